import type { ReactNode } from 'react';
import type { UnknownBlock } from '../../../model/article/article.ts';
import { InlineText } from '../../elements/InlineText.tsx';
import { useInterface } from '../../i18n/interface.tsx';
import { InterfaceScope } from '../../i18n/LanguageScope.tsx';
import styles from './UnknownBlockNotice.module.css';

/** Renders a block of an unsupported type: its text where it has one; in development with a note on its type. */
export function UnknownBlockNotice({ id, block }: { id?: string; block: UnknownBlock }) {
  const { development } = useInterface();
  const text = block.text !== undefined && (
    <p id={development ? undefined : id}>
      <InlineText text={block.text} />
    </p>
  );
  if (development === undefined) return text || null;
  return (
    <LabelledBlock id={id} label={development.unknown(block.name)}>
      {text}
    </LabelledBlock>
  );
}

interface LabelledProps {
  id?: string;
  label: string;
  children?: ReactNode;
}

/** Renders a box with a note for publishers, in development only. */
export function LabelledBlock({ id, label, children }: LabelledProps) {
  return (
    <div id={id} className={styles.labelled}>
      <InterfaceScope as="p" className={styles.label}>
        {label}
      </InterfaceScope>
      {children}
    </div>
  );
}

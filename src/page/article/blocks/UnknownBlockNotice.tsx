import type { ReactNode } from 'react';
import type { UnknownBlock } from '../../../model/article/article.ts';
import { InlineText } from '../../elements/InlineText.tsx';
import { useInterface } from '../../i18n/interface.tsx';
import { LanguageScope } from '../../i18n/LanguageScope.tsx';
import styles from './UnknownBlockNotice.module.css';

/** Renders a block of an unsupported type: its text where it has one; in development with a note on its type. */
export function UnknownBlockNotice({ id, block }: { id?: string; block: UnknownBlock }) {
  const context = useInterface();
  const label = import.meta.env.DEV ? context.development?.unknown(block.name) : undefined;
  const text = block.text !== undefined && (
    <p id={label === undefined ? id : undefined}>
      <InlineText text={block.text} />
    </p>
  );
  if (!import.meta.env.DEV || label === undefined) return text || null;
  return (
    <LabelledBlock id={id} label={label}>
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
      <LanguageScope as="p" language="en" direction="ltr" className={styles.label}>
        {label}
      </LanguageScope>
      {children}
    </div>
  );
}

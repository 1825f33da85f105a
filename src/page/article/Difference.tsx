import type { ReactNode } from 'react';
import { InterfaceScope } from '../i18n/LanguageScope.tsx';
import unseen from '../layout/visually-hidden.module.css';
import styles from './Difference.module.css';
import { useEndMatterTexts } from './end-matter/end-matter-texts.ts';

/** Renders text that was added, with a hidden label, since few screen readers announce `ins`. */
export function Added({ children }: { children: ReactNode }) {
  const { changesAdded } = useEndMatterTexts();
  return (
    <ins className={styles.added}>
      <Label text={changesAdded} />
      {children}
    </ins>
  );
}

/** Renders text that was removed, with a hidden label, since few screen readers announce `del`. */
export function Removed({ children }: { children: ReactNode }) {
  const { changesRemoved } = useEndMatterTexts();
  return (
    <del className={styles.removed}>
      <Label text={changesRemoved} />
      {children}
    </del>
  );
}

function Label({ text }: { text: string }) {
  return (
    <InterfaceScope as="span" className={unseen.unseen}>
      {text}{' '}
    </InterfaceScope>
  );
}

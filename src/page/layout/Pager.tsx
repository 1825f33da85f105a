import { underBase } from '../../model/routes.ts';
import { useInterface } from '../i18n/interface.tsx';
import { InterfaceScope } from '../i18n/LanguageScope.tsx';
import { BackToTop } from './BackToTop.tsx';
import styles from './Pager.module.css';

interface Props {
  newer?: string | undefined;
  older?: string | undefined;
  /** What the neighbours are called, where the list is not one of stories. */
  words?: { newer: string; older: string };
}

/** To the neighbouring pages of a list, and back to the top. Addresses are site-relative. */
export function Pager({ newer, older, words: own }: Props) {
  const { base, texts } = useInterface();
  const called = own ?? texts.section;
  return (
    <nav className={styles.pager} aria-label={texts.section.pages}>
      {newer !== undefined && (
        <InterfaceScope as="a" href={underBase(base, newer)} rel="prev">
          {called.newer}
        </InterfaceScope>
      )}
      {older !== undefined && (
        <InterfaceScope as="a" href={underBase(base, older)} rel="next">
          {called.older}
        </InterfaceScope>
      )}
      <BackToTop />
    </nav>
  );
}

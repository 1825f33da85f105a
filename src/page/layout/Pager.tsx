import { underBase } from '../../model/routes.ts';
import { useInterface } from '../i18n/interface.tsx';
import { InterfaceScope } from '../i18n/LanguageScope.tsx';
import { BackToTop } from './BackToTop.tsx';
import styles from './Pager.module.css';

interface Props {
  newer?: string | undefined;
  older?: string | undefined;
  /** Labels of the links, where the list is not one of articles. */
  labels?: { newer: string; older: string };
}

/** Renders links to the neighbouring pages of a list and to the top. Addresses are site-relative. */
export function Pager({ newer, older, labels }: Props) {
  const { base, texts } = useInterface();
  const linkTexts = labels ?? texts.section;
  return (
    <nav className={styles.pager} aria-label={texts.section.pages}>
      {newer !== undefined && (
        <InterfaceScope as="a" href={underBase(base, newer)} rel="prev">
          {linkTexts.newer}
        </InterfaceScope>
      )}
      {older !== undefined && (
        <InterfaceScope as="a" href={underBase(base, older)} rel="next">
          {linkTexts.older}
        </InterfaceScope>
      )}
      <BackToTop />
    </nav>
  );
}

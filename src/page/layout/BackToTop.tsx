import { useInterface } from '../i18n/interface.tsx';
import { InterfaceScope } from '../i18n/LanguageScope.tsx';
import { classes } from '../style/classes.ts';
import styles from './BackToTop.module.css';

/**
 * Renders a link to the top of the page. A floating one appears after two screens of its containing element, which
 * must be positioned, and ends with it.
 */
export function BackToTop({ floating = false }: { floating?: boolean }) {
  const { texts } = useInterface();
  const link = (
    <InterfaceScope as="a" className={classes(styles.link, 'back-to-top')} href="#top">
      {texts.backToTop}
    </InterfaceScope>
  );
  return floating ? <div className={classes(styles.float, 'top-float')}>{link}</div> : link;
}

import { useInterface } from '../i18n/interface.tsx';
import { InterfaceScope } from '../i18n/LanguageScope.tsx';
import { classes } from '../style/classes.ts';
import styles from './BackToTop.module.css';

/**
 * The way back to the top: a link, so it needs no script. Floating, it appears after two screens inside the
 * element that holds it and is gone where that ends; the element must be positioned.
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

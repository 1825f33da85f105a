import { InterfaceScope } from '../i18n/LanguageScope.tsx';
import { classes } from '../style/classes.ts';
import styles from './SideHead.module.css';

/** Renders the heading of a part of an article page, in the margin where there is one. */
export function SideHead({ id, children }: { id: string; children: string }) {
  return (
    <InterfaceScope as="h2" id={id} className={classes(styles.head, 'side-head')}>
      {children}
    </InterfaceScope>
  );
}

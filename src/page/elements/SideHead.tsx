import { InterfaceScope } from '../i18n/LanguageScope.tsx';
import { classes } from '../style/classes.ts';
import styles from './SideHead.module.css';

/** The name of a part of an article; where there is a margin it stands there. */
export function SideHead({ id, children }: { id: string; children: string }) {
  return (
    <InterfaceScope as="h2" id={id} className={classes(styles.head, 'side-head')}>
      {children}
    </InterfaceScope>
  );
}

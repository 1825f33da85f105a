import { classes } from '../../style/classes.ts';
import styles from './Attribution.module.css';

interface Props {
  as: 'footer' | 'figcaption';
  children: string;
}

/** Renders the attribution of a quotation. */
export function Attribution({ as: Element, children }: Props) {
  return <Element className={classes(styles.attribution, 'attribution')}>{children}</Element>;
}

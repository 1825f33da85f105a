import { classes } from '../style/classes.ts';
import styles from './Dateline.module.css';

/** Renders the dateline: the place an article was written in, at the start of its text. */
export function Dateline({ place }: { place: string }) {
  return <span className={classes(styles.dateline, 'dateline')}>{place}</span>;
}

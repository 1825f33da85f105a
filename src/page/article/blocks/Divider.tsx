import styles from './Divider.module.css';

/** Renders a divider between two parts of an article. */
export function Divider({ id }: { id?: string }) {
  return <hr id={id} className={styles.divider} />;
}

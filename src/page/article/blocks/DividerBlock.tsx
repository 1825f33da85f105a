import styles from './DividerBlock.module.css';

/** A pause between two parts of a story. */
export function DividerBlock({ id }: { id?: string }) {
  return <hr id={id} className={styles.divider} />;
}

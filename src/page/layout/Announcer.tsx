import styles from './Announcer.module.css';

/** Says to screen readers what sighted readers see happen: that another page stands now. */
export function Announcer({ text }: { text: string }) {
  return (
    <p className={styles.announcer} role="status">
      {text}
    </p>
  );
}

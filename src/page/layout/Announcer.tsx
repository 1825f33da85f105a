import styles from './visually-hidden.module.css';

/** Says to screen readers what sighted readers see happen: that another page stands now. */
export function Announcer({ text }: { text: string }) {
  return (
    <p className={styles.unseen} role="status">
      {text}
    </p>
  );
}

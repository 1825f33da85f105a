import styles from '../visually-hidden.module.css';

/** Renders a hidden live region, in which screen readers announce navigation. */
export function Announcer({ text }: { text: string }) {
  return (
    <p className={styles.unseen} role="status">
      {text}
    </p>
  );
}

import styles from './ModerationEmpty.module.css';

/** Renders a page of moderation that has nothing to show, and says why. */
export function ModerationEmpty({ title, text }: { title: string; text: string }) {
  return (
    <div className={styles.empty}>
      <h1>{title}</h1>
      <p>{text}</p>
    </div>
  );
}

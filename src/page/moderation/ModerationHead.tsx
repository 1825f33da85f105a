import styles from './ModerationHead.module.css';

/** Renders the heading of a page of moderation with a line about what is below. */
export function ModerationHead({ title, note }: { title: string; note?: string }) {
  return (
    <div className={styles.head}>
      <h1>{title}</h1>
      {note !== undefined && <p>{note}</p>}
    </div>
  );
}

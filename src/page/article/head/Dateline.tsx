import styles from './Dateline.module.css';

/**
 * Renders the dateline: the place an article was written in, at the start of its text. It has no class named `dateline`,
 * since extractors remove what has.
 */
export function Dateline({ place }: { place: string }) {
  return <span className={styles.dateline}>{place}</span>;
}

import { useInterface } from '../words/interface.tsx';
import { FootRow } from './FootRow.tsx';
import styles from './Tags.module.css';

/** What a story is filed under. */
export function Tags({ tags }: { tags: string[] }) {
  const { words } = useInterface();
  return (
    <FootRow title={words.story.tags} name="tags">
      <ul className={styles.tags}>
        {tags.map((tag) => (
          <li key={tag}>
            <bdi>{tag}</bdi>
          </li>
        ))}
      </ul>
    </FootRow>
  );
}

import { slugOf, tagPath, underBase } from '../../model/routes.ts';
import { useInterface } from '../i18n/interface.tsx';
import { FootRow } from './FootRow.tsx';
import styles from './Tags.module.css';

/** What a story is filed under. */
export function Tags({ tags }: { tags: string[] }) {
  const { base, words } = useInterface();
  return (
    <FootRow title={words.story.tags} name="tags">
      <ul className={styles.tags}>
        {tags.map((tag) => (
          <li key={tag}>
            <a href={underBase(base, tagPath(slugOf(tag)))} rel="tag">
              <bdi>{tag}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </FootRow>
  );
}

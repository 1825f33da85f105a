import { slugify, tagPath, underBase } from '../../../model/routes.ts';
import { useInterface } from '../../i18n/interface.tsx';
import { useEndMatterTexts } from './end-matter-texts.ts';
import { FootRow } from './FootRow.tsx';
import styles from './Tags.module.css';

/** Renders the tags of an article as links to their lists. */
export function Tags({ tags }: { tags: string[] }) {
  const { base } = useInterface();
  const texts = useEndMatterTexts();
  return (
    <FootRow title={texts.tags} name="tags">
      <ul className={styles.tags}>
        {tags.map((tag) => (
          <li key={tag}>
            <a href={underBase(base, tagPath(slugify(tag)))} rel="tag">
              <bdi>{tag}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </FootRow>
  );
}

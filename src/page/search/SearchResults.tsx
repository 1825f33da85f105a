import { articlePath, underBase } from '../../model/addresses.ts';
import type { Direction } from '../../model/article/article.ts';
import type { Excerpt } from '../../model/search.ts';
import { classes } from '../style/classes.ts';
import { useInterface } from '../words/interface.tsx';
import { Furniture, Spoken } from '../words/Spoken.tsx';
import { Moment } from '../words/When.tsx';
import styles from './SearchResults.module.css';

/** A story that was found. */
export interface FoundStory {
  slug: string;
  title: string;
  section: string;
  published: string;
  language: string;
  direction: Direction;
  excerpt: Excerpt[];
}

/** The stories that were found, each with the words around what was looked for. */
export function SearchResults({ stories }: { stories: FoundStory[] }) {
  const { base } = useInterface();
  return (
    <ol className={styles.results}>
      {stories.map(({ slug, title, section, published, language, direction, excerpt }) => (
        <li key={slug}>
          <Spoken
            as="article"
            className={classes(styles.found, 'story')}
            language={language}
            direction={direction}
          >
            <p className={classes(styles.section, 'section-label')}>{section}</p>
            <h2 className={classes(styles.title, 'headline')}>
              <a href={underBase(base, articlePath(slug))}>{title}</a>
            </h2>
            <p className={styles.excerpt}>
              {excerpt.map(({ text, mark }, i) =>
                // biome-ignore lint/suspicious/noArrayIndexKey: an excerpt is made anew as a whole
                mark ? <mark key={i}>{text}</mark> : <span key={i}>{text}</span>,
              )}
            </p>
            <Furniture as="p" className={styles.when}>
              <Moment at={published} />
            </Furniture>
          </Spoken>
        </li>
      ))}
    </ol>
  );
}

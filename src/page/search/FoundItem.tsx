import { underBase } from '../../model/addresses.ts';
import { SectionLabel } from '../article/SectionLabel.tsx';
import story from '../front/Story.module.css';
import headline from '../front/StoryHeadline.module.css';
import { classes } from '../style/classes.ts';
import { useInterface } from '../words/interface.tsx';
import { Furniture, Spoken } from '../words/Spoken.tsx';
import { Moment } from '../words/When.tsx';
import styles from './FoundItem.module.css';
import type { FoundStory } from './found.ts';

/** A story that was found: where it stands, what it says around the words that were searched for. */
export function FoundItem({ story: found }: { story: FoundStory }) {
  const { base } = useInterface();
  const { path, title, section, label, published, language, direction, excerpt, opens } = found;
  return (
    <li>
      <Spoken
        as="article"
        className={classes(story.story, styles.found, 'story')}
        language={language}
        direction={direction}
      >
        <SectionLabel label={label}>{section}</SectionLabel>
        <h2 className={classes(headline.headline, 'headline')}>
          <a href={underBase(base, path)}>{title}</a>
        </h2>
        <p className={styles.excerpt}>
          {!opens && '… '}
          {excerpt.map(
            ({ text, marked }, i) =>
              // biome-ignore-start lint/suspicious/noArrayIndexKey: pieces of one sentence never change their order
              marked ? <mark key={i}>{text}</mark> : <span key={i}>{text}</span>,
            // biome-ignore-end lint/suspicious/noArrayIndexKey: pieces of one sentence never change their order
          )}
          {' …'}
        </p>
        <Furniture as="p" className={classes(styles.when, 'byline')}>
          <Moment at={published} />
        </Furniture>
      </Spoken>
    </li>
  );
}

import type { StoryCard } from '../../model/lists/lists.ts';
import { Clock } from '../i18n/DateTimes.tsx';
import { useInterface } from '../i18n/interface.tsx';
import { Furniture } from '../i18n/LanguageScope.tsx';
import { Names } from '../i18n/NameList.tsx';
import { classes } from '../style/classes.ts';
import styles from './CardMeta.module.css';

interface Props {
  card: StoryCard;
  /** Whether the time is said; the day stands elsewhere. */
  time?: boolean;
  /** Whether the writers are named. */
  writers?: boolean;
}

/** What is said about a story in a list besides its words: when, by whom, and that it was corrected. */
export function StoryMeta({ card, time = false, writers = false }: Props) {
  const { story } = useInterface().words;
  const { byline = [], corrected } = card;
  const named = writers && byline.length > 0;
  if (!time && !named && corrected === undefined) return null;
  return (
    <Furniture as="p" className={classes(styles.meta, 'byline')}>
      {time && <Clock at={card.published} />}{' '}
      {named && (
        <span>
          {story.by}{' '}
          <Names>
            {byline.map((name) => (
              <bdi key={name} className={styles.name}>
                {name}
              </bdi>
            ))}
          </Names>
        </span>
      )}{' '}
      {corrected !== undefined && <span className={styles[corrected]}>{story[corrected]}</span>}
    </Furniture>
  );
}

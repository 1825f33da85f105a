import type { ArticleCard } from '../../model/lists/lists.ts';
import { ClockTime } from '../i18n/DateTimes.tsx';
import { useInterface } from '../i18n/interface.tsx';
import { InterfaceScope } from '../i18n/LanguageScope.tsx';
import { NameList } from '../i18n/NameList.tsx';
import { classes } from '../style/classes.ts';
import styles from './CardMeta.module.css';

interface Props {
  card: ArticleCard;
  /** Whether to show the time of publication, in lists that group by day. */
  time?: boolean;
  /** Whether to show the byline. */
  writers?: boolean;
}

/** Renders time, byline and correction mark of a card. */
export function CardMeta({ card, time = false, writers = false }: Props) {
  const { article } = useInterface().texts;
  const { byline = [], corrected } = card;
  const named = writers && byline.length > 0;
  if (!time && !named && corrected === undefined) return null;
  return (
    <InterfaceScope as="p" className={classes(styles.meta, 'byline')}>
      {time && <ClockTime at={card.published} />}{' '}
      {named && (
        <span>
          {article.by}{' '}
          <NameList>
            {byline.map((name) => (
              <bdi key={name} className={styles.name}>
                {name}
              </bdi>
            ))}
          </NameList>
        </span>
      )}{' '}
      {corrected !== undefined && <span className={styles[corrected]}>{article[corrected]}</span>}
    </InterfaceScope>
  );
}

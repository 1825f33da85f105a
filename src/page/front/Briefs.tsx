import { useId } from 'react';
import type { ArticleCard } from '../../model/lists/lists.ts';
import { articlePath, underBase } from '../../model/routes.ts';
import { InlineText } from '../elements/InlineText.tsx';
import { Time } from '../i18n/DateTimes.tsx';
import { briefText, dayKey, zoneText } from '../i18n/format-dates.ts';
import { useInterface } from '../i18n/interface.tsx';
import { InterfaceScope, LanguageScope } from '../i18n/LanguageScope.tsx';
import { classes } from '../style/classes.ts';
import styles from './Briefs.module.css';

/** Renders the briefs of the front page, a line each. The heading names the time zone of today's times. */
export function Briefs({ cards }: { cards: ArticleCard[] }) {
  const { now, ...calendar } = useInterface();
  const head = useId();
  const hasToday = cards.some((card) => dayKey(card.published, calendar) === dayKey(now, calendar));
  return (
    <aside className={classes(styles.briefs, 'briefs')} aria-labelledby={head}>
      <InterfaceScope as="h2" className={styles.head} id={head}>
        {calendar.texts.front.briefs}{' '}
        {hasToday && <span className={styles.zone}>{zoneText(now, calendar)}</span>}
      </InterfaceScope>
      <ol>
        {cards.map((card) => (
          <LanguageScope
            as="li"
            key={card.slug}
            className="story"
            language={card.language}
            direction={card.direction}
          >
            <InterfaceScope as="span" className={classes(styles.time, 'brief-time')}>
              <Time at={card.published} text={briefText(card.published, now, calendar)} />
            </InterfaceScope>
            <h3 className={classes(styles.headline, 'headline')}>
              <a href={underBase(calendar.base, articlePath(card.slug))}>
                <InlineText text={card.headline} links={false} />
              </a>
            </h3>
          </LanguageScope>
        ))}
      </ol>
    </aside>
  );
}

import type { ArticleList } from '../../model/lists/lists.ts';
import { frontPath, underBase } from '../../model/routes.ts';
import { cardPhotoOf } from '../cards/Card.tsx';
import { DayCard } from '../cards/DayCard.tsx';
import { weekdayText } from '../i18n/format-dates.ts';
import { useInterface } from '../i18n/interface.tsx';
import { InterfaceScope } from '../i18n/LanguageScope.tsx';
import { RenderOnce } from '../i18n/RenderOnce.tsx';
import { Pager } from '../layout/Pager.tsx';
import { Empty } from '../layout/states/Empty.tsx';
import { classes } from '../style/classes.ts';
import { type Day, groupByDay } from './group-by-day.ts';
import { ListHead } from './ListHead.tsx';
import styles from './ListPage.module.css';

interface Props {
  list: ArticleList;
  /** Title of the list. */
  title: string;
}

/** Renders the articles of a list by day, newest first. The first is large where it has a photo. */
export function ListPage({ list, title }: Props) {
  const { texts, timeZone, base } = useInterface();
  const { articles, newer, older } = list;
  const first = articles.find((card) => cardPhotoOf(card) !== undefined)?.slug;
  return (
    <>
      <ListHead list={list} title={title} />
      {articles.length === 0 && (
        <Empty indented>
          {texts.section.empty(title)} <a href={underBase(base, frontPath())}>{texts.section.emptyLink}</a>
        </Empty>
      )}
      {groupByDay(articles, timeZone).map((day) => (
        <DayGroup key={day.key} day={day} feature={articles[0]?.slug} first={first} />
      ))}
      {articles.length > 0 && <Pager newer={newer} older={older} />}
    </>
  );
}

interface DayProps {
  day: Day;
  /** Slug of the first article of the page. */
  feature?: string;
  /** Slug of the article whose photo is the first of the page. */
  first?: string;
}

function DayGroup({ day, feature, first }: DayProps) {
  const { now, ...calendar } = useInterface();
  const head = `d${day.key}`;
  return (
    <section className={classes(styles.day, 'day')} aria-labelledby={head}>
      <InterfaceScope as="h2" id={head}>
        <time dateTime={day.key}>{weekdayText(day.at, calendar, now)}</time>
      </InterfaceScope>
      {day.articles.map((card) => {
        const large = card.slug === feature && cardPhotoOf(card) !== undefined;
        const isFirst = card.slug === first;
        return (
          <RenderOnce key={card.slug} partKey={(idOf) => `day ${large} ${isFirst} ${idOf(card)}`}>
            <DayCard card={card} feature={large} first={isFirst} />
          </RenderOnce>
        );
      })}
    </section>
  );
}

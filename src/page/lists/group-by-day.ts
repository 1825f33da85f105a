import type { ArticleCard } from '../../model/lists/lists.ts';
import { dayKey } from '../i18n/format-dates.ts';

/** The articles of one day, newest first. */
export interface Day {
  key: string;
  /** A time on that day, RFC 3339. */
  at: string;
  articles: ArticleCard[];
}

/** Groups cards, newest first, by day in the edition's time zone. */
export function groupByDay(articles: ArticleCard[], timeZone: string): Day[] {
  const days: Day[] = [];
  for (const card of articles) {
    const key = dayKey(card.published, { timeZone });
    const last = days.at(-1);
    if (last?.key === key) last.articles.push(card);
    else days.push({ key, at: card.published, articles: [card] });
  }
  return days;
}

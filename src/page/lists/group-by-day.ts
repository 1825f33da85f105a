import type { ArticleCard } from '../../model/lists/lists.ts';
import { dayKey } from '../i18n/format-dates.ts';

/** The articles of one day, newest first. */
export interface Day {
  key: string;
  /** A time on that day, RFC 3339. */
  at: string;
  stories: ArticleCard[];
}

/** Groups cards, newest first, by day in the edition's time zone. */
export function groupByDay(stories: ArticleCard[], timeZone: string): Day[] {
  const days: Day[] = [];
  for (const card of stories) {
    const key = dayKey(card.published, { timeZone });
    const last = days.at(-1);
    if (last?.key === key) last.stories.push(card);
    else days.push({ key, at: card.published, stories: [card] });
  }
  return days;
}

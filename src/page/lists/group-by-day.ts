import type { ArticleCard } from '../../model/lists/lists.ts';
import { dayKey } from '../i18n/format-dates.ts';

/** The articles of one day, newest first. */
export interface Day {
  key: string;
  /** A moment of that day. */
  at: string;
  stories: ArticleCard[];
}

/** Splits a list, newest first, where the day changes in the edition's time zone. */
export function groupByDay(stories: ArticleCard[], timeZone: string): Day[] {
  const days: Day[] = [];
  for (const story of stories) {
    const key = dayKey(story.published, { timeZone });
    const last = days.at(-1);
    if (last?.key === key) last.stories.push(story);
    else days.push({ key, at: story.published, stories: [story] });
  }
  return days;
}

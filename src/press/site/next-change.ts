import { timeOf } from '../../model/time.ts';
import type { ArticleFile } from '../source/article-file.ts';

/**
 * Next time at which an article appears or disappears by itself: an embargo that ends, an `expires` that passes, a
 * `published` that was in the future.
 *
 * @param now milliseconds
 * @returns milliseconds; undefined where there is none
 */
export function nextChange(articles: Iterable<ArticleFile>, now: number): number | undefined {
  let next: number | undefined;
  for (const { summary } of articles) {
    if (summary === undefined || summary.status === 'withheld' || summary.status === 'canceled') continue;
    for (const text of [summary.embargo, summary.expires, summary.published]) {
      const time = text === undefined ? undefined : timeOf(text);
      if (time !== undefined && time > now && (next === undefined || time < next)) next = time;
    }
  }
  return next;
}

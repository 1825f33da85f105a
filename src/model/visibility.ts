import type { Status } from './article/article.ts';
import { timeOf } from './time.ts';

export type HiddenReason = 'withheld' | 'canceled' | 'embargo' | 'expired' | 'future';

interface Timed {
  status?: Status;
  embargo?: string;
  expires?: string;
  published: string;
}

/** Returns why an article is hidden at `now` (milliseconds), or undefined where it is visible (S18). */
export function hiddenReason(article: Timed, now: number): HiddenReason | undefined {
  if (article.status === 'withheld' || article.status === 'canceled') return article.status;
  if (article.embargo !== undefined && (timeOf(article.embargo) ?? 0) > now) return 'embargo';
  if (article.expires !== undefined && (timeOf(article.expires) ?? Infinity) <= now) return 'expired';
  if ((timeOf(article.published) ?? Infinity) > now) return 'future';
  return undefined;
}

/** Header of an article's data in `npm run dev`: its `HiddenReason`, if it is hidden. */
export const HIDDEN_HEADER = 'x-broadsheet-hidden';

import type { Status } from './article/article.ts';
import { timeOf } from './time.ts';

export type HiddenReason = 'withheld' | 'canceled' | 'embargo' | 'expired' | 'future';

interface Timed {
  status?: Status;
  embargo?: string;
  expires?: string;
  published: string;
}

/** Why a story is hidden at the moment `now` (milliseconds), or undefined when readers may see it (S18). */
export function hiddenReason(story: Timed, now: number): HiddenReason | undefined {
  if (story.status === 'withheld' || story.status === 'canceled') return story.status;
  if (story.embargo !== undefined && (timeOf(story.embargo) ?? 0) > now) return 'embargo';
  if (story.expires !== undefined && (timeOf(story.expires) ?? Infinity) <= now) return 'expired';
  if ((timeOf(story.published) ?? Infinity) > now) return 'future';
  return undefined;
}

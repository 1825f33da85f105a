import { timeOf } from '../time.ts';
import { type Article, type Change, isCorrection } from './article.ts';
import { changesInText } from './changes-in-text.ts';

/** What has changed in an article since it was read: numbers of paragraphs and corrections. */
export interface ChangesSince {
  changed: number;
  added: number;
  removed: number;
  corrections: number;
}

function kindOf(change: Change): 'changed' | 'added' | 'removed' {
  if (change.every((part) => 'added' in part)) return 'added';
  return change.every((part) => 'removed' in part) ? 'removed' : 'changed';
}

/**
 * Counts what has changed in an article since one of its revisions. Where revisions are private, only corrections are
 * counted.
 *
 * @param number of the revision that was read
 * @param readAt when it was read; milliseconds
 * @returns undefined where the article has not changed since
 */
export function changesSince(
  { revision, corrections = [] }: Pick<Article, 'revision' | 'corrections'>,
  number: number,
  readAt: number,
): ChangesSince | undefined {
  if (revision.number <= number) return undefined;
  const since: ChangesSince = { changed: 0, added: 0, removed: 0, corrections: 0 };
  const history = revision.history ?? [];
  const each = () => history.filter((past) => past.number > number).flatMap(({ changes = [] }) => changes);
  // A paragraph that changed twice is one, where the places of all changes are known.
  const changes = changesInText(history, number)?.map(({ change }) => change) ?? each();
  for (const change of changes) since[kindOf(change)]++;
  for (const correction of corrections)
    if (isCorrection(correction) && (timeOf(correction.at) ?? 0) > readAt) since.corrections++;
  return since;
}

import { type Article, type Correction, isCorrection } from '../../model/article/article.ts';
import type { Comment } from '../../model/comment/comment.ts';

/**
 * Returns the last correction that a comment was written before: of a text that its writer had not seen.
 *
 * @returns undefined where nothing was corrected since
 */
export function correctionAfter(
  { revision: seen, at }: Pick<Comment, 'revision' | 'at'>,
  { corrections = [], revision }: Pick<Article, 'corrections' | 'revision'>,
): Correction | undefined {
  const revisions = [revision, ...(revision.history ?? [])];
  const isMissed = (correction: Correction): boolean => {
    if (Date.parse(at) < Date.parse(correction.at)) return true;
    if (seen === undefined) return false;
    const corrected = revisions.filter((each) => Date.parse(each.at) >= Date.parse(correction.at));
    return corrected.length > 0 && seen < Math.min(...corrected.map(({ number }) => number));
  };
  return corrections
    .filter((correction) => isCorrection(correction) && isMissed(correction))
    .reduce<Correction | undefined>(
      (last, next) => (last === undefined || Date.parse(next.at) > Date.parse(last.at) ? next : last),
      undefined,
    );
}

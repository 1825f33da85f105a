import type { Edition } from '../../model/edition/edition.ts';
import { errorAt, type FileIssue, warningAt } from '../../model/issues.ts';
import { hiddenReason } from '../../model/visibility.ts';
import { articleId } from '../source/article-id.ts';
import type { EditionFolder } from '../source/edition-folder.ts';
import type { Revisions } from './revisions.ts';

const FOLDER = 'revisions';
/** Articles that a message names at most. */
const MAX_NAMED = 3;

function unrecordedMessage(slugs: readonly string[]): string {
  const [first] = slugs;
  const more = slugs.length > MAX_NAMED ? ' …' : '';
  const which =
    slugs.length === 1 ? first : `${slugs.length} stories (${slugs.slice(0, MAX_NAMED).join(', ')}${more})`;
  return `lacks the text of ${which}, because nothing may be written: block ids, the time of the change and the earlier text are not recorded.`;
}

/**
 * Records the revisions of articles whose text changed, of visible articles alone.
 *
 * @param now milliseconds; decides which articles are hidden
 * @returns issues where a text could not be recorded
 */
export function recordRevisions(
  folder: EditionFolder,
  revisions: Revisions,
  edition: Edition,
  now: number,
): FileIssue[] {
  const exists = (slug: string) => folder.articles.has(slug);
  for (const { slug, summary } of folder.articles.values()) {
    if (summary === undefined || hiddenReason(summary, now) !== undefined) continue;
    const id = articleId(summary, slug, edition);
    try {
      revisions.record(slug, id, summary, () => folder.article(slug), now, exists);
    } catch (reason) {
      const { code } = reason as NodeJS.ErrnoException;
      if (code === undefined) throw reason;
      const message = `cannot be written (${code}), so changes of texts are not recorded. Allow the build to write there, or build a read-only checkout with --no-memory.`;
      return [{ ...errorAt([], message), file: FOLDER }];
    }
  }
  const unrecorded = [...revisions.unrecorded];
  return unrecorded.length === 0 ? [] : [{ ...warningAt([], unrecordedMessage(unrecorded)), file: FOLDER }];
}

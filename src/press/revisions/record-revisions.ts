import type { Edition } from '../../model/edition/edition.ts';
import { errorAt, type FileIssue, warningAt } from '../../model/issues.ts';
import { hiddenReason } from '../../model/visibility.ts';
import { articleId } from '../site/published-form.ts';
import type { EditionFolder } from '../source/edition-folder.ts';
import type { Revisions } from './revisions.ts';

const FOLDER = 'revisions';
/** Stories that a sentence names. */
const NAMED = 3;

function unrememberedText(slugs: readonly string[]): string {
  const [first] = slugs;
  const more = slugs.length > NAMED ? ' …' : '';
  const which =
    slugs.length === 1 ? first : `${slugs.length} stories (${slugs.slice(0, NAMED).join(', ')}${more})`;
  return `has not seen the text of ${which} and nothing was written: block ids, the time of the change and the text before are not kept.`;
}

/**
 * Remembers the texts that readers see from now on.
 *
 * @param now milliseconds; which stories are hidden
 * @returns what could not be remembered
 */
export function recordRevisions(
  folder: EditionFolder,
  revisions: Revisions,
  edition: Edition,
  now: number,
): FileIssue[] {
  const isThere = (slug: string) => folder.articles.has(slug);
  for (const { slug, summary } of folder.articles.values()) {
    if (summary === undefined || hiddenReason(summary, now) !== undefined) continue;
    const id = articleId(summary, slug, edition);
    try {
      revisions.record(slug, id, summary, () => folder.article(slug), now, isThere);
    } catch (reason) {
      const { code } = reason as NodeJS.ErrnoException;
      if (code === undefined) throw reason;
      const message = `cannot be written (${code}), so what changed is not remembered. A checkout that is only read is built with --no-memory.`;
      return [{ ...errorAt([], message), file: FOLDER }];
    }
  }
  const lost = [...revisions.unrecorded];
  return lost.length === 0 ? [] : [{ ...warningAt([], unrememberedText(lost)), file: FOLDER }];
}

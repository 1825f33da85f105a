import { diffWordsWithSpace } from 'diff';
import type { Change, PastRevision } from '../../model/article/article.ts';
import type { RecordedRevision, RevisionFile } from './revision-file.ts';

/** Word by word difference of two texts; undefined where they are equal. */
function changeOf(before: string, after: string): Change | undefined {
  if (before === after) return undefined;
  return diffWordsWithSpace(before, after).map(({ value, added, removed }) =>
    added ? { added: value } : removed ? { removed: value } : { same: value },
  );
}

/** Differences between two revisions: headline, lead, and each block by its id. */
function changesOf(before: RecordedRevision, after: RecordedRevision): Change[] {
  const textsBefore = new Map(before.blocks.map((block) => [block.id, block.text]));
  const idsAfter = new Set(after.blocks.map(({ id }) => id));
  return [
    changeOf(before.headline, after.headline),
    changeOf(before.lead ?? '', after.lead ?? ''),
    ...after.blocks.map(({ id, text }) => changeOf(textsBefore.get(id) ?? '', text)),
    ...before.blocks.filter(({ id }) => !idsAfter.has(id)).map(({ text }) => changeOf(text, '')),
  ].flatMap((change) => (change === undefined ? [] : [change]));
}

/**
 * Changes of an article since it was first published, newest first.
 *
 * @param withTexts whether earlier words are shown, or only that they changed
 */
export function pastRevisions({ revisions }: RevisionFile, withTexts: boolean): PastRevision[] {
  return revisions
    .map((revision, i): PastRevision => {
      const before = revisions[i - 1];
      const isShown = withTexts && before !== undefined && !revision.purged && !before.purged;
      return {
        number: revision.number,
        at: revision.at,
        ...(revision.note === undefined ? {} : { note: revision.note }),
        ...(isShown ? { changes: changesOf(before, revision) } : {}),
      };
    })
    .slice(1)
    .reverse();
}

import { diffArrays } from 'diff';
import type { Change, ChangePlace, PastRevision } from '../../model/article/article.ts';
import type { RecordedRevision, RevisionFile } from './revision-file.ts';
import { tokensOf } from './words.ts';

/** Word by word difference of two texts; undefined where they are equal. */
function changeOf(before: string, after: string): Change | undefined {
  if (before === after) return undefined;
  return diffArrays(tokensOf(before), tokensOf(after)).map(({ value, added, removed }) => {
    const text = value.join('');
    return added ? { added: text } : removed ? { removed: text } : { same: text };
  });
}

/**
 * Differences between two revisions: headline, lead, and each block by its id.
 *
 * @param current ids of the blocks that the article has now
 */
function changesOf(
  before: RecordedRevision,
  after: RecordedRevision,
  current: ReadonlySet<string>,
): Required<Pick<PastRevision, 'changes' | 'places'>> {
  const textsBefore = new Map(before.blocks.map((block) => [block.id, block.text]));
  const idsAfter = new Set(after.blocks.map(({ id }) => id));
  const changes: Change[] = [];
  const places: ChangePlace[] = [];
  const add = (place: ChangePlace, from: string, to: string) => {
    const change = changeOf(from, to);
    if (change === undefined) return;
    changes.push(change);
    places.push(place);
  };
  add({ at: 'headline' }, before.headline, after.headline);
  add({ at: 'lead' }, before.lead ?? '', after.lead ?? '');
  for (const { id, text } of after.blocks) add({ at: `b-${id}` }, textsBefore.get(id) ?? '', text);
  let standing = '';
  for (const { id, text } of before.blocks) {
    if (!idsAfter.has(id)) add({ at: `b-${id}`, after: standing }, text, '');
    else if (current.has(id)) standing = `b-${id}`;
  }
  return { changes, places };
}

/**
 * Changes of an article since it was first published, newest first.
 *
 * @param withTexts whether earlier words are shown, or only that they changed
 */
export function pastRevisions({ revisions }: RevisionFile, withTexts: boolean): PastRevision[] {
  const current = new Set(revisions.at(-1)?.blocks.map(({ id }) => id));
  return revisions
    .map((revision, i): PastRevision => {
      const before = revisions[i - 1];
      const isShown = withTexts && before !== undefined && !revision.purged && !before.purged;
      return {
        number: revision.number,
        at: revision.at,
        ...(revision.note === undefined ? {} : { note: revision.note }),
        ...(isShown ? changesOf(before, revision, current) : {}),
      };
    })
    .slice(1)
    .reverse();
}

import { diffWordsWithSpace } from 'diff';
import type { Change, PastRevision } from '../../model/article/article.ts';
import type { RecordedBlock } from './block-ids.ts';

/** One revision of an article: a text it has had. */
export interface RecordedRevision {
  number: number;
  /** RFC 3339. */
  at: string;
  /** Hash of the text. */
  hash: string;
  /** Why it changed: the correction that came with it. */
  note?: string;
  headline: string;
  lead?: string;
  blocks: RecordedBlock[];
  /** Its text was removed permanently; number, time and hash stay. */
  purged?: true;
}

/** Content of `revisions/<slug>.json`: all revisions of an article, oldest first. */
export interface RevisionFile {
  /** Of the article. */
  id: string;
  revisions: RecordedRevision[];
}

/** Whether a parsed value is a revision file; other programs may have written it. */
export const isRevisionFile = (value: RevisionFile | undefined): value is RevisionFile =>
  typeof value?.id === 'string' &&
  Array.isArray(value.revisions) &&
  value.revisions.length > 0 &&
  value.revisions.every(({ number, blocks }) => typeof number === 'number' && Array.isArray(blocks));

/** Text of a revision file: a line for each value, so that a change is readable in a diff. */
export const revisionFileText = (file: RevisionFile): string => `${JSON.stringify(file, null, 1)}\n`;

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

/** A revision file without the text of one revision; undefined where there is none of this number. */
export function withoutText(file: RevisionFile, number: number): RevisionFile | undefined {
  const revision = file.revisions.find((other) => other.number === number);
  if (revision === undefined) return undefined;
  const { lead: _, note: __, ...rest } = revision;
  const purged: RecordedRevision = {
    ...rest,
    headline: '',
    // Ids and types stay; they say nothing of the text.
    blocks: revision.blocks.map(({ id, type }) => ({ id, type, text: '' })),
    purged: true,
  };
  return { ...file, revisions: file.revisions.map((other) => (other === revision ? purged : other)) };
}

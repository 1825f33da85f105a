import { diffWordsWithSpace } from 'diff';
import type { Change, PastRevision } from '../../model/article/article.ts';
import type { RecordedBlock } from './block-ids.ts';

/** One text that a story has had. */
export interface RecordedRevision {
  number: number;
  /** RFC 3339. */
  at: string;
  hash: string;
  /** Why it changed: the correction that came with it. */
  note?: string;
  headline: string;
  lead?: string;
  blocks: RecordedBlock[];
  /** Its words were removed for good; number, time and hash stay. */
  purged?: true;
}

/** `revisions/<slug>.json`: every text of a story since it was first published, oldest first. */
export interface RevisionFile {
  id: string;
  revisions: RecordedRevision[];
}

/** Whether what was read is such a file; anybody may have written there. */
export const isRevisionFile = (value: RevisionFile | undefined): value is RevisionFile =>
  typeof value?.id === 'string' &&
  Array.isArray(value.revisions) &&
  value.revisions.length > 0 &&
  value.revisions.every((one) => typeof one.number === 'number' && Array.isArray(one.blocks));

/** The file as it lies there: a line for each value, so that a change is read in a diff. */
export const revisionFileText = (file: RevisionFile): string => `${JSON.stringify(file, null, 1)}\n`;

function changeOf(was: string, is: string): Change | undefined {
  if (was === is) return undefined;
  return diffWordsWithSpace(was, is).map(({ value, added, removed }) =>
    added ? { added: value } : removed ? { removed: value } : { same: value },
  );
}

/** What differs between two texts: headline, lead, and each block by its id. */
function changesOf(before: RecordedRevision, after: RecordedRevision): Change[] {
  const old = new Map(before.blocks.map((block) => [block.id, block.text]));
  const here = new Set(after.blocks.map(({ id }) => id));
  return [
    changeOf(before.headline, after.headline),
    changeOf(before.lead ?? '', after.lead ?? ''),
    ...after.blocks.map(({ id, text }) => changeOf(old.get(id) ?? '', text)),
    ...before.blocks.filter(({ id }) => !here.has(id)).map(({ text }) => changeOf(text, '')),
  ].flatMap((change) => (change === undefined ? [] : [change]));
}

/**
 * How a story has changed since it was first published, newest first.
 *
 * @param texts whether earlier words are shown, or only that they changed
 */
export function pastOf({ revisions }: RevisionFile, texts: boolean): PastRevision[] {
  return revisions
    .map((one, i): PastRevision => {
      const before = revisions[i - 1];
      const shown = texts && before !== undefined && !one.purged && !before.purged;
      return {
        number: one.number,
        at: one.at,
        ...(one.note === undefined ? {} : { note: one.note }),
        ...(shown ? { changes: changesOf(before, one) } : {}),
      };
    })
    .slice(1)
    .reverse();
}

/** The same without the words of one revision; undefined where there is none of this number. */
export function withoutWords(file: RevisionFile, number: number): RevisionFile | undefined {
  const found = file.revisions.find((one) => one.number === number);
  if (found === undefined) return undefined;
  const { lead: _, note: __, ...rest } = found;
  const purged: RecordedRevision = {
    ...rest,
    headline: '',
    // The newest keeps its ids, so that the next text can carry them on by place alone.
    blocks: found.blocks.map(({ id, type }) => ({ id, type, text: '' })),
    purged: true,
  };
  return { ...file, revisions: file.revisions.map((one) => (one === found ? purged : one)) };
}

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

import { mkdirSync, readdirSync, renameSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { PastRevision, Revision, WrittenArticle } from '../../model/article/article.ts';
import { plainText } from '../../model/article/blocks.ts';
import { stampOfFile } from '../source/article-file.ts';
import type { ArticleSummary } from '../source/article-summary.ts';
import { readJsonCache, writeFileAtomic } from '../source/cache-files.ts';
import { identifyBody, type RecordedBlock, recordBlocks } from './block-ids.ts';
import { pastRevisions } from './revision-diff.ts';
import {
  isRevisionFile,
  type RecordedRevision,
  type RevisionFile,
  revisionFileText,
  withoutText,
} from './revision-file.ts';

/** Facts of an article's revision file, so that it is not read again. */
export interface RevisionRecord {
  /** Stamp of the file. */
  stamp: string;
  /** Id of the article. */
  id: string;
  last: Revision;
}

const FOLDER = 'revisions';

/**
 * Revision history of all articles: the files of `revisions/` in the edition's folder, to be committed with it
 * (docs/format.md, Written and published form). A text is recorded once readers can see it, never before.
 */
export class Revisions {
  readonly #records: Map<string, RevisionRecord>;
  readonly #slugById = new Map<string, string>();
  /** Stamp of the folder as it was last read. */
  #folderStamp = '';
  /** Slugs of articles whose text is not recorded, because nothing may be written. */
  readonly unrecorded = new Set<string>();

  /**
   * @param root the edition's folder
   * @param isWritable false for a checkout that is only read: changed texts are then not recorded
   * @param records by slug, as an earlier run left them
   */
  constructor(
    private readonly root: string,
    private readonly isWritable: boolean,
    records: Record<string, RevisionRecord> = {},
  ) {
    this.#records = new Map(Object.entries(records));
    this.#readFolder();
  }

  /** Records for the next run, by slug. */
  get records(): Record<string, RevisionRecord> {
    return Object.fromEntries(this.#records);
  }

  #file(slug: string): string {
    return join(this.root, FOLDER, `${slug}.json`);
  }

  /** Reads what somebody else changed in the folder. @returns whether anything changed */
  refresh(): boolean {
    if (stampOfFile(join(this.root, FOLDER)) === this.#folderStamp) return false;
    const before = JSON.stringify(this.records);
    this.#readFolder();
    return before !== JSON.stringify(this.records);
  }

  /** Reads the revision files that are new or have changed. */
  #readFolder(): void {
    this.#folderStamp = stampOfFile(join(this.root, FOLDER));
    let names: string[] = [];
    try {
      names = readdirSync(join(this.root, FOLDER)).filter((name) => name.endsWith('.json'));
    } catch {
      // There are none yet.
    }
    const slugs = new Set(names.map((name) => basename(name, '.json')));
    for (const slug of this.#records.keys()) if (!slugs.has(slug)) this.#records.delete(slug);
    for (const slug of slugs) {
      const stamp = stampOfFile(this.#file(slug));
      if (this.#records.get(slug)?.stamp !== stamp)
        this.#setRecord(slug, stamp, readJsonCache<RevisionFile>(this.#file(slug)));
      const id = this.#records.get(slug)?.id;
      if (id !== undefined) this.#slugById.set(id, slug);
    }
  }

  #setRecord(slug: string, stamp: string, file: RevisionFile | undefined): void {
    const last = isRevisionFile(file) ? file.revisions.at(-1) : undefined;
    if (!isRevisionFile(file) || last === undefined) {
      this.#records.delete(slug);
      return;
    }
    const { number, at, hash } = last;
    this.#records.set(slug, { stamp, id: file.id, last: { number, at, hash } });
    this.#slugById.set(file.id, slug);
  }

  #read(slug: string): RevisionFile | undefined {
    const file = readJsonCache<RevisionFile>(this.#file(slug));
    return isRevisionFile(file) ? file : undefined;
  }

  /** Renames the revision file of an article that was renamed; the id identifies it. */
  #followRename(slug: string, id: string, exists: (slug: string) => boolean): void {
    const old = this.#slugById.get(id);
    if (old === undefined || old === slug || exists(old) || !this.isWritable) return;
    renameSync(this.#file(old), this.#file(slug));
    this.#records.delete(old);
    this.#setRecord(slug, stampOfFile(this.#file(slug)), this.#read(slug));
  }

  /**
   * Records the text of a visible article as a new revision, where it is not the last recorded one.
   *
   * @param now milliseconds
   * @param readText gives the article with its text; undefined where its file changed meanwhile
   * @param exists whether the edition has an article of a slug
   * @throws where the file cannot be written
   */
  record(
    slug: string,
    id: string,
    summary: ArticleSummary,
    readText: () => WrittenArticle | undefined,
    now: number,
    exists: (slug: string) => boolean,
  ): void {
    let record = this.#records.get(slug);
    if (record === undefined) {
      this.#followRename(slug, id, exists);
      record = this.#records.get(slug);
    }
    if (record?.id === id && record.last.hash === summary.textHash) {
      this.unrecorded.delete(slug);
      return;
    }
    if (!this.isWritable) {
      this.unrecorded.add(slug);
      return;
    }
    const article = readText();
    if (article === undefined) return;
    // A file with another id belongs to an article that had this slug before.
    const file = record?.id === id ? this.#read(slug) : undefined;
    const before = file?.revisions.at(-1);
    const number = (before?.number ?? 0) + 1;
    const note = noteOf(summary, before?.at);
    const revision: RecordedRevision = {
      number,
      at: number === 1 ? summary.published : `${new Date(now).toISOString().slice(0, 19)}Z`,
      hash: summary.textHash,
      ...(note === undefined ? {} : { note }),
      headline: plainText(article.headline),
      ...(article.lead === undefined ? {} : { lead: plainText(article.lead) }),
      blocks: recordBlocks(identifyBody(article.body, before?.blocks)),
    };
    const extended: RevisionFile = { id, revisions: [...(file?.revisions ?? []), revision] };
    mkdirSync(join(this.root, FOLDER), { recursive: true });
    writeFileAtomic(this.#file(slug), revisionFileText(extended));
    this.#setRecord(slug, stampOfFile(this.#file(slug)), extended);
  }

  /** Current revision of an article: the recorded one, or the next where its text is not recorded. */
  of(slug: string, summary: ArticleSummary): Revision {
    const last = this.#records.get(slug)?.last;
    if (last === undefined) return { number: 1, at: summary.published, hash: summary.textHash };
    if (last.hash === summary.textHash) return last;
    return { number: last.number + 1, at: summary.updated ?? summary.published, hash: summary.textHash };
  }

  /**
   * Blocks of the last recorded text, whose ids are carried over. None for a first text: its ids are derived from
   * its words, so that nothing need be read for it.
   */
  blocksOf(slug: string, summary: ArticleSummary): RecordedBlock[] {
    const last = this.#records.get(slug)?.last;
    if (last === undefined || (last.number === 1 && last.hash === summary.textHash)) return [];
    return this.#read(slug)?.revisions.at(-1)?.blocks ?? [];
  }

  /** Cache key of an article's revision history: same key, same history. */
  key(slug: string): string {
    const record = this.#records.get(slug);
    return record === undefined || record.last.number === 1 ? '' : record.stamp;
  }

  /**
   * Changes of an article since it was first published, newest first.
   *
   * @param withTexts whether earlier words are shown, or only that they changed
   */
  history(slug: string, withTexts: boolean): PastRevision[] {
    if ((this.#records.get(slug)?.last.number ?? 1) === 1) return [];
    const file = this.#read(slug);
    return file === undefined ? [] : pastRevisions(file, withTexts);
  }

  /**
   * Removes the text of one revision permanently.
   *
   * @returns whether there is a revision of this number
   */
  purge(slug: string, number: number): boolean {
    const file = this.#read(slug);
    const purged = file && withoutText(file, number);
    if (purged === undefined) return false;
    writeFileAtomic(this.#file(slug), revisionFileText(purged));
    return true;
  }

  /** Recorded revisions of an article, oldest first. */
  list(slug: string): { number: number; at: string; note?: string; purged: boolean }[] {
    return (this.#read(slug)?.revisions ?? []).map(({ number, at, note, purged }) => ({
      number,
      at,
      ...(note === undefined ? {} : { note }),
      purged: purged === true,
    }));
  }
}

/** Text of the newest correction that is newer than the revision before. */
function noteOf({ corrections = [] }: ArticleSummary, before: string | undefined): string | undefined {
  if (before === undefined) return undefined;
  const since = corrections.filter(({ at }) => Date.parse(at) > Date.parse(before));
  const newest = since.reduce<(typeof since)[number] | undefined>(
    (best, next) => (best === undefined || Date.parse(next.at) > Date.parse(best.at) ? next : best),
    undefined,
  );
  return newest && plainText(newest.text);
}

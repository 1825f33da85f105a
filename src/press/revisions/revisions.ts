import { mkdirSync, readdirSync, renameSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { PastRevision, Revision, WrittenArticle } from '../../model/article/article.ts';
import { plainText } from '../../model/article/blocks.ts';
import { stampOf } from '../source/article-file.ts';
import type { ArticleSummary } from '../source/article-summary.ts';
import { readJsonCache, writeFileAtomic } from '../source/files.ts';
import { identifyBody, type RecordedBlock, recordBlocks } from './block-ids.ts';
import {
  isRevisionFile,
  pastOf,
  type RecordedRevision,
  type RevisionFile,
  revisionFileText,
  withoutWords,
} from './revision-file.ts';

/** What is known of a story's memory without reading it again. */
export interface RevisionRecord {
  stamp: string;
  id: string;
  last: Revision;
}

const FOLDER = 'revisions';

/**
 * The press's memory of what its stories said: `revisions/` in the edition's folder, to be committed with it
 * (docs/format.md, Written and published form). A text is remembered once readers can see it, never before.
 */
export class Revisions {
  readonly #kept: Map<string, RevisionRecord>;
  readonly #slugById = new Map<string, string>();
  #folder = '';
  /** Slugs of stories whose text is another than the last that is remembered, while nothing may be written. */
  readonly unrecorded = new Set<string>();

  /**
   * @param root the edition's folder
   * @param writes false for a checkout that is only read: changed texts are then not remembered
   * @param records as an earlier run found it
   */
  constructor(
    private readonly root: string,
    private readonly writes: boolean,
    records: Record<string, RevisionRecord> = {},
  ) {
    this.#kept = new Map(Object.entries(records));
    this.#look();
  }

  /** What to keep for the next run. */
  get kept(): Record<string, RevisionRecord> {
    return Object.fromEntries(this.#kept);
  }

  #file(slug: string): string {
    return join(this.root, FOLDER, `${slug}.json`);
  }

  /** Finds out whether somebody else wrote there. @returns whether they did */
  refresh(): boolean {
    if (stampOf(join(this.root, FOLDER)) === this.#folder) return false;
    const before = JSON.stringify(this.kept);
    this.#look();
    return before !== JSON.stringify(this.kept);
  }

  /** Finds the memories that lie there. */
  #look(): void {
    this.#folder = stampOf(join(this.root, FOLDER));
    let names: string[] = [];
    try {
      names = readdirSync(join(this.root, FOLDER)).filter((name) => name.endsWith('.json'));
    } catch {
      // There are none yet.
    }
    const slugs = new Set(names.map((name) => basename(name, '.json')));
    for (const slug of this.#kept.keys()) if (!slugs.has(slug)) this.#kept.delete(slug);
    for (const slug of slugs) {
      const stamp = stampOf(this.#file(slug));
      const known = this.#kept.get(slug);
      if (known?.stamp !== stamp) this.#note(slug, stamp, readJsonCache<RevisionFile>(this.#file(slug)));
      const id = this.#kept.get(slug)?.id;
      if (id !== undefined) this.#slugById.set(id, slug);
    }
  }

  #note(slug: string, stamp: string, file: RevisionFile | undefined): void {
    const last = isRevisionFile(file) ? file.revisions.at(-1) : undefined;
    if (!isRevisionFile(file) || last === undefined) {
      this.#kept.delete(slug);
      return;
    }
    const { number, at, hash } = last;
    this.#kept.set(slug, { stamp, id: file.id, last: { number, at, hash } });
    this.#slugById.set(file.id, slug);
  }

  #read(slug: string): RevisionFile | undefined {
    const file = readJsonCache<RevisionFile>(this.#file(slug));
    return isRevisionFile(file) ? file : undefined;
  }

  /** A story that was renamed takes its memory along, by its id. */
  #follow(slug: string, id: string, isThere: (slug: string) => boolean): void {
    const old = this.#slugById.get(id);
    if (old === undefined || old === slug || isThere(old) || !this.writes) return;
    renameSync(this.#file(old), this.#file(slug));
    this.#kept.delete(old);
    this.#note(slug, stampOf(this.#file(slug)), this.#read(slug));
  }

  /**
   * Remembers the text of a story that readers see, where it is not the last that is remembered.
   *
   * @param now milliseconds
   * @param isThere whether the edition has a story of a slug
   * @throws where the memory cannot be written
   */
  record(
    slug: string,
    id: string,
    summary: ArticleSummary,
    text: () => WrittenArticle | undefined,
    now: number,
    isThere: (slug: string) => boolean,
  ): void {
    let known = this.#kept.get(slug);
    if (known === undefined) {
      this.#follow(slug, id, isThere);
      known = this.#kept.get(slug);
    }
    if (known?.id === id && known.last.hash === summary.text) {
      this.unrecorded.delete(slug);
      return;
    }
    if (!this.writes) {
      this.unrecorded.add(slug);
      return;
    }
    const article = text();
    if (article === undefined) return;
    // A file of another story's id is none of this one's.
    const file = known?.id === id ? this.#read(slug) : undefined;
    const before = file?.revisions.at(-1);
    const number = (before?.number ?? 0) + 1;
    const note = noteOf(summary, before?.at);
    const revision: RecordedRevision = {
      number,
      at: number === 1 ? summary.published : `${new Date(now).toISOString().slice(0, 19)}Z`,
      hash: summary.text,
      ...(note === undefined ? {} : { note }),
      headline: plainText(article.headline),
      ...(article.lead === undefined ? {} : { lead: plainText(article.lead) }),
      blocks: recordBlocks(identifyBody(article.body, before?.blocks)),
    };
    const whole: RevisionFile = { id, revisions: [...(file?.revisions ?? []), revision] };
    mkdirSync(join(this.root, FOLDER), { recursive: true });
    writeFileAtomic(this.#file(slug), revisionFileText(whole));
    this.#note(slug, stampOf(this.#file(slug)), whole);
  }

  /** The revision readers see of a story. */
  of(slug: string, summary: ArticleSummary): Revision {
    const last = this.#kept.get(slug)?.last;
    if (last === undefined) return { number: 1, at: summary.published, hash: summary.text };
    if (last.hash === summary.text) return last;
    return { number: last.number + 1, at: summary.updated ?? summary.published, hash: summary.text };
  }

  /**
   * The blocks of the text that is remembered last, whose ids are carried over. A first text has the ids that
   * are made of its words, so that nothing need be read for it.
   */
  blocksOf(slug: string, summary: ArticleSummary): RecordedBlock[] {
    const last = this.#kept.get(slug)?.last;
    if (last === undefined || (last.number === 1 && last.hash === summary.text)) return [];
    return this.#read(slug)?.revisions.at(-1)?.blocks ?? [];
  }

  /** Another one means that something else is shown of a story's past. */
  key(slug: string): string {
    const known = this.#kept.get(slug);
    return known === undefined || known.last.number === 1 ? '' : known.stamp;
  }

  /**
   * How a story has changed since it was first published, newest first.
   *
   * @param texts whether earlier words are shown, or only that they changed
   */
  history(slug: string, texts: boolean): PastRevision[] {
    if ((this.#kept.get(slug)?.last.number ?? 1) === 1) return [];
    const file = this.#read(slug);
    return file === undefined ? [] : pastOf(file, texts);
  }

  /**
   * Removes the words of one revision for good.
   *
   * @returns whether there was one of this number
   */
  purge(slug: string, number: number): boolean {
    const file = this.#read(slug);
    const purged = file && withoutWords(file, number);
    if (purged === undefined) return false;
    writeFileAtomic(this.#file(slug), revisionFileText(purged));
    return true;
  }

  /** Every revision of a story that is remembered, oldest first. */
  list(slug: string): { number: number; at: string; note?: string; purged: boolean }[] {
    return (this.#read(slug)?.revisions ?? []).map(({ number, at, note, purged }) => ({
      number,
      at,
      ...(note === undefined ? {} : { note }),
      purged: purged === true,
    }));
  }
}

/** The newest correction that is younger than the text before. */
function noteOf({ corrections = [] }: ArticleSummary, before: string | undefined): string | undefined {
  if (before === undefined) return undefined;
  const since = corrections.filter(({ at }) => Date.parse(at) > Date.parse(before));
  const newest = since.reduce<(typeof since)[number] | undefined>(
    (best, one) => (best === undefined || Date.parse(one.at) > Date.parse(best.at) ? one : best),
    undefined,
  );
  return newest && plainText(newest.text);
}

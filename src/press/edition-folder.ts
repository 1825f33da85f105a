import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { WrittenArticle } from '../model/article/article.ts';
import { readWritten } from '../model/article/read-written.ts';
import type { Edition } from '../model/edition/edition.ts';
import { readEdition } from '../model/edition/read-edition.ts';
import { errorAt, type Fault, type FileFault, type Verdict } from '../model/fault.ts';
import { hiddenReason } from '../model/visibility.ts';
import type { PackagedFiles } from './assets.ts';
import { type FreePages, NO_FREE_PAGES, readFreePages } from './free-pages.ts';
import { addressFaults } from './slug-rule.ts';
import { readSource } from './source.ts';
import { type StorySummary, summarise } from './summary.ts';

/** A story's file and what came of reading it. Plain data, so that it can be kept from one run to the next. */
export interface StoryFile {
  slug: string;
  /** From the edition's folder: `articles/<slug>.json`. */
  file: string;
  /** Tells that the file is still the one that was read, without reading it. */
  stamp: string;
  /** Of the file's bytes. */
  hash: string;
  /** Absent where the file has errors. */
  summary?: StorySummary;
  faults: FileFault[];
}

const EDITION_FILE = 'edition.json';
const ARTICLES = 'articles';
const PACKAGED = 'photos/sources.json';

const storyFile = (slug: string): string => `${ARTICLES}/${slug}.json`;

/** The folder that EDITION names, or the sample edition. */
export function editionRoot(environment: NodeJS.ProcessEnv, cwd: string): string {
  return resolve(cwd, environment['EDITION'] || 'public');
}

interface Read<T> {
  value?: T;
  faults: FileFault[];
  hash: string;
  place(faults: Fault[]): FileFault[];
}

function readJson<T>(root: string, file: string, door: (value: unknown) => Verdict<T>): Read<T> {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(join(root, file));
  } catch (reason) {
    const code = (reason as NodeJS.ErrnoException).code;
    const message = code === 'ENOENT' ? 'is missing.' : `cannot be read (${code}).`;
    return {
      faults: [{ ...errorAt([], message), file }],
      hash: '',
      place: (faults) => faults.map((fault) => ({ ...fault, file })),
    };
  }
  const source = readSource(file, bytes);
  const known = hash('sha1', bytes, 'base64url');
  if (source.value === undefined) return { faults: source.faults, hash: known, place: source.place };
  const verdict = door(source.value);
  const found = [...source.faults, ...source.place(verdict.ok ? verdict.warnings : verdict.faults)];
  return {
    ...(verdict.ok && source.faults.length === 0 ? { value: verdict.value } : {}),
    faults: found,
    hash: known,
    place: source.place,
  };
}

/** What a file is known by without reading it; empty where there is none. */
export function stampOf(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat === undefined ? '' : `${stat.size} ${stat.mtimeMs} ${stat.ino}`;
}

/** Reads one story. The file's name is its slug. */
function readStory(root: string, slug: string): { story: StoryFile; article?: WrittenArticle } {
  const file = storyFile(slug);
  const stamp = stampOf(join(root, file));
  const { value, faults, hash, place } = readJson(root, file, readWritten);
  const own = addressFaults(slug);
  if (own.length === 0 && value?.slug !== undefined && value.slug !== slug) {
    own.push(
      errorAt(
        ['slug'],
        `is "${value.slug}" and the file is called ${slug}.json. Make them equal, or leave "slug" out.`,
      ),
    );
  }
  const good = value !== undefined && own.length === 0;
  return {
    story: {
      slug,
      file,
      stamp,
      hash,
      ...(good ? { summary: summarise(value) } : {}),
      faults: [...faults, ...place(own)],
    },
    ...(good ? { article: value } : {}),
  };
}

function readPackaged(value: unknown): Verdict<PackagedFiles> {
  const faults: Fault[] = [];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return {
      ok: false,
      faults: [
        errorAt(
          [],
          'must be an object: {"photos/boats.jpg": {"package": "NAME", "file": "data/image.jpg"}}.',
        ),
      ],
    };
  }
  for (const [path, entry] of Object.entries(value)) {
    const { package: name, file } = (entry ?? {}) as Record<string, unknown>;
    if (typeof name !== 'string' || typeof file !== 'string') {
      faults.push(
        errorAt([path], 'must name a package and a file: {"package": "NAME", "file": "data/image.jpg"}.'),
      );
    }
  }
  return faults.length > 0
    ? { ok: false, faults }
    : { ok: true, value: Object.assign(Object.create(null), value) as PackagedFiles, warnings: [] };
}

/** The slugs of all story files. */
function storySlugs(root: string): string[] {
  try {
    return readdirSync(join(root, ARTICLES))
      .filter((name) => name.endsWith('.json') && !name.startsWith('.'))
      .map((name) => basename(name, '.json'))
      .sort();
  } catch {
    return [];
  }
}

/** How many stories a folder has, before any of them is read. */
export const countStories = (root: string): number => storySlugs(root).length;

/** Texts of this many bytes of files are held; the others are read again when they are printed. */
const HELD = 64_000_000;

/** A newspaper's folder, read. Files are read once and again when they change. */
export class EditionFolder {
  /** Absent where `edition.json` has errors. */
  edition: Edition | undefined;
  editionFaults: FileFault[] = [];
  packaged: PackagedFiles = {};
  readonly stories: Map<string, StoryFile>;
  #placeInEdition: (faults: Fault[]) => FileFault[] = () => [];
  #editionStamp: string | undefined;
  #free: FreePages = NO_FREE_PAGES;
  readonly #texts = new Map<string, WrittenArticle>();
  #held = 0;

  /** @param known stories as an earlier run read them; those whose files are still the same are taken over */
  constructor(
    readonly root: string,
    known: Iterable<StoryFile> = [],
  ) {
    this.stories = new Map([...known].map((story) => [story.slug, story]));
    this.refresh();
  }

  /** The pages that are no story. */
  get free(): FreePages {
    return this.#free;
  }

  /**
   * Reads what is new or has changed, and forgets what is gone.
   *
   * @returns whether anything differs from before
   */
  refresh(): boolean {
    let changed = this.#refreshEdition();
    const free = readFreePages(this.root);
    if (free.hash !== this.#free.hash) changed = true;
    this.#free = free;
    const slugs = storySlugs(this.root);
    const there = new Set(slugs);
    for (const slug of this.stories.keys()) {
      if (there.has(slug)) continue;
      this.#forget(slug);
      changed = true;
    }
    for (const slug of slugs) {
      const known = this.stories.get(slug);
      if (known !== undefined && known.stamp === stampOf(join(this.root, known.file))) continue;
      const { story, article } = readStory(this.root, slug);
      this.#texts.delete(slug);
      this.stories.set(slug, story);
      if (article !== undefined) this.#hold(story, article);
      changed = true;
    }
    return changed;
  }

  /** Reads `edition.json` and the map of packaged photos where they changed. */
  #refreshEdition(): boolean {
    const stamp = [EDITION_FILE, PACKAGED].map((file) => stampOf(join(this.root, file))).join();
    if (stamp === this.#editionStamp) return false;
    this.#editionStamp = stamp;
    const edition = readJson(this.root, EDITION_FILE, readEdition);
    const packaged = existsSync(join(this.root, PACKAGED))
      ? readJson(this.root, PACKAGED, readPackaged)
      : undefined;
    this.edition = edition.value;
    this.editionFaults = [...edition.faults, ...(packaged?.faults ?? [])];
    this.#placeInEdition = edition.place;
    this.packaged = packaged?.value ?? {};
    return true;
  }

  #forget(slug: string): void {
    this.stories.delete(slug);
    this.#texts.delete(slug);
  }

  #hold(story: StoryFile, article: WrittenArticle): void {
    const size = Number(story.stamp.split(' ', 1)[0]);
    if (this.#held + size > HELD) return;
    this.#held += size;
    this.#texts.set(story.slug, article);
  }

  /** Reads one story again, or forgets it where its file is gone. */
  reread(slug: string): void {
    this.#forget(slug);
    if (!existsSync(join(this.root, storyFile(slug)))) return;
    const { story, article } = readStory(this.root, slug);
    this.stories.set(slug, story);
    if (article !== undefined) this.#hold(story, article);
  }

  /** A story with its text; undefined where it has errors or its file changed under our hands. */
  article(slug: string): WrittenArticle | undefined {
    const story = this.stories.get(slug);
    if (story?.summary === undefined) return undefined;
    const held = this.#texts.get(slug);
    if (held !== undefined) return held;
    const { story: again, article } = readStory(this.root, slug);
    return again.hash === story.hash ? article : undefined;
  }

  /** Lets go of a text that is printed; memory is for those that are not. */
  release(slug: string): void {
    const story = this.stories.get(slug);
    if (story !== undefined && this.#texts.delete(slug)) this.#held -= Number(story.stamp.split(' ', 1)[0]);
  }

  /** Gives line and column to faults of a story that are found when files are held against each other. */
  place(story: StoryFile, faults: Fault[]): FileFault[] {
    if (faults.length === 0) return [];
    return readJson(this.root, story.file, readWritten).place(faults);
  }

  placeInEdition(faults: Fault[]): FileFault[] {
    return this.#placeInEdition(faults);
  }

  /** Whether the edition has this story and readers cannot see it at the moment `now` (milliseconds). */
  hides(slug: string, now: number): boolean {
    const story = this.stories.get(slug);
    if (story === undefined) return false;
    return story.summary === undefined || hiddenReason(story.summary, now) !== undefined;
  }
}

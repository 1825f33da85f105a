import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { WrittenArticle } from '../model/article/article.ts';
import { readWritten } from '../model/article/read-written.ts';
import type { Edition } from '../model/edition/edition.ts';
import { readEdition } from '../model/edition/read-edition.ts';
import { errorAt, type Fault, type FileFault, type Verdict } from '../model/fault.ts';
import type { PackagedFiles } from './assets.ts';
import { readSource } from './source.ts';

/** A story's file and what came of reading it. */
export interface StoryFile {
  slug: string;
  /** From the edition's folder: `articles/<slug>.json`. */
  file: string;
  /** Absent where the file has errors. */
  article?: WrittenArticle;
  faults: FileFault[];
  /** Gives line and column to faults that are found later, when files are held against each other. */
  place(faults: Fault[]): FileFault[];
}

/** A newspaper's folder, read. */
export interface EditionFolder {
  root: string;
  /** Absent where `edition.json` has errors. */
  edition?: Edition;
  editionFaults: FileFault[];
  placeInEdition(faults: Fault[]): FileFault[];
  stories: Map<string, StoryFile>;
  packaged: PackagedFiles;
}

const EDITION_FILE = 'edition.json';
const ARTICLES = 'articles';
const PACKAGED = 'photos/sources.json';

/** The folder that EDITION names, or the sample edition. */
export function editionRoot(environment: NodeJS.ProcessEnv, cwd: string): string {
  return resolve(cwd, environment['EDITION'] || 'public');
}

interface Read<T> {
  value?: T;
  faults: FileFault[];
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
      place: (faults) => faults.map((fault) => ({ ...fault, file })),
    };
  }
  const source = readSource(file, bytes);
  if (source.value === undefined) return { faults: source.faults, place: source.place };
  const verdict = door(source.value);
  const found = [...source.faults, ...source.place(verdict.ok ? verdict.warnings : verdict.faults)];
  return {
    ...(verdict.ok && source.faults.length === 0 ? { value: verdict.value } : {}),
    faults: found,
    place: source.place,
  };
}

/** Reads one story. The file's name is its slug. */
export function readStory(root: string, slug: string): StoryFile {
  const file = `${ARTICLES}/${slug}.json`;
  const { value, faults, place } = readJson(root, file, readWritten);
  const own: Fault[] = [];
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug) || slug.length > 120) {
    own.push(
      errorAt(
        [],
        'has a name that cannot be an address. Name it with lower-case letters a to z, digits and single hyphens, at most 120.',
      ),
    );
  } else if (value?.slug !== undefined && value.slug !== slug) {
    own.push(
      errorAt(
        ['slug'],
        `is "${value.slug}" and the file is called ${slug}.json. Make them equal, or leave "slug" out.`,
      ),
    );
  }
  return {
    slug,
    file,
    ...(value !== undefined && own.length === 0 ? { article: value } : {}),
    faults: [...faults, ...place(own)],
    place,
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

/** Reads a newspaper's folder: the edition, every story, the map of packaged photos. Never throws. */
export function readEditionFolder(root: string): EditionFolder {
  const edition = readJson(root, EDITION_FILE, readEdition);
  const packaged = existsSync(join(root, PACKAGED)) ? readJson(root, PACKAGED, readPackaged) : undefined;
  return {
    root,
    ...(edition.value === undefined ? {} : { edition: edition.value }),
    editionFaults: [...edition.faults, ...(packaged?.faults ?? [])],
    placeInEdition: edition.place,
    stories: new Map(storySlugs(root).map((slug) => [slug, readStory(root, slug)])),
    packaged: packaged?.value ?? {},
  };
}

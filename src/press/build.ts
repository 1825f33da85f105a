import {
  copyFileSync,
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { articlePath, basePath, frontPath, listData } from '../model/addresses.ts';
import { commentsPath, UNSERVED } from '../model/comment/comment.ts';
import type { Edition } from '../model/edition/edition.ts';
import { nextStories } from '../model/edition/next-stories.ts';
import type { FileFault } from '../model/fault.ts';
import { type HeadOf, headOf } from '../model/head.ts';
import type { PrintedPage } from '../model/island.ts';
import { timeOf } from '../model/time.ts';
import { locateAsset } from './assets.ts';
import { checkFolder } from './check.ts';
import { compressSite } from './compress.ts';
import { type EditionFolder, readEditionFolder } from './edition-folder.ts';
import { PhotoDesk, type PublishedFile, photoCache } from './photos/desk.ts';
import type { Progress } from './photos/hands.ts';
import type { Places } from './places.ts';
import type { Printer } from './print.ts';
import { publishedFile, publishedJson } from './publish.ts';
import { fitShell } from './shell.ts';
import { atPublicUrl, composeSite, type Site } from './site.ts';

/** What a build made, or why it made nothing. */
export interface BuildReport {
  faults: FileFault[];
  /** Absent where the edition itself has errors, so that nothing was made. */
  made?: { stories: number; left: number; pages: number };
}

/** Writes files under a folder by site-relative address; an address with a trailing slash gets `index.html`. */
class Writer {
  pages = 0;
  constructor(private readonly folder: string) {}

  file(address: string, content: string | Uint8Array): void {
    const path = join(this.folder, ...address.split('/').map(decodeURIComponent));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }

  page(address: string, html: string): void {
    this.pages++;
    this.file(`${address}index.html`, html);
  }

  copy(address: string, from: string): void {
    const path = join(this.folder, address);
    mkdirSync(dirname(path), { recursive: true });
    copyFileSync(from, path);
  }

  /** Puts a file of the cache into the site, sharing its bytes where both lie on one disk. */
  link(address: string, from: string): void {
    const path = join(this.folder, address);
    mkdirSync(dirname(path), { recursive: true });
    try {
      linkSync(from, path);
    } catch {
      copyFileSync(from, path);
    }
  }
}

/** The faces that every page begins in: the roman and the sans, not their further scripts. */
const FIRST_FACE = /^source-(?:serif-4|sans-3)-[0-9a-f]{12}-/;

/** Prints each page into the compiled shell. */
function pageMaker(site: Site, places: Places, print: Printer): (page: PrintedPage, path: string) => string {
  const { edition } = site;
  const template = readFileSync(join(places.client, 'index.html'), 'utf8');
  const faces = readdirSync(join(places.client, 'assets')).filter((name) => FIRST_FACE.test(name));
  const base = basePath(edition.url);
  const now = timeOf(site.front.newest ?? '') ?? 0;
  return (page, path) => {
    const island = { base, edition, now, page };
    return fitShell(template, headOf(edition, headPage(page)), island, print(island, path), faces);
  };
}

const headPage = (page: PrintedPage): HeadOf =>
  page.kind === 'unknown' ? { kind: 'missing', title: '404' } : page;

function writeSite(site: Site, folder: EditionFolder, places: Places, to: string, print: Printer): number {
  const out = new Writer(to);
  const make = pageMaker(site, places, print);
  const page = (path: string, printed: PrintedPage) => out.page(path, make(printed, path));
  const json = (value: unknown) => `${JSON.stringify(value)}\n`;
  const newest = new Map(
    site.sections.flatMap(({ list }) =>
      list.page === undefined ? [[list.section.name, list.stories] as const] : [],
    ),
  );

  cpSync(join(places.client, 'assets'), join(to, 'assets'), { recursive: true });
  page(frontPath(), { kind: 'front', front: site.front });
  out.file(listData(frontPath()), json(site.front));
  for (const article of site.articles) {
    page(articlePath(article.slug), {
      kind: 'article',
      article,
      next: nextStories(article, newest.get(article.section) ?? []),
    });
    out.file(publishedFile(article.slug), publishedJson(article));
  }
  // With a comments service in front these files are never asked for.
  for (const { slug } of site.commentsIndex.stories) out.file(commentsPath(slug), json(UNSERVED));
  for (const { path, list } of site.sections) {
    page(path, { kind: 'section', list });
    out.file(listData(path), json(list));
  }
  out.file('404.html', make({ kind: 'unknown', front: site.front }, '/404.html'));
  out.file('comments-index.json', json(site.commentsIndex));
  for (const path of site.assets) {
    const from = locateAsset(folder.root, folder.packaged, path);
    if (from !== undefined) out.copy(path, from);
  }
  return out.pages;
}

function publishPictures(pictures: readonly PublishedFile[], to: string): void {
  const out = new Writer(to);
  for (const { address, file } of pictures) out.link(address, file);
}

/** Replaces `dist` by what stands ready beside it. */
function swapIn(next: string, dist: string): void {
  const old = `${dist}.old`;
  rmSync(old, { recursive: true, force: true });
  if (existsSync(dist)) renameSync(dist, old);
  renameSync(next, dist);
  rmSync(old, { recursive: true, force: true });
}

/**
 * Builds the whole site of an edition into `dist/`. Stories with errors are left out and reported; with a
 * broken `edition.json` nothing is made and the old site stands.
 *
 * @param now milliseconds; which stories are hidden
 * @param print turns a page into HTML
 * @param progress told of every picture that takes work
 */
export async function buildSite(
  places: Places,
  publicUrl: string | undefined,
  now: number,
  print: Printer,
  progress?: Progress,
): Promise<BuildReport> {
  const folder = readEditionFolder(places.root);
  const photos = new PhotoDesk(photoCache(places.cache), { progress });
  const { faults } = await checkFolder(folder, photos, now);
  const written: Edition | undefined = folder.edition;
  if (written === undefined) return { faults };
  const site = await composeSite(folder, atPublicUrl(written, publicUrl), photos, now);
  const next = `${places.dist}.next`;
  rmSync(next, { recursive: true, force: true });
  const pictures = await photos.develop();
  const pages = writeSite(site, folder, places, next, print);
  publishPictures(pictures, next);
  compressSite(next);
  swapIn(next, places.dist);
  const broken = [...folder.stories.values()].filter((story) => story.article === undefined).length;
  return { faults, made: { stories: site.articles.length, left: broken, pages } };
}

import { copyFileSync, cpSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
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
import { PhotoDesk } from './photos.ts';
import type { Places } from './places.ts';
import type { Printer } from './print.ts';
import { publishedFile, publishedJson } from './publish.ts';
import { Shell } from './shell.ts';
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
}

/** Prints each page into the compiled shell. */
function pageMaker(site: Site, shell: Shell, print: Printer): (page: PrintedPage, path: string) => string {
  const { edition } = site;
  const base = basePath(edition.url);
  // The head says these already, and the app asks for neither.
  const { publisher: _, picture: __, ...shown } = edition;
  const now = timeOf(site.front.newest ?? '') ?? 0;
  return (page, path) => {
    const island = { base, edition: shown, now, page };
    const place = page.kind === 'unknown' ? undefined : path;
    return shell.fit(headOf(edition, headPage(page)), island, print(island, path), place);
  };
}

const headPage = (page: PrintedPage): HeadOf =>
  page.kind === 'unknown' ? { kind: 'missing', title: '404' } : page;

function writeSite(site: Site, folder: EditionFolder, places: Places, to: string, print: Printer): number {
  const out = new Writer(to);
  const shell = new Shell(places.client);
  const make = pageMaker(site, shell, print);
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
  out.file('comments-index.json', json({ ...site.commentsIndex, styleHashes: shell.styleHashes() }));
  for (const path of site.assets) {
    const from = locateAsset(folder.root, folder.packaged, path);
    if (from !== undefined) out.copy(path, from);
  }
  return out.pages;
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
 */
export async function buildSite(
  places: Places,
  publicUrl: string | undefined,
  now: number,
  print: Printer,
): Promise<BuildReport> {
  const folder = readEditionFolder(places.root);
  const photos = new PhotoDesk();
  const { faults } = await checkFolder(folder, photos, now);
  const written: Edition | undefined = folder.edition;
  if (written === undefined) return { faults };
  const site = await composeSite(folder, atPublicUrl(written, publicUrl), photos, now);
  const next = `${places.dist}.next`;
  rmSync(next, { recursive: true, force: true });
  const pages = writeSite(site, folder, places, next, print);
  compressSite(next);
  swapIn(next, places.dist);
  const broken = [...folder.stories.values()].filter((story) => story.article === undefined).length;
  return { faults, made: { stories: site.articles.length, left: broken, pages } };
}

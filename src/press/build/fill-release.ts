import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ImageStore } from '../images/image-store.ts';
import type { FeedItems } from '../outputs/feeds/feeds.ts';
import { hostOutputs } from '../outputs/hosts/host-files.ts';
import { offlineListOutput } from '../outputs/offline/offline-list.ts';
import { serviceWorkerOutput } from '../outputs/offline/service-worker.ts';
import { redirectOutputs } from '../outputs/redirects.ts';
import type { SearchIndexes } from '../outputs/search/search-index.ts';
import { siteOutputs } from '../outputs/site-outputs.ts';
import type { Release } from '../release/release.ts';
import { HtmlTemplate, type ThemeStyles } from '../render/html-template.ts';
import type { Renderers } from '../render/load-renderer.ts';
import { documentRenderer } from '../render/render-page.ts';
import type { Site } from '../site/site.ts';
import { stampOfFile } from '../source/article-file.ts';
import { cacheKey } from '../source/cache-files.ts';
import type { EditionFolder } from '../source/edition-folder.ts';
import { locateFile } from '../source/packaged-files.ts';
import type { Progress } from '../source/progress.ts';

/** What a release is filled from. */
interface ReleaseContext {
  site: Site;
  folder: EditionFolder;
  images: ImageStore;
  /** Folder of the compiled browser app. */
  client: string;
  styles: ThemeStyles;
  /** Content of the edition's own style sheet. */
  themeSheet: Buffer | undefined;
  renderers: Renderers;
  feedItems: FeedItems;
  search: SearchIndexes;
  /** Of the program. */
  version: string;
  progress: Progress | undefined;
}

/** Cache key of everything that is on every page: the program, the edition, its theme. */
const pagesVersion = ({ version, site, styles }: ReleaseContext): string =>
  cacheKey(version, JSON.stringify([site.edition, styles]));

/** Puts pages, their data, lists, feeds and sitemaps. */
async function putPages(release: Release, context: ReleaseContext): Promise<void> {
  const { site, folder, client, styles, renderers, feedItems, progress } = context;
  const template = new HtmlTemplate(client, styles);
  const outputs = siteOutputs({
    site,
    template,
    folder,
    renderDocument: documentRenderer(site.edition, template, renderers.renderPage),
    version: pagesVersion(context),
    feeds: { items: feedItems, renderBody: renderers.renderFeedBody },
  });
  // Two outputs an article and a list; the few others are not worth counting.
  const total = 2 * site.articles.length + 2 * site.lists.length;
  let done = 0;
  for (const output of outputs) {
    const written = release.put(output);
    if (written !== undefined) await written;
    done += 'files' in output ? output.files.length : 1;
    if (done < total) progress?.(done, total, 'Files:');
  }
  progress?.(total, total, 'Files:');
}

/** Puts the edition's own style sheet, where it has one. */
async function putThemeSheet(release: Release, { styles, themeSheet }: ReleaseContext): Promise<void> {
  if (styles.sheet === undefined || themeSheet === undefined) return;
  await release.put({
    address: `/${styles.sheet}`,
    key: cacheKey(themeSheet),
    generate: () => themeSheet,
  });
}

/** Puts the compiled browser app. */
async function putApp(release: Release, { client, version }: ReleaseContext): Promise<void> {
  for (const name of readdirSync(join(client, 'assets'))) {
    const path = join(client, 'assets', name);
    const address = `/assets/${encodeURIComponent(name)}`;
    await release.put({ address, key: version, generate: () => readFileSync(path) });
  }
}

/** Puts images and the other files of the edition that pages name. */
async function putEditionFiles(release: Release, { site, folder, images }: ReleaseContext): Promise<void> {
  for (const { address, file } of await images.variantFiles(site.images))
    await release.put({ address, key: address, file, immutable: true });
  for (const path of site.assets) {
    const file = locateFile(folder.root, folder.packaged, path);
    if (file === undefined) continue;
    const address = `/${path.split('/').map(encodeURIComponent).join('/')}`;
    await release.put({ address, key: cacheKey(stampOfFile(file)), file });
  }
}

/** Puts pages that lead from old addresses to new ones, and what web servers are configured with. */
async function putRedirectsAndHostFiles(release: Release, { site }: ReleaseContext): Promise<void> {
  const { redirects, outputs } = redirectOutputs(site.edition, site.articles, () => release.addresses);
  for (const output of [...outputs, ...hostOutputs({ edition: site.edition, redirects })])
    await release.put(output);
}

/** Puts the service worker and the list of what browsers may download. */
async function putOffline(release: Release, context: ReleaseContext): Promise<void> {
  const { site, folder, images, client } = context;
  await release.put(serviceWorkerOutput({ edition: site.edition, client, version: pagesVersion(context) }));
  await release.settle();
  const fileOf = (address: string) => release.fileOf(address);
  await release.put(offlineListOutput({ site, folder, images, fileOf }));
}

/** Puts the search indexes that are there: they are built beside releases. */
async function putSearch(release: Release, { site, search }: ReleaseContext): Promise<void> {
  for (const output of search.outputs(site)) await release.put(output);
}

/** Stages of filling a release, in their order. */
const STAGES: readonly ((release: Release, context: ReleaseContext) => Promise<void>)[] = [
  // First, since it is small and every page names it.
  putThemeSheet,
  // Nearly all of the work: it begins as soon as it can, and workers go on with it during the next stages.
  putPages,
  putApp,
  putEditionFiles,
  putSearch,
  // After all that browsers download: the list states sizes and versions of files, which have to be there.
  putOffline,
  // Last: no redirect may take the place of another file.
  putRedirectsAndHostFiles,
];

/** Fills a release with everything of a site. */
export async function fillRelease(release: Release, context: ReleaseContext): Promise<void> {
  for (const put of STAGES) await put(release, context);
}

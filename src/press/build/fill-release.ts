import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ImageStore } from '../images/image-store.ts';
import type { FeedItems } from '../outputs/feeds/feeds.ts';
import { hostOutputs } from '../outputs/host-files.ts';
import { siteOutputs } from '../outputs/pages.ts';
import { redirectOutputs } from '../outputs/redirects.ts';
import type { Release } from '../release/release.ts';
import { HtmlTemplate, type ThemeStyles } from '../render/html-template.ts';
import type { Renderers } from '../render/load-renderer.ts';
import { documentRenderer } from '../render/render-page.ts';
import type { Site } from '../site/site.ts';
import { stampOf } from '../source/article-file.ts';
import type { EditionFolder } from '../source/edition-folder.ts';
import { cacheKey } from '../source/files.ts';
import { locateFile } from '../source/packaged-files.ts';
import type { Progress } from '../source/progress.ts';

interface Filling {
  site: Site;
  folder: EditionFolder;
  photos: ImageStore;
  /** Folder of the compiled browser app. */
  client: string;
  dress: ThemeStyles;
  /** The edition's own style sheet. */
  theme: Buffer | undefined;
  print: Renderers;
  feedItems: FeedItems;
  /** Of the program. */
  version: string;
  progress: Progress | undefined;
}

/** Pages, their data, lists, feeds and maps. */
async function putPages(publication: Release, filling: Filling, shell: HtmlTemplate): Promise<void> {
  const { site, folder, dress, print, feedItems, version, progress } = filling;
  const outputs = siteOutputs({
    site,
    shell,
    folder,
    make: documentRenderer(site.edition, shell, print.renderPage),
    version: cacheKey(version, JSON.stringify([site.edition, dress])),
    feeds: { items: feedItems, print: print.renderFeedBody },
  });
  // Three files a story, two a list: what stands around them is not worth counting.
  const total = 3 * site.articles.length + 2 * site.lists.length;
  let done = 0;
  for (const output of outputs) {
    await publication.put(output);
    if (done < total - 1) progress?.(++done, total, 'Files:');
  }
  progress?.(total, total, 'Files:');
}

/** The compiled reader, pictures, and whatever else of the edition its pages name. */
async function putFiles(
  publication: Release,
  { site, folder, photos, client, version }: Filling,
): Promise<void> {
  for (const name of readdirSync(join(client, 'assets'))) {
    const from = join(client, 'assets', name);
    const address = `/assets/${encodeURIComponent(name)}`;
    await publication.put({ address, key: version, make: () => readFileSync(from) });
  }
  for (const { address, file } of await photos.encodeAll()) publication.take(address, file, address);
  for (const path of site.assets) {
    const from = locateFile(folder.root, folder.packaged, path);
    if (from === undefined) continue;
    const address = `/${path.split('/').map(encodeURIComponent).join('/')}`;
    publication.copy(address, from, cacheKey(stampOf(from)));
  }
}

/** Puts everything into a publication that readers see of a site, but the index of its search. */
export async function fillRelease(publication: Release, filling: Filling): Promise<void> {
  const { site, client, dress, theme } = filling;
  const shell = new HtmlTemplate(client, dress);
  if (dress.sheet !== undefined && theme !== undefined)
    await publication.put({ address: `/${dress.sheet}`, key: cacheKey(theme), make: () => theme });
  await putPages(publication, filling, shell);
  await putFiles(publication, filling);
  const { redirects, outputs } = redirectOutputs(site.edition, site.articles, publication.addresses);
  const hosts = hostOutputs({ edition: site.edition, styleHashes: shell.styleHashes(), redirects });
  for (const output of [...outputs, ...hosts]) await publication.put(output);
}

import { storedPhotoFiles } from '../../model/offline/photo-files.ts';
import { cacheName, cachePrefix } from '../../model/offline/worker-config.ts';
import { articleData, articlePath, underBase } from '../../model/routes.ts';
import { browserOfflineDevice, type OfflineDevice } from '../environment/offline-device.ts';
import { PageFiles } from './page-files.ts';
import { StoredPages } from './stored-pages.ts';

/** Slugs of the articles that a reader has saved, the last saved first, whenever it is asked. */
export type SavedSlugs = () => readonly string[];

/** Stores the pages of saved articles, with their data and photos, for reading offline. */
export class SavedPages {
  readonly #stored: StoredPages;
  readonly #files: PageFiles;

  constructor(
    private readonly base: string,
    private readonly device: OfflineDevice,
  ) {
    this.#stored = new StoredPages(base, device);
    this.#files = new PageFiles(base, device);
  }

  #url(path: string): string {
    return underBase(this.base, path);
  }

  /**
   * Stores the pages of saved articles that are not stored yet, and removes those of articles that are not saved any
   * more.
   *
   * @returns how many saved articles cannot be read offline
   */
  async sync(slugs: SavedSlugs): Promise<number> {
    const name = `${cachePrefix(this.base)}saved`;
    await this.device.lock(name, () => this.#sync(slugs), true);
    const all = slugs();
    const isStored = await Promise.all(all.map((slug) => this.#stored.has(articlePath(slug))));
    return isStored.filter((is) => !is).length;
  }

  async #sync(slugs: SavedSlugs): Promise<void> {
    if (slugs().length > 0) await this.#storeAll(slugs);
    const kept = new Set<string>();
    const name = cacheName(this.base, 'saved');
    if (!(await this.device.caches.has(name))) return;
    const cache = await this.device.caches.open(name);
    for (const slug of slugs()) for (const path of await this.#filesOf(cache, slug)) kept.add(path);
    for (const { url } of await cache.keys()) if (!kept.has(new URL(url).pathname)) await cache.delete(url);
    if (kept.size === 0) await this.#stored.clear('saved');
  }

  /** Stores what is missing, and registers the service worker, without which nothing that is stored can be read. */
  async #storeAll(slugs: SavedSlugs): Promise<void> {
    const list = await this.#stored.list();
    if (list === undefined) return;
    // Here the worker stores which articles are withdrawn.
    await this.device.caches.open(cacheName(this.base, 'state'));
    const cache = await this.device.caches.open(cacheName(this.base, 'saved'));
    for (const slug of slugs()) {
      // Removed meanwhile, here or in another tab, perhaps with everything.
      if (!slugs().includes(slug)) continue;
      try {
        await this.#store(cache, slug, list.corrected[slug] ?? '');
      } catch {
        // Withdrawn, out of room, or the line broke: the others may be stored all the same.
      }
    }
    if (slugs().length === 0 || (await cache.keys()).length === 0) return;
    try {
      await this.#stored.register();
    } catch (reason) {
      await this.#stored.clear('saved');
      throw reason;
    }
  }

  async #store(cache: Cache, slug: string, corrected: string): Promise<void> {
    const page = { path: articlePath(slug), data: articleData(slug) };
    if ((await cache.match(this.#url(page.path))) === undefined)
      await this.#files.storePage(cache, page, { corrected });
    await this.#files.storePhotos(cache, await this.#photosOf(cache, slug));
  }

  async #photosOf(cache: Cache, slug: string): Promise<string[]> {
    const data = await cache.match(this.#url(articleData(slug)));
    return storedPhotoFiles((await data?.text()) ?? '');
  }

  /** Paths of what is stored of an article, with the base path; none where its page is not. */
  async #filesOf(cache: Cache, slug: string): Promise<string[]> {
    const path = this.#url(articlePath(slug));
    if ((await cache.match(path)) === undefined) return [];
    const photos = await this.#photosOf(cache, slug);
    return [path, ...[articleData(slug), ...photos].map((file) => this.#url(file))];
  }
}

/** Stores the pages of saved articles in this browser. @returns how many of these cannot be read offline */
export async function syncSavedPages(base: string, slugs: SavedSlugs): Promise<number> {
  const device = await browserOfflineDevice();
  try {
    return device === undefined ? slugs().length : await new SavedPages(base, device).sync(slugs);
  } catch {
    // The browser or the host lets no service worker be.
    return slugs().length;
  }
}

/** Has pages that are visited stored in this browser. @throws where the browser or the host does not let it */
export async function storeVisits(base: string): Promise<void> {
  const device = await browserOfflineDevice();
  if (device !== undefined) await new StoredPages(base, device).setVisits(true);
}

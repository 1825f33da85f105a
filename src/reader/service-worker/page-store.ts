import { photoStem } from '../../model/offline/photo-files.ts';
import {
  type CacheKind,
  cacheName,
  cachePrefix,
  codePrefix,
  offlineSettingsPath,
  PAGE_KINDS,
  parseOfflineSettings,
  STORED_HEADERS,
  type WorkerConfig,
} from '../../model/offline/worker-config.ts';
import { storedCopy } from '../environment/stored-responses.ts';
import { dataOfPage } from './request-kind.ts';

/** Surroundings of the service worker; injected, so that tests can replace them. */
export interface WorkerEnvironment {
  caches: CacheStorage;
  fetch(request: Request | string, init?: RequestInit): Promise<Response>;
  /** Milliseconds since 1970. */
  now(): number;
  /** Resolves after a time in milliseconds. */
  after(milliseconds: number): Promise<void>;
  /** Sends a message to a page. */
  send(client: string, message: unknown): Promise<void>;
  /** Origin and base path of the site, with a trailing slash. */
  scope: string;
}

/** Pages and photos that are stored of what was visited, at most. */
const MAX_PAGES = 200;
const MAX_PHOTOS = 600;

/** What the service worker stores: pages with their data and photos, and the app's code. */
export class PageStore {
  constructor(
    private readonly config: WorkerConfig,
    private readonly environment: WorkerEnvironment,
  ) {}

  open(kind: CacheKind): Promise<Cache> {
    return this.environment.caches.open(cacheName(this.config.base, kind));
  }

  /** Opens a cache that is there: nothing is created by looking, nor after everything was removed. */
  async existing(kind: CacheKind): Promise<Cache | undefined> {
    return (await this.#existing([cacheName(this.config.base, kind)]))[0];
  }

  /** Deletes a cache. */
  delete(kind: CacheKind): Promise<boolean> {
    return this.environment.caches.delete(cacheName(this.config.base, kind));
  }

  /** Finds a response in a cache, without creating that. */
  match(kind: CacheKind, url: string): Promise<Response | undefined> {
    return this.environment.caches.match(url, {
      cacheName: cacheName(this.config.base, kind),
      ignoreVary: true,
    });
  }

  async #existing(names: string[]): Promise<Cache[]> {
    const { caches } = this.environment;
    const all = await Promise.all(
      names.map(async (name) => ((await caches.has(name)) ? [caches.open(name)] : [])),
    );
    return Promise.all(all.flat());
  }

  /** Caches of pages that are there. */
  pageCaches(): Promise<Cache[]> {
    return this.#existing(PAGE_KINDS.map((kind) => cacheName(this.config.base, kind)));
  }

  openCode(): Promise<Cache> {
    return this.environment.caches.open(codePrefix(this.config.base) + this.config.release);
  }

  /** Stores a file of the code that the app needed. */
  async putCode(url: string, response: Response): Promise<void> {
    const [code] = await this.#existing([codePrefix(this.config.base) + this.config.release]);
    if (code !== undefined) await this.put(code, url, response, {});
  }

  /** Names of all caches of this site. */
  async names(): Promise<string[]> {
    const names = await this.environment.caches.keys();
    return names.filter((name) => name.startsWith(cachePrefix(this.config.base)));
  }

  /** Absolute URL of a path that has the base path. */
  urlOf(path: string): string {
    return new URL(path, this.environment.scope).href;
  }

  /** Whether pages that are visited are to be stored. */
  async keepsVisits(): Promise<boolean> {
    const stored = await this.match('state', this.urlOf(this.config.base + offlineSettingsPath().slice(1)));
    return parseOfflineSettings((await stored?.text()) ?? '').visits;
  }

  /** Finds a stored response by its URL, in any cache of this site; the newest of several. */
  async find(url: string): Promise<Response | undefined> {
    let newest: Response | undefined;
    for (const cacheName of await this.names()) {
      const response = await this.environment.caches.match(url, { cacheName, ignoreVary: true });
      const timeOf = (stored: Response) => Number(stored.headers.get(STORED_HEADERS.time) ?? 0);
      if (response && (newest === undefined || timeOf(response) > timeOf(newest))) newest = response;
    }
    return newest;
  }

  /** Finds a stored variant of a photo, whatever its width. */
  async findPhoto(url: string): Promise<Response | undefined> {
    const stem = photoStem(url);
    for (const cache of await this.pageCaches()) {
      const key = (await cache.keys()).find((request) => photoStem(request.url) === stem);
      const response = key && (await cache.match(key, { ignoreVary: true }));
      if (response) return response;
    }
    return undefined;
  }

  /** Removes a response from all caches of pages. */
  async remove(url: string): Promise<void> {
    for (const cache of await this.pageCaches()) await cache.delete(url, { ignoreVary: true });
  }

  /** Removes a page and its data. @param path with the base path */
  async removePage(path: string): Promise<void> {
    await this.remove(this.urlOf(path));
    await this.remove(this.urlOf(dataOfPage(path)));
  }

  /** Stores a response under its URL. Where there is no room, it is left out. */
  async put(cache: Cache, url: string, response: Response, facts: Record<string, string>): Promise<void> {
    try {
      await cache.put(url, await storedCopy(response, facts));
    } catch {
      // Full: the page is read from the network all the same.
    }
  }

  /** Stored pages and data, in every cache. */
  async *pages(): AsyncGenerator<{ cache: Cache; url: string; response: Response }> {
    for (const cache of await this.pageCaches()) {
      for (const { url } of await cache.keys()) {
        if (url.includes(`${this.config.base}photos/`)) continue;
        const response = await cache.match(url, { ignoreVary: true });
        if (response) yield { cache, url, response };
      }
    }
  }

  /** Removes stored photos by their address without base path, width and format. */
  async removePhotos(isUnwanted: (stem: string) => boolean): Promise<void> {
    for (const cache of await this.pageCaches()) {
      for (const { url } of await cache.keys())
        if (isUnwanted(photoStem(url).slice(url.lastIndexOf('/photos/')))) await cache.delete(url);
    }
  }

  /** Removes the oldest of what was visited, where there is too much. */
  async limitVisits(): Promise<void> {
    const cache = await this.existing('visited');
    if (cache === undefined) return;
    const urls = (await cache.keys()).map(({ url }) => url);
    const isPhoto = (url: string) => url.includes(`${this.config.base}photos/`);
    const photos = urls.filter(isPhoto);
    const pages = urls.filter((url) => !isPhoto(url) && !url.endsWith('.json'));
    for (const url of photos.slice(0, Math.max(0, photos.length - MAX_PHOTOS))) await cache.delete(url);
    for (const url of pages.slice(0, Math.max(0, pages.length - MAX_PAGES))) {
      await cache.delete(url);
      await cache.delete(this.urlOf(dataOfPage(new URL(url).pathname)));
    }
  }
}

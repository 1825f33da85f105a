import { type OfflineList, parseOfflineList } from '../../model/offline/offline-list.ts';
import {
  cacheName,
  cachePrefix,
  codePrefix,
  offlineSettingsPath,
  PAGE_KINDS,
  type PageKind,
  parseOfflineSettings,
  STORED_HEADERS,
} from '../../model/offline/worker-config.ts';
import { offlineListPath, serviceWorkerPath, underBase } from '../../model/routes.ts';
import type { OfflineDevice } from '../environment/offline-device.ts';
import { EditionDownload } from './download.ts';

/** A page that is stored. */
interface StoredPage {
  /** With the base path. */
  path: string;
  title: string;
  /** Absent where it is not known. */
  language?: string;
}

/** Pages of a cache, and the bytes that all in it takes. */
export interface StoredKindOfPages {
  pages: StoredPage[];
  size: number;
}

/** What is stored for reading offline. The service worker is registered while something is to be stored, and no longer. */
export class StoredPages {
  readonly download: EditionDownload;

  constructor(
    private readonly base: string,
    private readonly device: OfflineDevice,
  ) {
    this.download = new EditionDownload(base, device);
  }

  /** Opens a cache that is there, so that nothing is stored by looking. */
  async #existing(name: string): Promise<Cache | undefined> {
    return (await this.device.caches.has(name)) ? this.device.caches.open(name) : undefined;
  }

  /** Whether pages that are visited are stored. */
  async keepsVisits(): Promise<boolean> {
    const stored = await this.device.caches.match(underBase(this.base, offlineSettingsPath()), {
      cacheName: cacheName(this.base, 'state'),
    });
    return parseOfflineSettings((await stored?.text()) ?? '').visits;
  }

  /** Switches the storing of visited pages on or off. What is stored stays until it is deleted. @throws where it fails */
  async setVisits(visits: boolean): Promise<void> {
    const state = await this.device.caches.open(cacheName(this.base, 'state'));
    await state.put(underBase(this.base, offlineSettingsPath()), new Response(JSON.stringify({ visits })));
    if (visits) await this.register();
    else await this.removeUnused();
  }

  /** Registers the service worker. @throws where the browser or the host does not let it */
  register(): Promise<void> {
    return this.device.register(underBase(this.base, serviceWorkerPath()), this.base);
  }

  /** The edition that can be downloaded: as the site has it now; undefined without a line. */
  async list(): Promise<OfflineList | undefined> {
    try {
      const response = await this.device.fetch(underBase(this.base, offlineListPath()), {
        cache: 'no-cache',
      });
      return response.ok ? parseOfflineList(await response.text()) : undefined;
    } catch {
      return undefined;
    }
  }

  /** Whether a page is stored, for whatever reason. @param path without the base path */
  async has(path: string): Promise<boolean> {
    for (const kind of PAGE_KINDS) {
      const options = { cacheName: cacheName(this.base, kind), ignoreVary: true };
      if (await this.device.caches.match(underBase(this.base, path), options)) return true;
    }
    return false;
  }

  /** Reads what is stored of a kind, the newest first. */
  async read(kind: PageKind): Promise<StoredKindOfPages> {
    const cache = await this.#existing(cacheName(this.base, kind));
    const stored: StoredKindOfPages = { pages: [], size: 0 };
    for (const { url } of (await cache?.keys()) ?? []) {
      const response = await cache?.match(url, { ignoreVary: true });
      if (response === undefined) continue;
      stored.size += await sizeOf(response);
      const title = response.headers.get(STORED_HEADERS.title);
      const language = response.headers.get(STORED_HEADERS.language);
      if (title)
        stored.pages.unshift({
          path: new URL(url).pathname,
          title: decodedTitle(title),
          ...(language ? { language } : {}),
        });
    }
    return stored;
  }

  /** Bytes of what is stored beside pages: the app's code, the settings and the offline list. */
  async programSize(): Promise<number> {
    const isProgram = (name: string) =>
      name === cacheName(this.base, 'state') || name.startsWith(codePrefix(this.base));
    let size = 0;
    for (const name of (await this.device.caches.keys()).filter(isProgram)) {
      const cache = await this.#existing(name);
      for (const { url } of (await cache?.keys()) ?? []) {
        const response = await cache?.match(url, { ignoreVary: true });
        if (response !== undefined) size += await sizeOf(response);
      }
    }
    return size;
  }

  /** Deletes what is stored of a kind. */
  async clear(kind: PageKind): Promise<void> {
    await this.device.caches.delete(cacheName(this.base, kind));
    if (kind === 'edition') await this.download.forget();
    await this.removeUnused();
  }

  /** Removes the worker and its caches, where nothing is stored and nothing is to be stored. */
  async removeUnused(): Promise<void> {
    const kinds = await Promise.all(PAGE_KINDS.map((kind) => this.read(kind)));
    if (kinds.every(({ size }) => size === 0) && !(await this.keepsVisits())) await this.clearAll();
  }

  /** Removes the worker and everything that is stored. Visited pages are not stored any more either. */
  async clearAll(): Promise<void> {
    // First of all, since the worker looks there whether visited pages are to be stored.
    await this.device.caches.delete(cacheName(this.base, 'state'));
    await this.device.unregister(this.base);
    for (const name of await this.device.caches.keys())
      if (name.startsWith(cachePrefix(this.base))) await this.device.caches.delete(name);
  }
}

/** Bytes of a stored response. */
const sizeOf = async (response: Response): Promise<number> =>
  Number(response.headers.get(STORED_HEADERS.size)) || (await response.blob()).size;

function decodedTitle(title: string): string {
  try {
    return decodeURIComponent(title);
  } catch {
    return title;
  }
}

import { DOWNLOAD_HEADER } from '../../model/offline/worker-config.ts';
import { underBase } from '../../model/routes.ts';
import type { OfflineDevice } from '../environment/offline-device.ts';
import {
  isStorable,
  listedFacts,
  pageText,
  type StoredFacts,
  storedCopy,
  timeOfResponse,
} from '../environment/stored-responses.ts';

/** Fetches pages with their data and photos from the network, past the service worker, and stores them. */
export class PageFiles {
  constructor(
    private readonly base: string,
    private readonly device: Pick<OfflineDevice, 'fetch' | 'now'>,
  ) {}

  #url(path: string): string {
    return underBase(this.base, path);
  }

  /** Stores photos that are not in a cache yet. @throws where one cannot be fetched or stored */
  async storePhotos(cache: Cache, photos: readonly string[], signal?: AbortSignal): Promise<void> {
    for (const photo of photos) {
      const url = this.#url(photo);
      if (!(await cache.match(url)))
        await cache.put(url, await storedCopy(await this.#fetch(url, signal), {}));
    }
  }

  /** Stores the data of a page, and the page last, so that a stored page is whole. @throws where that fails */
  async storePage(
    cache: Cache,
    page: { path: string; data: string },
    facts: StoredFacts,
    signal?: AbortSignal,
  ): Promise<void> {
    for (const path of [page.data, page.path]) {
      const url = this.#url(path);
      const response = await this.#fetch(url, signal);
      const html = path === page.path ? await pageText(response.clone()) : '';
      if (html === undefined) throw new TypeError(`${url} is no page of this site.`);
      const time = String(timeOfResponse(response, this.device.now()));
      await cache.put(url, await storedCopy(response, { ...facts, time, ...(html && listedFacts(html)) }));
    }
  }

  async #fetch(url: string, signal?: AbortSignal): Promise<Response> {
    const headers = { [DOWNLOAD_HEADER]: '1' };
    const response = await this.device.fetch(url, {
      cache: 'no-cache',
      headers,
      ...(signal === undefined ? {} : { signal }),
    });
    if (!isStorable(response)) throw new TypeError(`${url} cannot be stored: status ${response.status}.`);
    return response;
  }
}

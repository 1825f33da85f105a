import {
  type EditionPage,
  type OfflineList,
  parseOfflineList,
  SLUG_HASH_LENGTH,
} from '../../model/offline/offline-list.ts';
import { photoStem } from '../../model/offline/photo-files.ts';
import { STORED_HEADERS, type WorkerConfig } from '../../model/offline/worker-config.ts';
import { offlineListPath, underBase } from '../../model/routes.ts';
import {
  isStorable,
  listedFacts,
  pageText,
  storedCopy,
  timeOfResponse,
} from '../environment/stored-responses.ts';
import type { PageStore, WorkerEnvironment } from './page-store.ts';
import { pageOfData, slugOfPath } from './request-kind.ts';

/** Hash of a slug, as the offline list has it. */
async function slugHash(slug: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(slug));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .slice(0, SLUG_HASH_LENGTH);
}

/** Slugs of the articles that a page or its data names. */
function namedSlugs(text: string): Set<string> {
  const names = text.matchAll(/\/articles\/([^/"'?#.\s]+)|"slug":"([^"]+)"/g);
  return new Set(Array.from(names, ([, inAddress, inData]) => inAddress ?? inData ?? ''));
}

/** Photos that a page or its data names, whatever their width. */
const photoStems = (text: string): Set<string> =>
  new Set(Array.from(text.matchAll(/\/photos\/[\w.-]+/g), ([address]) => photoStem(address)));

/** Lets withdrawn, expired and corrected articles win over the caches, by the list that the build writes (S18). */
export class Withdrawals {
  #known: OfflineList | undefined;
  #asking: Promise<void> | undefined;
  readonly #hashes = new Map<string, Promise<string>>();
  readonly #url: string;

  constructor(
    private readonly config: WorkerConfig,
    private readonly store: PageStore,
    private readonly environment: WorkerEnvironment,
  ) {
    this.#url = store.urlOf(config.base + offlineListPath().slice(1));
  }

  /** Asks for the list and applies what is new in it; without a line the last known one counts. */
  ask(): Promise<void> {
    this.#asking ??= this.#ask().finally(() => {
      this.#asking = undefined;
    });
    return this.#asking;
  }

  async #ask(): Promise<void> {
    const response = await this.environment.fetch(this.#url, { cache: 'no-cache' }).catch(() => undefined);
    if (response === undefined || !isStorable(response)) return;
    const text = await response.text().catch(() => '');
    const list = parseOfflineList(text);
    if (list === undefined) return;
    const before = await this.#list();
    this.#known = list;
    const state = await this.store.existing('state');
    await state?.put(this.#url, new Response(text)).catch(() => undefined);
    await this.#apply(list, before);
  }

  /** The last known list. */
  async #list(): Promise<OfflineList | undefined> {
    if (this.#known !== undefined) return this.#known;
    const stored = await this.store.match('state', this.#url);
    this.#known = stored && parseOfflineList(await stored.text());
    return this.#known;
  }

  async #isListed(gone: ReadonlySet<string>, slug: string): Promise<boolean> {
    let hash = this.#hashes.get(slug);
    if (hash === undefined) {
      hash = slugHash(slug);
      this.#hashes.set(slug, hash);
    }
    return gone.has(await hash);
  }

  /** Whether readers may not see an article any more, as far as is known. @param path of its page or its data */
  async isGone(path: string): Promise<boolean> {
    const slug = slugOfPath(path);
    const list = slug === undefined ? undefined : await this.#list();
    return slug !== undefined && list !== undefined && this.#isListed(new Set(list.gone), slug);
  }

  /** Newest correction of the article of a page, as far as is known; empty where there is none. */
  async correctedAt(path: string): Promise<string> {
    const list = await this.#list();
    return list?.corrected[slugOfPath(path) ?? ''] ?? '';
  }

  /** Removes what is gone, and fetches again what was corrected or names what is gone. */
  async #apply(list: OfflineList, before: OfflineList | undefined): Promise<void> {
    const gone = new Set(list.gone);
    const known = new Set(before?.gone);
    const isNew = list.gone.some((hash) => !known.has(hash));
    const ofGone = new Set<string>();
    const ofOthers = new Set<string>();
    for await (const { cache, url, response } of this.store.pages()) {
      const path = new URL(url).pathname;
      if (isNew)
        for (const stem of photoStems(await response.clone().text()))
          ((await this.isGone(path)) ? ofGone : ofOthers).add(stem);
      if (await this.isGone(path)) {
        await this.store.removePage(path.endsWith('.json') ? pageOfData(path) : path);
        continue;
      }
      const corrected = await this.correctedAt(path);
      if ((response.headers.get(STORED_HEADERS.corrected) ?? '') !== corrected)
        await this.#fetchAgain(cache, url, corrected);
      else if (isNew && (await this.#namesGone(await response.text(), gone)))
        if (!(await this.#fetchAgain(cache, url, corrected))) await cache.delete(url);
    }
    await this.store.removePhotos((stem) => ofGone.has(stem) && !ofOthers.has(stem));
  }

  async #namesGone(text: string, gone: ReadonlySet<string>): Promise<boolean> {
    for (const slug of namedSlugs(text)) if (await this.#isListed(gone, slug)) return true;
    return false;
  }

  /** @returns whether there is a new copy */
  async #fetchAgain(cache: Cache, url: string, corrected: string): Promise<boolean> {
    const response = await this.environment.fetch(url, { cache: 'reload' }).catch(() => undefined);
    if (response === undefined || !isStorable(response)) return false;
    const time = String(timeOfResponse(response, this.environment.now()));
    const path = new URL(url).pathname;
    const isListed = ({ path: page, data }: EditionPage) =>
      [page, data].some((address) => underBase(this.config.base, address) === path);
    const { stamp = '' } = this.#known?.edition.pages.find(isListed) ?? {};
    const html = await pageText(response.clone());
    const listed = html === undefined ? {} : listedFacts(html);
    const copy = await storedCopy(response, { time, corrected, stamp, ...listed });
    return cache.put(url, copy).then(
      () => true,
      () => false,
    );
  }
}

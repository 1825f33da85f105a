import { type EditionPage, type OfflineList, parseOfflineList } from '../../model/offline/offline-list.ts';
import { cacheName, downloadRecordPath, STORED_HEADERS } from '../../model/offline/worker-config.ts';
import { underBase } from '../../model/routes.ts';
import type { OfflineDevice } from '../environment/offline-device.ts';
import { PageFiles } from './page-files.ts';

/** How a download ended. */
export type DownloadOutcome = 'done' | 'stopped' | 'failed' | 'full';

/** A download that was begun: what it is of, and how far it came. */
export interface DownloadRecord {
  list: OfflineList;
  withPictures: boolean;
  /** `running` after a reload: it goes on. */
  state: 'running' | DownloadOutcome;
}

/** Pages that are fetched at the same time. */
const CONCURRENCY = 4;

/** Downloads an edition into the cache; what is there already with the same stamp is not fetched again. */
export class EditionDownload {
  readonly #files: PageFiles;

  constructor(
    private readonly base: string,
    private readonly device: OfflineDevice,
  ) {
    this.#files = new PageFiles(base, device);
  }

  #open(kind: 'state' | 'edition'): Promise<Cache> {
    return this.device.caches.open(cacheName(this.base, kind));
  }

  /** Finds a stored response, without creating the cache: another tab may have deleted it. */
  #match(kind: 'state' | 'edition', path: string): Promise<Response | undefined> {
    const options = { cacheName: cacheName(this.base, kind), ignoreVary: true };
    return this.device.caches.match(this.#url(path), options);
  }

  #url(path: string): string {
    return underBase(this.base, path);
  }

  /** Reads the record of the download that was begun; undefined where there is none, or it is broken (S11). */
  async record(): Promise<DownloadRecord | undefined> {
    const stored = await this.#match('state', downloadRecordPath());
    try {
      const { list, withPictures, state } = JSON.parse((await stored?.text()) ?? '') as Record<
        string,
        unknown
      >;
      const parsed = parseOfflineList(JSON.stringify(list));
      if (parsed === undefined || parsed.edition.pages.length === 0) return undefined;
      const states = ['running', 'done', 'stopped', 'failed', 'full'] as const;
      return {
        list: parsed,
        withPictures: withPictures === true,
        state: states.find((one) => one === state) ?? 'stopped',
      };
    } catch {
      return undefined;
    }
  }

  async #write(record: DownloadRecord): Promise<void> {
    const state = await this.#open('state');
    await state.put(this.#url(downloadRecordPath()), new Response(JSON.stringify(record)));
  }

  /** Notes that the download that was begun is stopped. */
  async markStopped(): Promise<void> {
    const record = await this.record();
    if (record?.state === 'running') await this.#write({ ...record, state: 'stopped' });
  }

  /** Forgets the download that was begun. */
  async forget(): Promise<void> {
    await (await this.#open('state')).delete(this.#url(downloadRecordPath()));
  }

  /** Whether a page is stored as the list has it. */
  async isStored({ path, stamp }: EditionPage): Promise<boolean> {
    const stored = await this.#match('edition', path);
    return stored?.headers.get(STORED_HEADERS.stamp) === stamp;
  }

  /**
   * Downloads the pages of a list. Never rejects.
   *
   * @param onProgress called with the number of pages that are stored
   */
  async run(
    { list, withPictures }: Omit<DownloadRecord, 'state'>,
    signal: AbortSignal,
    onProgress: (done: number) => void,
  ): Promise<DownloadOutcome> {
    const outcome = await this.#run(list, withPictures, signal, onProgress).then(
      (): DownloadOutcome => 'done',
      (reason: unknown): DownloadOutcome => {
        if (signal.aborted) return 'stopped';
        return reason instanceof DOMException && reason.name === 'QuotaExceededError' ? 'full' : 'failed';
      },
    );
    // Where there is no room for the record, the next download begins from the start.
    await this.#write({ list, withPictures, state: outcome }).catch(() => undefined);
    return outcome;
  }

  async #run(
    list: OfflineList,
    withPictures: boolean,
    signal: AbortSignal,
    onProgress: (done: number) => void,
  ): Promise<void> {
    await this.#write({ list, withPictures, state: 'running' });
    const { pages } = list.edition;
    const waiting = [...pages];
    let done = 0;
    // The first failure ends the work of the others too.
    const failure = new AbortController();
    const end = AbortSignal.any([signal, failure.signal]);
    const work = async () => {
      for (let page = waiting.shift(); page !== undefined; page = waiting.shift()) {
        await this.#storePage(page, list, withPictures, end);
        end.throwIfAborted();
        onProgress(++done);
      }
    };
    const works = Array.from({ length: CONCURRENCY }, () =>
      work().catch((reason: unknown) => failure.abort(reason)),
    );
    await Promise.all(works);
    end.throwIfAborted();
    await this.#removeOthers(pages);
  }

  /** Stores the photos of a page, and the page where it is not stored as it is now. */
  async #storePage(
    page: EditionPage,
    list: OfflineList,
    withPictures: boolean,
    signal: AbortSignal,
  ): Promise<void> {
    const cache = await this.#open('edition');
    if (withPictures) await this.#files.storePhotos(cache, page.photos, signal);
    if (await this.isStored(page)) return;
    const slug = decodeURIComponent(/^\/articles\/([^/]+)\/$/.exec(page.path)?.[1] ?? '');
    const corrected = list.corrected[slug] ?? '';
    await this.#files.storePage(cache, page, { stamp: page.stamp, corrected }, signal);
  }

  /** Removes what an earlier edition left. */
  async #removeOthers(pages: readonly EditionPage[]): Promise<void> {
    const paths = pages.flatMap(({ path, data, photos }) => [path, data, ...photos]);
    const wanted = new Set(paths.map((path) => this.#url(path)));
    const cache = await this.#open('edition');
    for (const { url } of await cache.keys()) if (!wanted.has(new URL(url).pathname)) await cache.delete(url);
  }
}

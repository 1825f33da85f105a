import type { OfflineList } from '../../model/offline/offline-list.ts';
import { parseRoute } from '../../model/routes.ts';
import type { DownloadState, OfferedEdition, OfflineState } from '../../page/offline/offline-state.ts';
import type { OfflineDevice } from '../environment/offline-device.ts';
import type { DownloadRecord } from './download.ts';
import { type StoredKindOfPages, StoredPages } from './stored-pages.ts';

const NOTHING: OfflineState = {
  visits: false,
  isUnsure: false,
  edition: { links: [], size: 0 },
  visited: { links: [], size: 0 },
};

const storiesOf = ({ edition }: OfflineList) =>
  edition.pages.filter(({ path }) => parseRoute(path).kind === 'article');

/** What can be downloaded, with its sizes; undefined where there is nothing. */
function offerOf(list: OfflineList): OfferedEdition | undefined {
  const { pages } = list.edition;
  if (pages.length === 0) return undefined;
  const textSize = pages.reduce((sum, { bytes }) => sum + bytes, 0);
  const size = pages.reduce((sum, { photoBytes }) => sum + photoBytes, textSize);
  return { stories: storiesOf(list).length, size, textSize };
}

/** What is stored for reading offline, as state of a page, and what a reader can do with it. */
export class OfflineReading {
  #state: OfflineState = NOTHING;
  #device: OfflineDevice | undefined;
  #stored: StoredPages | undefined;
  #list: OfflineList | undefined;
  #running: AbortController | undefined;
  readonly #listeners = new Set<() => void>();

  /** @param title of the edition, which is left out of the titles of pages */
  constructor(
    private readonly base: string,
    private readonly title: string,
    private readonly openDevice: () => Promise<OfflineDevice | undefined>,
  ) {}

  get state(): OfflineState {
    return this.#state;
  }

  /** Calls back after every change. @returns a function that ends that */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #merge(part: Partial<OfflineState>): void {
    this.#state = { ...this.#state, ...part };
    for (const listener of this.#listeners) listener();
  }

  /** Reads what is stored, and asks for what can be downloaded. A download that a reload broke off goes on. */
  async open(): Promise<void> {
    this.#device = await this.openDevice();
    if (this.#device === undefined) return this.#merge({ isSupported: false });
    this.#stored = new StoredPages(this.base, this.#device);
    await this.#attempt(async (stored) => {
      await this.#refresh();
      this.#merge({ isSupported: true });
      // A reload may have broken that off, or the browser has removed it.
      if (this.#state.visits) await stored.register();
      this.#list = await stored.list();
      if (this.#list !== undefined) this.#merge({ offer: offerOf(this.#list) });
      const record = await stored.download.record();
      if (record?.state === 'running') await this.#download(record);
    });
  }

  /** Whether pages that are visited are stored. */
  async setVisits(on: boolean): Promise<void> {
    this.#merge({ visits: on });
    await this.#attempt((stored) => stored.setVisits(on));
  }

  /** Downloads the edition as it is now, or goes on with the download that was begun. */
  async download(withPictures: boolean): Promise<void> {
    await this.#attempt(async (stored) => {
      const list = this.#list ?? (await stored.download.record())?.list;
      if (list !== undefined) await this.#download({ list, withPictures });
    });
  }

  /** Stops the download; what is stored stays. */
  stop(): void {
    this.#running?.abort();
  }

  /** Deletes what is stored of a kind. */
  async clear(kind: 'visited' | 'edition'): Promise<void> {
    if (kind === 'edition') this.stop();
    await this.#attempt((stored) => stored.clear(kind));
  }

  /** Does something with what is stored. Where it fails, the browser stores nothing after all. */
  async #attempt(act: (stored: StoredPages) => Promise<unknown>): Promise<void> {
    try {
      if (this.#stored === undefined) return;
      await act(this.#stored);
      await this.#refresh();
    } catch {
      this.#merge({ isSupported: false });
    }
  }

  async #download({ list, withPictures }: Omit<DownloadRecord, 'state'>): Promise<void> {
    if (this.#stored === undefined || this.#device === undefined) return;
    this.stop();
    const end = new AbortController();
    this.#running = end;
    const all = list.edition.pages.length;
    const stories = storiesOf(list).length;
    const show = (done: number) =>
      this.#merge({ download: { state: 'running', done, all, stories, missing: 0, withPictures } });
    show(0);
    await this.#stored.register();
    this.#merge({ isUnsure: !(await this.#device.persist()) });
    await this.#stored.download.run({ list, withPictures }, end.signal, show);
  }

  async #refresh(): Promise<void> {
    const stored = this.#stored;
    if (stored === undefined) return;
    const [visits, visited, edition, record] = await Promise.all([
      stored.keepsVisits(),
      stored.read('visited'),
      stored.read('edition'),
      stored.download.record(),
    ]);
    const order = record?.list.edition.pages.map(({ path }) => this.base.slice(0, -1) + path) ?? [];
    edition.pages.sort((a, b) => order.indexOf(a.path) - order.indexOf(b.path));
    this.#merge({
      visits,
      visited: this.#linksOf(visited),
      edition: { ...this.#linksOf(edition), ...(record && { day: record.list.edition.day }) },
      download: record && (await downloadState(stored, record)),
    });
  }

  /** Links to stored pages, without the paper's name behind each title. */
  #linksOf({ pages, size }: StoredKindOfPages) {
    const end = ` | ${this.title}`;
    const links = pages.map(({ path, title }) => ({
      path,
      title: title.endsWith(end) ? title.slice(0, -end.length) : title,
    }));
    return { links, size };
  }
}

/** How far a download is. A page of a whole one that is not there any more was removed by the browser. */
async function downloadState(
  stored: StoredPages,
  { list, withPictures, state }: DownloadRecord,
): Promise<DownloadState> {
  const { pages } = list.edition;
  const stories = new Set(storiesOf(list));
  let done = 0;
  let missing = 0;
  for (const page of pages)
    if (await stored.download.isStored(page)) done++;
    else if (state === 'done' && stories.has(page)) missing++;
  return { state, done, all: pages.length, stories: stories.size, missing, withPictures };
}

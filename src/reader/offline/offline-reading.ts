import type { OfflineList } from '../../model/offline/offline-list.ts';
import { cachePrefix, type PageKind } from '../../model/offline/worker-config.ts';
import type { DownloadState, OfflineState } from '../../page/offline/offline-state.ts';
import type { OfflineDevice, TabChannel } from '../environment/offline-device.ts';
import type { DownloadRecord } from './download.ts';
import { articlePagesOf, downloadState, isWhole, offerOf } from './download-state.ts';
import { type StoredKindOfPages, StoredPages } from './stored-pages.ts';

const NOTHING: OfflineState = {
  visits: false,
  isUnsure: false,
  edition: { links: [], size: 0 },
  visited: { links: [], size: 0 },
  saved: { links: [], size: 0 },
  programSize: 0,
};

/** Message between tabs: that the download is to stop, how far it is, or that something else has changed. */
type TabMessage = 'stop' | 'changed' | DownloadState;

/** What the browser offers, with what is stored in it and a channel to the other tabs. */
interface OpenDevice {
  device: OfflineDevice;
  stored: StoredPages;
  channel: TabChannel;
}

/** What is stored for reading offline, as state of a page, and what a reader can do with it. */
export class OfflineReading {
  #state: OfflineState = NOTHING;
  #opened: Promise<OpenDevice | undefined> | undefined;
  #list: OfflineList | undefined;
  /** The download of this tab. */
  #running: AbortController | undefined;
  /** Whether a download that was begun cannot go on, since there is no line. */
  #isWithoutLine = false;
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

  /** Reads what is stored, and nothing else. */
  async open(): Promise<void> {
    await this.refresh();
    if (this.#state.isSupported === undefined) this.#merge({ isSupported: true });
  }

  /** Asks for what can be downloaded, and goes on with a download that a reload broke off. */
  async resume(): Promise<void> {
    await this.open();
    await this.#attempt(async (open) => {
      const { stored } = open;
      const { visits, visited, edition, saved } = this.#state;
      // A reload may have broken that off, or the browser has removed it. Without a line it stays as it is.
      if (visits || visited.size + edition.size + saved.size > 0)
        await stored.register().catch(() => undefined);
      this.#list = await stored.list();
      this.#isWithoutLine = this.#list === undefined;
      if (this.#list === undefined) return;
      this.#merge({ offer: offerOf(this.#list) });
      const record = await stored.download.record();
      if (record?.state === 'running') await this.#download(open, record);
    });
  }

  /** Whether pages that are visited are stored. */
  async setVisits(on: boolean): Promise<void> {
    this.#merge({ visits: on });
    await this.#attempt(({ stored }) => stored.setVisits(on));
  }

  /** Stores visited pages from now on, as a history of reading is turned on, or removes them with the history. */
  async followHistory(isOn: boolean): Promise<void> {
    await this.setVisits(isOn);
    if (!isOn) await this.clear('visited');
  }

  /** Downloads the edition as it is now, or goes on with the download that was begun. */
  async download(withPictures: boolean): Promise<void> {
    await this.#attempt(async (open) => {
      const list = this.#list ?? (await open.stored.download.record())?.list;
      if (list !== undefined) await this.#download(open, { list, withPictures });
    });
  }

  /** Stops the download, in whichever tab it runs; what is stored stays. */
  async stop(): Promise<void> {
    await this.#attempt((open) => this.#withoutDownload(open, () => open.stored.download.markStopped()));
  }

  /** Deletes what is stored of a kind. */
  async clear(kind: PageKind): Promise<void> {
    await this.#attempt((open) => {
      const clear = () => open.stored.clear(kind);
      return kind === 'edition' ? this.#withoutDownload(open, clear) : clear();
    });
  }

  /** Deletes everything that is stored, and stores nothing from now on. */
  async clearAll(): Promise<void> {
    await this.#attempt((open) => this.#withoutDownload(open, () => open.stored.clearAll()));
  }

  /** Reads again what is stored. */
  async refresh(): Promise<void> {
    await this.#attempt(async () => undefined);
  }

  get #lockName(): string {
    return `${cachePrefix(this.base)}download`;
  }

  /** Ends the download, in whichever tab it runs, and does something while none can begin. */
  async #withoutDownload({ device, channel }: OpenDevice, act: () => Promise<void>): Promise<void> {
    this.#running?.abort();
    channel.postMessage('stop' satisfies TabMessage);
    await device.lock(this.#lockName, act, true);
    channel.postMessage('changed' satisfies TabMessage);
  }

  /** Opens what the browser offers, once; undefined where it stores no pages. */
  #open(): Promise<OpenDevice | undefined> {
    this.#opened ??= this.openDevice().then(
      (device) =>
        device && { device, stored: new StoredPages(this.base, device), channel: this.#listen(device) },
    );
    return this.#opened;
  }

  #listen(device: OfflineDevice): TabChannel {
    const channel = device.channel(this.#lockName);
    channel.onmessage = ({ data }: MessageEvent<TabMessage>) => {
      if (data === 'stop') this.#running?.abort();
      else if (data === 'changed') void this.refresh();
      else this.#merge({ download: data });
    };
    return channel;
  }

  /** Does something with what is stored. Where it fails, the browser stores nothing after all. */
  async #attempt(act: (open: OpenDevice) => Promise<unknown>): Promise<void> {
    try {
      const open = await this.#open();
      if (open === undefined) return this.#merge({ isSupported: false });
      await act(open);
      await this.#read(open);
    } catch {
      this.#merge({ isSupported: false });
    }
  }

  /** Runs a download, unless one runs already in whichever tab. */
  async #download(open: OpenDevice, record: Omit<DownloadRecord, 'state'>): Promise<void> {
    if (this.#running !== undefined) return;
    const end = new AbortController();
    this.#running = end;
    try {
      await open.device.lock(this.#lockName, () => this.#run(open, record, end.signal), false);
    } finally {
      this.#running = undefined;
    }
  }

  async #run(
    { device, stored, channel }: OpenDevice,
    { list, withPictures }: Omit<DownloadRecord, 'state'>,
    signal: AbortSignal,
  ): Promise<void> {
    const all = list.edition.pages.length;
    const stories = articlePagesOf(list).length;
    const show = (done: number) => {
      const download: DownloadState = { state: 'running', done, all, stories, missing: 0, withPictures };
      this.#merge({ download });
      channel.postMessage(download satisfies TabMessage);
    };
    show(0);
    await stored.register();
    this.#merge({ isUnsure: !(await device.persist()) });
    await stored.download.run({ list, withPictures }, signal, show);
    channel.postMessage('changed' satisfies TabMessage);
  }

  async #read({ stored }: OpenDevice): Promise<void> {
    const [visits, visited, edition, saved, programSize, record] = await Promise.all([
      stored.keepsVisits(),
      stored.read('visited'),
      stored.read('edition'),
      stored.read('saved'),
      stored.programSize(),
      stored.download.record(),
    ]);
    const order = record?.list.edition.pages.map(({ path }) => this.base.slice(0, -1) + path) ?? [];
    edition.pages.sort((a, b) => order.indexOf(a.path) - order.indexOf(b.path));
    const download = record && (await downloadState(stored.download, record));
    const isLost = download?.state === 'running' && this.#isWithoutLine;
    this.#merge({
      visits,
      programSize,
      visited: this.#linksOf(visited),
      saved: this.#linksOf(saved),
      edition: {
        ...this.#linksOf(edition),
        ...(download && isWhole(download) && { day: record.list.edition.day }),
      },
      // The record stays: with a line the download goes on.
      download: download && isLost ? { ...download, state: 'failed' } : download,
    });
  }

  /** Links to stored pages, without the paper's name behind each title. */
  #linksOf({ pages, size }: StoredKindOfPages) {
    const end = ` | ${this.title}`;
    const links = pages.map(({ title, ...page }) => ({
      ...page,
      title: title.endsWith(end) ? title.slice(0, -end.length) : title,
    }));
    return { links, size };
  }
}

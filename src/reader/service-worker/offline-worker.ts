import { STORED_HEADERS, type WorkerConfig, type WorkerMessage } from '../../model/offline/worker-config.ts';

import { devicePath, offlinePath } from '../../model/routes.ts';
import {
  dataText,
  isStorable,
  pageText,
  timeOfResponse,
  titleHeader,
} from '../environment/stored-responses.ts';
import { PageBars } from './page-bars.ts';
import { PageStore, type WorkerEnvironment } from './page-store.ts';
import { dataOfPage, pageOfData, pagePathOf } from './request-kind.ts';
import { Withdrawals } from './withdrawals.ts';

/** The network is waited for this long before a stored page is shown; milliseconds. */
const PATIENCE = 3000;
/** Answers that say that a page is gone. */
const GONE = [404, 410];

/** A request as the worker answers it. */
export interface WorkerRequest {
  request: Request;
  /** Page that asks, or that will be shown; empty where there is none. */
  client: string;
  /** Keeps the worker alive until some work is done. */
  waitUntil(work: Promise<unknown>): void;
}

/** A stored text, and the response it is from. */
interface Stored {
  text: string;
  response: Response;
}

/** Answers requests of pages: from the network first, from what is stored after a while or without a line. */
export class OfflineWorker {
  readonly store: PageStore;
  readonly withdrawals: Withdrawals;
  readonly #bars: PageBars;

  constructor(
    private readonly config: WorkerConfig,
    private readonly environment: WorkerEnvironment,
  ) {
    this.store = new PageStore(config, environment);
    this.withdrawals = new Withdrawals(config, this.store, environment);
    this.#bars = new PageBars(config, () => environment.now());
  }

  get #offlineUrl(): string {
    return this.store.urlOf(this.config.base + offlinePath().slice(1));
  }

  /** Stores the app's code, the page for what is not stored, and the settings. @throws where one did not load */
  async install(): Promise<void> {
    const code = await this.store.openCode();
    const pages = [offlinePath(), devicePath()].map((path) => path.slice(1));
    await Promise.all(
      [...this.config.files, ...pages].map(async (path) => {
        const url = this.store.urlOf(this.config.base + path);
        const response = await this.environment.fetch(url, { cache: 'no-cache' });
        if (!isStorable(response)) throw new Error(`${url} cannot be stored: status ${response.status}.`);
        await code.put(url, response);
      }),
    );
  }

  /** Answers with a file whose name changes with its content. */
  async code({ request, waitUntil }: WorkerRequest): Promise<Response> {
    const stored = await this.store.find(request.url);
    if (stored !== undefined) return stored;
    const response = await this.environment.fetch(request);
    if (isStorable(response)) waitUntil(this.store.putCode(request.url, response.clone()));
    return response;
  }

  /** Answers with another file that pages need: the newest, else the stored one. */
  async extra({ request, waitUntil }: WorkerRequest): Promise<Response> {
    try {
      const response = await this.environment.fetch(request);
      if (isStorable(response)) waitUntil(this.store.putCode(request.url, response.clone()));
      return response;
    } catch (reason) {
      const stored = await this.store.find(request.url);
      if (stored === undefined) throw reason;
      return stored;
    }
  }

  /** Answers with a photo: the stored one, that of the network, or without a line another width of it. */
  async photo({ request, waitUntil }: WorkerRequest): Promise<Response> {
    const stored = await this.store.find(request.url);
    if (stored !== undefined) return stored;
    try {
      const response = await this.environment.fetch(request);
      if (isStorable(response)) waitUntil(this.#storePhoto(request.url, response.clone()));
      return response;
    } catch (reason) {
      const other = await this.store.findPhoto(request.url);
      if (other === undefined) throw reason;
      return other;
    }
  }

  async #storePhoto(url: string, response: Response): Promise<void> {
    if (await this.store.keepsVisits())
      await this.store.put(await this.store.open('visited'), url, response, {});
  }

  /** Answers with a page. */
  async page(event: WorkerRequest): Promise<Response> {
    const { request, client, waitUntil } = event;
    const asked = this.withdrawals.ask();
    waitUntil(asked);
    const { pathname, search } = new URL(request.url);
    const path = pagePathOf(pathname);
    const network = this.#ask(request);
    const { stored, isBroken } = await this.#storedText(path, pageText);
    const response = await this.#firstOf(network, stored);
    if (response === undefined) {
      // Withdrawn while the network was waited for.
      if (stored === undefined || (await this.withdrawals.isGone(path))) return this.#offlinePage();
      const later = network.then((late) => this.#offerNewer(path, late, stored, client));
      waitUntil(later.catch(() => undefined));
      return this.#bars.withTime(stored.text, stored.response);
    }
    if (GONE.includes(response.status)) waitUntil(this.store.removePage(path));
    else if (search === '' && isStorable(response)) waitUntil(this.#storeVisit(path, response.clone()));
    return isBroken ? this.#bars.withNotice(response) : response;
  }

  /** Answers with the data of a page. */
  async data({ request, client, waitUntil }: WorkerRequest): Promise<Response> {
    const { pathname } = new URL(request.url);
    const path = pageOfData(pathname);
    const network = this.#ask(request);
    const { stored } = await this.#storedText(pathname, dataText);
    const response = await this.#firstOf(network, stored);
    if (response !== undefined) {
      if (GONE.includes(response.status)) waitUntil(this.store.removePage(path));
      await this.#send(client, { broadsheet: 'fresh', path });
      return response;
    }
    // Rejects as the network did.
    if (stored === undefined || (await this.withdrawals.isGone(pathname))) return network;
    waitUntil(network.catch(() => undefined));
    const { label } = this.#bars.texts;
    await this.#send(client, {
      broadsheet: 'stored',
      path,
      label,
      text: this.#bars.timeText(stored.response),
    });
    return new Response(stored.text, { headers: stored.response.headers });
  }

  /** Stores a page that the app shows, which the browser did not load as a document. */
  async visited(path: string): Promise<void> {
    if (!(await this.store.keepsVisits())) return;
    const response = await this.environment.fetch(this.store.urlOf(path), { cache: 'no-cache' });
    if (isStorable(response)) await this.#storeVisit(pagePathOf(path), response);
  }

  /** Asks the network; a failure that comes before anybody waits for it is no error. */
  #ask(request: Request): Promise<Response> {
    const network = this.environment.fetch(request);
    network.catch(() => undefined);
    return network;
  }

  /** The stored text of a page or its data. What is broken is removed, as is what is gone. */
  async #storedText(
    path: string,
    textOf: (response: Response) => Promise<string | undefined>,
  ): Promise<{ stored?: Stored; isBroken: boolean }> {
    const url = this.store.urlOf(path);
    const response = await this.store.find(url);
    if (response === undefined || url === this.#offlineUrl) return { isBroken: false };
    const text = (await this.withdrawals.isGone(path)) ? undefined : await textOf(response.clone());
    if (text !== undefined) return { stored: { text, response }, isBroken: false };
    await this.store.remove(url);
    return { isBroken: !(await this.withdrawals.isGone(path)) };
  }

  /** The network's answer; undefined where there is none, or where it is slow or failing and there is a stored one. */
  async #firstOf(network: Promise<Response>, stored: Stored | undefined): Promise<Response | undefined> {
    const answer = network.catch(() => undefined);
    if (stored === undefined) return answer;
    const late = this.environment.after(PATIENCE).then(() => undefined);
    const response = await Promise.race([answer, late]);
    return response !== undefined && response.status >= 500 ? undefined : response;
  }

  /** Stores a page and its data, where visited pages are stored. */
  async #storeVisit(path: string, response: Response): Promise<void> {
    const html = await pageText(response.clone());
    if (html === undefined || (await this.withdrawals.isGone(path))) return;
    // Last of all: meanwhile everything may have been removed, and nothing of it may come back.
    if (!(await this.store.keepsVisits())) return;
    const visited = await this.store.open('visited');
    const facts = {
      time: String(timeOfResponse(response, this.environment.now())),
      corrected: await this.withdrawals.correctedAt(path),
    };
    const title = titleHeader(html);
    await this.store.put(visited, this.store.urlOf(path), response, { ...facts, title });
    const dataUrl = this.store.urlOf(dataOfPage(path));
    const data = await this.environment.fetch(dataUrl, { cache: 'no-cache' }).catch(() => undefined);
    if (data !== undefined && isStorable(data)) await this.store.put(visited, dataUrl, data, facts);
    await this.store.limitVisits();
  }

  /** Stores an answer that came late, and offers it where it differs; the page never reloads by itself. */
  async #offerNewer(path: string, late: Response, stored: Stored, client: string): Promise<void> {
    if (!isStorable(late)) return;
    const text = await pageText(late.clone());
    if (text === undefined) return;
    const url = this.store.urlOf(path);
    const time = String(timeOfResponse(late, this.environment.now()));
    const corrected = await this.withdrawals.correctedAt(path);
    const stamp = stored.response.headers.get(STORED_HEADERS.stamp) ?? '';
    const facts = { time, corrected, stamp, title: titleHeader(text) };
    for (const cache of await this.store.pageCaches())
      if (await cache.match(url)) await this.store.put(cache, url, late.clone(), facts);
    const { label, newer, show } = this.#bars.texts;
    if (text !== stored.text)
      await this.#send(client, { broadsheet: 'newer', path, label, text: newer, action: show });
  }

  async #offlinePage(): Promise<Response> {
    const page = await this.store.find(this.#offlineUrl);
    return page ?? Response.error();
  }

  async #send(client: string, message: WorkerMessage): Promise<void> {
    if (client !== '') await this.environment.send(client, message);
  }
}

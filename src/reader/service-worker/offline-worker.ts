import type { WorkerConfig, WorkerMessage } from '../../model/offline/worker-config.ts';
import { choosesComments, devicePath, offlinePath, savedPath, underBase } from '../../model/routes.ts';
import { dataText, isStorable, pageText, storedCopy } from '../environment/stored-responses.ts';
import { LateAnswers, saysGone } from './late-answers.ts';
import { PageBars } from './page-bars.ts';
import { PageStore, type WorkerEnvironment } from './page-store.ts';
import { pageOfData, pagePathOf } from './request-kind.ts';
import { Visits } from './visits.ts';
import { Withdrawals } from './withdrawals.ts';

/** The network is waited for this long before a stored page is shown; milliseconds. */
const PATIENCE = 3000;
/** The list of withdrawn articles is waited for this long before anything stored is shown; milliseconds. */
const LIST_PATIENCE = 1000;
/** Messages that are sent again to pages that could not hear them yet, at most. */
const MAX_RECENT = 10;
/** Pages that come with the worker, and show what is stored. */
const OWN_PAGES = [offlinePath(), devicePath(), savedPath()];

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
  readonly #visits: Visits;
  readonly #late: LateAnswers;
  readonly #bars: PageBars;
  /** The last messages, the newest last. */
  readonly #recent: { client: string; message: WorkerMessage }[] = [];

  constructor(
    private readonly config: WorkerConfig,
    private readonly environment: WorkerEnvironment,
  ) {
    this.store = new PageStore(config, environment);
    this.withdrawals = new Withdrawals(config, this.store, environment);
    this.#visits = new Visits(environment, this.store, this.withdrawals);
    this.#late = new LateAnswers(environment, this.store, this.withdrawals);
    this.#bars = new PageBars(config, () => environment.now());
  }

  get #offlineUrl(): string {
    return this.store.urlOf(this.config.base + offlinePath().slice(1));
  }

  /** Stores the app's code, and the pages that show what is stored. @throws where one did not load */
  async install(): Promise<void> {
    const code = await this.store.openCode();
    await Promise.all(
      [...this.config.files, ...OWN_PAGES.map((path) => path.slice(1))].map(async (path) => {
        const url = this.store.urlOf(this.config.base + path);
        const response = await this.environment.fetch(url, { cache: 'no-cache' });
        if (!isStorable(response)) throw new Error(`${url} cannot be stored: status ${response.status}.`);
        await code.put(url, await storedCopy(response, {}));
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
      if (isStorable(response)) waitUntil(this.#visits.storePhoto(request.url, response.clone()));
      return response;
    } catch (reason) {
      const other = await this.store.findPhoto(request.url);
      if (other === undefined) throw reason;
      return other;
    }
  }

  /** Answers with a page. */
  async page({ request, client, waitUntil }: WorkerRequest): Promise<Response> {
    const list = this.#askForList(waitUntil);
    const { pathname, search } = new URL(request.url);
    const path = pagePathOf(pathname);
    const isAsStored = !choosesComments(search);
    const network = this.#ask(request);
    const { stored: before, isBroken } = await this.#storedText(path, pageText);
    const response = await this.#firstOf(network, before);
    if (response === undefined) {
      await list();
      const { stored } = await this.#storedText(path, pageText);
      if (stored === undefined) return network.catch(() => this.#offlinePage());
      const later = network.then(async (late) => {
        if (await this.#late.storePage(path, late, stored.text, isAsStored)) await this.#offer(client, path);
      });
      waitUntil(later.catch(() => undefined));
      return this.#bars.withTime(stored.text, stored.response);
    }
    if (saysGone(response)) waitUntil(this.store.removePage(path));
    else if (isAsStored && isStorable(response)) waitUntil(this.#storeVisit(path, response.clone()));
    return isBroken ? this.#bars.withNotice(response) : response;
  }

  /** Answers with the data of a page. */
  async data({ request, client, waitUntil }: WorkerRequest): Promise<Response> {
    const list = this.#askForList(waitUntil);
    const { pathname } = new URL(request.url);
    const path = pageOfData(pathname);
    const network = this.#ask(request);
    const { stored: before } = await this.#storedText(pathname, dataText);
    const response = await this.#firstOf(network, before);
    if (response !== undefined) {
      if (saysGone(response)) waitUntil(this.store.removePage(path));
      await this.#send(client, { broadsheet: 'fresh', path });
      return response;
    }
    await list();
    const { stored } = await this.#storedText(pathname, dataText);
    // Rejects as the network did.
    if (stored === undefined) return network;
    const { label } = this.#bars.texts;
    const text = this.#bars.timeText(stored.response);
    await this.#send(client, { broadsheet: 'stored', path, label, text });
    const later = network.then(async (late) => {
      if (await this.#late.storeData(pathname, late, stored.text)) await this.#offer(client, path);
    });
    waitUntil(later.catch(() => undefined));
    return new Response(stored.text, { headers: stored.response.headers });
  }

  /** Stores a page that the app shows, which the browser did not load as a document. */
  async visited(path: string): Promise<void> {
    if (!(await this.store.keepsVisits())) return;
    await this.#askForList((work) => work)();
    const response = await this.environment.fetch(this.store.urlOf(path), { cache: 'no-cache' });
    if (isStorable(response)) await this.#storeVisit(pagePathOf(path), response);
  }

  /** Stores a page that is visited; those that come with the worker are no reading. */
  async #storeVisit(path: string, response: Response): Promise<void> {
    const isOwn = OWN_PAGES.some((own) => underBase(this.config.base, own) === path);
    if (!isOwn) await this.#visits.storePage(path, response);
  }

  /** Sends the last messages to a page again, which could not hear them before. */
  async sendAgain(client: string): Promise<void> {
    for (const { message } of this.#recent.filter((sent) => sent.client === client))
      await this.environment.send(client, message);
  }

  /** What a page is told while this worker waits; undefined where the page has the app of this release. */
  update(app: string): WorkerMessage | undefined {
    if (this.config.files.some((file) => this.config.base + file === app)) return undefined;
    const { label, update, show } = this.#bars.texts;
    return { broadsheet: 'update', label, text: update, action: show };
  }

  /**
   * Asks for the list of withdrawn articles.
   *
   * @returns waits until what is new in it is applied, but not for long; without a line not at all
   */
  #askForList(waitUntil: (work: Promise<unknown>) => void): () => Promise<void> {
    const asked = this.withdrawals.ask().catch(() => undefined);
    waitUntil(asked);
    return () => Promise.race([asked, this.environment.after(LIST_PATIENCE)]);
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

  /** Offers the newer version of a page; no page reloads by itself. */
  #offer(client: string, path: string): Promise<void> {
    const { label, newer, show } = this.#bars.texts;
    return this.#send(client, { broadsheet: 'newer', path, label, text: newer, action: show });
  }

  async #offlinePage(): Promise<Response> {
    const page = await this.store.find(this.#offlineUrl);
    return page ?? Response.error();
  }

  async #send(client: string, message: WorkerMessage): Promise<void> {
    if (client === '') return;
    this.#recent.push({ client, message });
    if (this.#recent.length > MAX_RECENT) this.#recent.shift();
    await this.environment.send(client, message);
  }
}

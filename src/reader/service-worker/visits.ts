import { isStorable, listedFacts, pageText, timeOfResponse } from '../environment/stored-responses.ts';
import type { PageStore, WorkerEnvironment } from './page-store.ts';
import { dataOfPage } from './request-kind.ts';
import type { Withdrawals } from './withdrawals.ts';

/** Stores pages and photos that are visited, where the reader wants that. */
export class Visits {
  constructor(
    private readonly environment: WorkerEnvironment,
    private readonly store: PageStore,
    private readonly withdrawals: Withdrawals,
  ) {}

  /** Stores a page and its data. @param path with the base path */
  async storePage(path: string, response: Response): Promise<void> {
    const html = await pageText(response.clone());
    if (html === undefined || (await this.withdrawals.isGone(path))) return;
    const facts = {
      time: String(timeOfResponse(response, this.environment.now())),
      corrected: await this.withdrawals.correctedAt(path),
    };
    const dataUrl = this.store.urlOf(dataOfPage(path));
    await this.#store(async (visited) => {
      await this.store.put(visited, this.store.urlOf(path), response, { ...facts, ...listedFacts(html) });
      const data = await this.environment.fetch(dataUrl, { cache: 'no-cache' }).catch(() => undefined);
      if (data !== undefined && isStorable(data)) await this.store.put(visited, dataUrl, data, facts);
      await this.store.limitVisits();
    });
  }

  storePhoto(url: string, response: Response): Promise<void> {
    return this.#store((visited) => this.store.put(visited, url, response, {}));
  }

  /** Stores something, where the reader wants that; what is removed meanwhile with all else does not come back. */
  async #store(act: (visited: Cache) => Promise<void>): Promise<void> {
    if (!(await this.store.keepsVisits())) return;
    await act(await this.store.open('visited'));
    if ((await this.store.existing('state')) === undefined) await this.store.delete('visited');
  }
}

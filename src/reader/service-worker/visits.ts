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
    // Last of all: meanwhile everything may have been removed, and nothing of it may come back.
    if (!(await this.store.keepsVisits())) return;
    const visited = await this.store.open('visited');
    const facts = {
      time: String(timeOfResponse(response, this.environment.now())),
      corrected: await this.withdrawals.correctedAt(path),
    };
    await this.store.put(visited, this.store.urlOf(path), response, { ...facts, ...listedFacts(html) });
    const dataUrl = this.store.urlOf(dataOfPage(path));
    const data = await this.environment.fetch(dataUrl, { cache: 'no-cache' }).catch(() => undefined);
    if (data !== undefined && isStorable(data)) await this.store.put(visited, dataUrl, data, facts);
    await this.store.limitVisits();
  }

  async storePhoto(url: string, response: Response): Promise<void> {
    if (await this.store.keepsVisits())
      await this.store.put(await this.store.open('visited'), url, response, {});
  }
}

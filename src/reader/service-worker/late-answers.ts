import { STORED_HEADERS } from '../../model/offline/worker-config.ts';
import {
  dataText,
  isStorable,
  listedFacts,
  pageText,
  timeOfResponse,
} from '../environment/stored-responses.ts';
import type { PageStore, WorkerEnvironment } from './page-store.ts';
import { pageOfData } from './request-kind.ts';
import type { Withdrawals } from './withdrawals.ts';

/** Answers that say that a page is gone. */
const GONE = [404, 410];

/** Whether an answer says that a page is gone. */
export const saysGone = ({ status }: Response): boolean => GONE.includes(status);

/** Stores answers of the network that come after the stored ones were shown, and tells whether they differ from those. */
export class LateAnswers {
  constructor(
    private readonly environment: WorkerEnvironment,
    private readonly store: PageStore,
    private readonly withdrawals: Withdrawals,
  ) {}

  /**
   * Stores a page that came late.
   *
   * @param shown the stored page that is shown
   * @param isAsStored whether it is the page that is stored, and not one with other comments
   * @returns whether it differs from what is shown
   */
  async storePage(path: string, late: Response, shown: string, isAsStored: boolean): Promise<boolean> {
    if (saysGone(late)) await this.store.removePage(path);
    if (!isStorable(late)) return false;
    const text = await pageText(late.clone());
    if (text === undefined) return false;
    if (isAsStored) await this.#replace(path, late, listedFacts(text));
    return text !== shown;
  }

  /** Stores data that came late, and the page that it is of where it differs. @returns whether it differs */
  async storeData(path: string, late: Response, shown: string): Promise<boolean> {
    const page = pageOfData(path);
    if (saysGone(late)) await this.store.removePage(page);
    if (!isStorable(late)) return false;
    const text = await dataText(late.clone());
    if (text === undefined) return false;
    await this.#replace(path, late);
    if (text === shown) return false;
    // Whoever takes the offer loads the page, which is to be the newer one on a slow line too.
    const response = await this.environment
      .fetch(this.store.urlOf(page), { cache: 'no-cache' })
      .catch(() => undefined);
    if (response !== undefined) await this.storePage(page, response, '', true);
    return true;
  }

  /** Puts a response in place of the stored ones. */
  async #replace(path: string, late: Response, listed: ReturnType<typeof listedFacts> = {}): Promise<void> {
    const url = this.store.urlOf(path);
    const time = String(timeOfResponse(late, this.environment.now()));
    const corrected = await this.withdrawals.correctedAt(path);
    for (const cache of await this.store.pageCaches()) {
      const stored = await cache.match(url, { ignoreVary: true });
      if (stored === undefined) continue;
      const stamp = stored.headers.get(STORED_HEADERS.stamp) ?? '';
      await this.store.put(cache, url, late.clone(), { ...listed, time, corrected, stamp });
    }
  }
}

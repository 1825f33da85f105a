import { STORED_HEADERS, type WorkerConfig } from '../../model/offline/worker-config.ts';
import { LOCALE } from '../../page/i18n/en.ts';
import { offlineEn } from '../../page/i18n/offline-en.ts';
import { pageText } from '../environment/stored-responses.ts';
import { storedTimeText, withBar } from './bar-html.ts';

/** Puts bars over pages: when they were stored, or what was wrong with the stored copy. */
export class PageBars {
  /** @param now milliseconds since 1970 */
  constructor(
    private readonly config: WorkerConfig,
    private readonly now: () => number,
  ) {}

  /** Says when a response was stored. */
  timeText(response: Response): string {
    const now = this.now();
    const time = Number(response.headers.get(STORED_HEADERS.time)) || now;
    return storedTimeText(time, now, { locale: LOCALE, timeZone: this.config.timeZone }, offlineEn.bar);
  }

  #response(html: string, text: string, headers: Headers): Response {
    const bar = { language: 'en', direction: 'ltr', label: offlineEn.bar.label, text } as const;
    return new Response(withBar(html, bar, this.config.base + this.config.bar), { headers });
  }

  /** The stored page with a bar that says when it was stored; pages that came with the worker have none. */
  withTime(html: string, response: Response): Response {
    if (!response.headers.has(STORED_HEADERS.time)) return response;
    return this.#response(html, this.timeText(response), response.headers);
  }

  /** The network's page with a notice that the stored one was broken. */
  async withNotice(response: Response): Promise<Response> {
    const html = await pageText(response.clone());
    if (html === undefined) return response;
    const headers = new Headers(response.headers);
    for (const name of ['content-encoding', 'content-length']) headers.delete(name);
    return this.#response(html, offlineEn.bar.broken, headers);
  }
}

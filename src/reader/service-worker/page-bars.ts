import { STORED_HEADERS, type WorkerConfig } from '../../model/offline/worker-config.ts';
import { offlineTextsOf } from '../../page/i18n/offline-texts-of.ts';
import type { OfflineTexts } from '../../page/i18n/texts.ts';
import { pageText } from '../environment/stored-responses.ts';
import { storedTimeText, withBar } from './bar-html.ts';

/** Puts bars over pages: when they were stored, or what was wrong with the stored copy. */
export class PageBars {
  readonly texts: OfflineTexts['bar'];

  /** @param now milliseconds since 1970 */
  constructor(
    private readonly config: WorkerConfig,
    private readonly now: () => number,
  ) {
    this.texts = offlineTextsOf(config.interface).bar;
  }

  /** Says when a response was stored. */
  timeText(response: Response): string {
    const now = this.now();
    const time = Number(response.headers.get(STORED_HEADERS.time)) || now;
    return storedTimeText(
      time,
      now,
      { locale: this.config.interface.locale, timeZone: this.config.timeZone },
      this.texts,
    );
  }

  #response(html: string, text: string, headers: Headers): Response {
    const { language, direction } = this.config.interface;
    const bar = { language, direction, label: this.texts.label, text };
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
    return this.#response(html, this.texts.broken, headers);
  }
}

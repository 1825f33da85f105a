import { STORED_HEADERS } from '../../model/offline/worker-config.ts';
import { PAGE_DATA_ID } from '../../model/page-data.ts';

/** Headers of the transfer, which a stored body has not any more. */
const OF_TRANSFER = ['content-encoding', 'content-length', 'transfer-encoding'];

/** Facts that are stored with a response. */
export type StoredFacts = Partial<Record<keyof typeof STORED_HEADERS, string>>;

/** Time of a response by the server's clock, else by the device's; milliseconds. Only shown, nothing is decided by it. */
export const timeOfResponse = (response: Response, now: number): number =>
  Date.parse(response.headers.get('date') ?? '') || now;

/** Returns a copy of a response for a cache, with what is to be known of it later. */
export async function storedCopy(response: Response, facts: StoredFacts): Promise<Response> {
  const body = await response.blob();
  const headers = new Headers(response.headers);
  for (const name of OF_TRANSFER) headers.delete(name);
  headers.set(STORED_HEADERS.size, String(body.size));
  for (const [name, value] of Object.entries(facts))
    headers.set(STORED_HEADERS[name as keyof typeof STORED_HEADERS], value);
  return new Response(body, { status: response.status, headers });
}

/** Whether a response may be stored: a whole one of this site, at its own address. */
export const isStorable = ({ ok, status, redirected, type }: Response): boolean =>
  ok && status === 200 && !redirected && (type === 'basic' || type === 'default');

const typeOf = (response: Response): string => response.headers.get('content-type') ?? '';

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** Title and language of a rendered page, to list it by; the title percent-encoded for a header. */
export function listedFacts(html: string): StoredFacts {
  const [, title = ''] = /<title>([^<]*)<\/title>/.exec(html) ?? [];
  const [, language = ''] = /<html[^>]*?\slang="([\w-]+)"/.exec(html) ?? [];
  const text = title.replace(/&(\w+|#39);/g, (entity, name) => ENTITIES[name] ?? entity);
  return { title: encodeURIComponent(text), language };
}

/** Whether a text is a rendered page of ours, whole. */
export const isRenderedPage = (html: string): boolean =>
  html.includes('<div id="root">') && html.includes(`id="${PAGE_DATA_ID}"`) && html.includes('</html>');

/** Text of a page; undefined where the response is none of ours, is broken or empty. */
export async function pageText(response: Response): Promise<string | undefined> {
  if (response.status !== 200 || !typeOf(response).includes('text/html')) return undefined;
  const html = await response.text().catch(() => '');
  return isRenderedPage(html) ? html : undefined;
}

/** Text of JSON data; undefined where the response is none, is broken or empty. */
export async function dataText(response: Response): Promise<string | undefined> {
  if (response.status !== 200 || !typeOf(response).includes('json')) return undefined;
  try {
    const text = await response.text();
    JSON.parse(text);
    return text;
  } catch {
    return undefined;
  }
}

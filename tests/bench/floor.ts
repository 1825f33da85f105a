import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Browser } from 'playwright-core';

/**
 * As few rules as a page of these parts is written with: sections in a line, so that the lead photo is in the first view,
 * and the photo as wide as the phone, as it is on ours. Else the largest element, of which LCP tells, is a paragraph here
 * and the photo there.
 */
const STYLE = `:root{color-scheme:light dark}body{margin:0 auto;max-width:37rem;padding:1rem;font:1.1875rem/1.52 Georgia,serif}
h1{font-size:2.2rem;line-height:1.07}img{width:100%;height:auto;display:block}img[fetchpriority]{width:calc(100% + 2rem);margin:0 -1rem}figure{margin:0}ul,ol{padding:0 0 0 1rem}
nav ul{padding:0}nav li{display:inline}p{margin:.6em 0}
nav,figcaption,footer,form{font:.875rem/1.4 sans-serif}label,input,textarea{display:block;width:100%;box-sizing:border-box;font:inherit}`;

/** Runs in a page and returns its text, links, pictures, fields and rows as the HTML that somebody would write by hand. */
function plainHtml(): string {
  const KEPT =
    'A,ARTICLE,ASIDE,BLOCKQUOTE,BUTTON,CODE,EM,FIGCAPTION,FIGURE,FOOTER,FORM,H1,H2,H3,H4,HEADER,INPUT,LABEL,LI,MAIN,NAV,OL,P,PRE,SECTION,STRONG,TABLE,TBODY,TD,TEXTAREA,TH,THEAD,TIME,TR,UL'.split(
      ',',
    );
  const ATTRIBUTES = ['href', 'id', 'for', 'type', 'name', 'value', 'rows', 'datetime'];
  const escaped = (text: string): string =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  const image = (element: HTMLImageElement): string => {
    const set =
      element.parentElement?.querySelector('source[type="image/avif"]')?.getAttribute('srcset') ?? '';
    const offers = set.split(', ').map((offer) => offer.split(' '));
    const lazy = element.loading === 'lazy';
    const wide = lazy ? 640 : 820;
    const [src = element.src] =
      offers.find(([, width = '']) => Number.parseInt(width, 10) >= wide) ?? offers.at(-1) ?? [];
    return `<img src="${escaped(src)}" width="${element.width}" height="${element.height}" alt="${escaped(element.alt)}"${lazy ? ' loading="lazy"' : ' fetchpriority="high"'}>`;
  };
  const html = (node: Node): string => {
    if (node instanceof Text) return escaped(node.data);
    if (
      !(node instanceof Element) ||
      ['SCRIPT', 'STYLE', 'NOSCRIPT', 'SOURCE', 'LINK'].includes(node.tagName)
    )
      return '';
    if (node instanceof HTMLImageElement) return image(node);
    const content = [...node.childNodes].map(html).join('');
    if (!KEPT.includes(node.tagName)) return content;
    const tag = node.tagName.toLowerCase();
    const attributes = ATTRIBUTES.flatMap((name) => {
      const value = node.getAttribute(name);
      return value === null ? [] : [` ${name}="${escaped(value)}"`];
    }).join('');
    return tag === 'input' ? `<input${attributes}>` : `<${tag}${attributes}>${content}</${tag}>`;
  };
  return `<title>${escaped(document.title)}</title><body>${html(document.body)}`;
}

/** HTML of the floor: every word, link, field and row of a page, written by hand, with inline styles and no script. */
async function floorHtml(browser: Browser, url: string): Promise<string> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.addInitScript('globalThis.__name = (value) => value');
  await page.route('**/*.js', (route) => route.abort());
  await page.goto(url);
  const [title, body] = (await page.evaluate(plainHtml)).split('<body>');
  await context.close();
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">${title}<style>${STYLE}</style></head><body>${body}</body></html>`;
}

/**
 * Serves the floor of a page: compressed, with the site's own photos.
 *
 * @param dist folder of the site
 * @param url where the page is served
 */
export async function serveFloor(
  browser: Browser,
  dist: string,
  url: string,
): Promise<{ url: string; server: Server }> {
  const html = brotliCompressSync(await floorHtml(browser, url));
  const server = createServer((request, response) => {
    if (request.url === '/')
      response
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'br' })
        .end(html);
    else if (/^\/photos\/[\w.-]+\.avif$/.test(request.url ?? ''))
      response
        .writeHead(200, { 'content-type': 'image/avif' })
        .end(readFileSync(join(dist, request.url ?? '')));
    else response.writeHead(204).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://localhost:${(server.address() as AddressInfo).port}/`, server };
}

import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import sharp from 'sharp';
import type { Article, Inline } from '../../src/model/article/article.ts';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const inline = (text: Inline | undefined): string =>
  text === undefined
    ? ''
    : typeof text === 'string'
      ? escaped(text)
      : text
          .map((piece) =>
            typeof piece === 'string' ? escaped(piece) : 'text' in piece ? escaped(piece.text) : '<br>',
          )
          .join('');

const STYLE = `:root{color-scheme:light dark}body{margin:0 auto;max-width:37rem;padding:1rem;font:1.1875rem/1.52 Georgia,serif}
h1{font-size:2.2rem;line-height:1.07}.label{color:#8f1d1d;text-transform:uppercase;font:600 .8125rem sans-serif}.lead{font-size:1.3rem}
img{width:100%;height:auto;display:block}figcaption{font:.875rem/1.4 sans-serif}label,input,textarea{display:block;width:100%;box-sizing:border-box;font:inherit}`;

/** HTML of the baseline: the same article as a hand-written page with inline styles, one AVIF photo, a plain form, no script. */
function page(article: Article): string {
  const { photo } = article;
  const body = article.body
    .map((block) =>
      'text' in block && block.type !== 'code'
        ? `<p>${inline(block.text)}</p>`
        : 'headline' in block
          ? `<p>${inline(block.headline)}</p>`
          : '',
    )
    .join('\n');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${inline(article.headline)}</title><style>${STYLE}</style></head>
<body><p class="label">${escaped(article.section)}</p><h1>${inline(article.headline)}</h1><p class="lead">${inline(article.lead)}</p>
<figure style="margin:0"><img src="photo.avif" width="${photo?.width}" height="${photo?.height}" alt="${escaped(photo?.alt ?? '')}" fetchpriority="high"><figcaption>${inline(photo?.caption)} ${escaped(photo?.credit ?? '')}</figcaption></figure>
${body}<form><h2>Leave a Reply</h2><label>Comment <textarea id="reply-text" rows="7"></textarea></label><label>Name <input></label><button>Post Comment</button></form></body></html>`;
}

/** Serves the baseline page: compressed, with one photo at the size that the phone shows. */
export async function serveFloor(dist: string, slug: string): Promise<{ url: string; server: Server }> {
  const article = JSON.parse(readFileSync(join(dist, 'articles', `${slug}.json`), 'utf8')) as Article;
  const html = brotliCompressSync(page(article));
  const photo = await sharp(join(dist, article.photo?.src ?? ''))
    .resize({ width: 824 })
    .avif({ effort: 2 })
    .toBuffer();
  const server = createServer((request, response) => {
    if (request.url === '/photo.avif') response.writeHead(200, { 'content-type': 'image/avif' }).end(photo);
    else if (request.url === '/')
      response
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'br' })
        .end(html);
    else response.writeHead(204).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://localhost:${(server.address() as AddressInfo).port}/`, server };
}

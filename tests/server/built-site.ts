import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PAGE_DATA_ID, type PageData, pageDataElement } from '../../src/model/page-data.ts';
import { articlePath } from '../../src/model/routes.ts';
import type { CompiledReader } from '../../src/server/site/compiled-reader.ts';
import { ArticlePages } from '../../src/server/site/rendered-pages.ts';

const folders: string[] = [];

/** Removes the folders of every `builtSite`. */
export function removeBuiltSites(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

const PAGE_DATA = { base: '/paper/', page: { kind: 'article' } } as unknown as PageData;
/** Hash of the inline style of every page of a `builtSite`. */
export const STYLE_HASH = "'sha256-ofThePage'";

/** Writes the page of an article, as the press does. */
export function writePage(dist: string, slug: string, title = slug, data = PAGE_DATA): void {
  mkdirSync(join(dist, articlePath(slug)), { recursive: true });
  writeFileSync(
    join(dist, articlePath(slug), 'index.html'),
    `<!doctype html><meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'self' ${STYLE_HASH}; img-src 'self'"><title>${title}</title><script data-app="/assets/app-1.js"></script><body><div id="root">built</div>\n${pageDataElement(data)}</body>`,
  );
}

/** A reader whose render shows the number of comments, their texts, the text of a form that was refused, and whether one is held. */
export const READER: CompiledReader = {
  render: ({ comments }) => ({
    html: `<b>${comments?.list?.count}</b>${comments?.list?.comments.map(({ text }) => `<i>${text}</i>`)}<p>${comments?.refused?.values.text ?? ''}</p>${comments?.held ? 'held' : ''}`,
  }),
  files: ['assets/app-1.js'],
};

/** A finished site of some article pages, and the server's renderer over it. */
export function builtSite(slugs: string[]) {
  const dist = mkdtempSync(join(tmpdir(), 'broadsheet-pages-'));
  folders.push(dist);
  for (const slug of slugs) writePage(dist, slug);
  return { dist, pages: new ArticlePages(dist, READER) };
}

/** Reads the page data in a page's HTML. */
export function pageDataIn(html: string): PageData {
  const [, json = ''] = new RegExp(`id="${PAGE_DATA_ID}">(.*?)</script>`, 's').exec(html) ?? [];
  return JSON.parse(json) as PageData;
}

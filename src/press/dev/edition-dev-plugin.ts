import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join, relative, sep } from 'node:path';
import { lookup } from 'mrmime';
import type { Connect, Plugin, ViteDevServer } from 'vite';
import { contentType, mimeTypeOf } from '../../model/content-type.ts';
import { headOf } from '../../model/head/head.ts';
import { basePath } from '../../model/routes.ts';
import { HIDDEN_HEADER } from '../../model/visibility.ts';
import { publishedJson } from '../site/published-form.ts';
import { EDITION_FILE } from '../source/edition-folder.ts';
import { locateFile, PACKAGED_FILE } from '../source/packaged-files.ts';
import { THEME_FILE } from '../source/paths.ts';
import { fileProblem, isLoop, readRegularFile } from '../source/regular-file.ts';
import { devDocument, devIssuesDocument } from './dev-document.ts';
import type { DevEdition } from './dev-edition.ts';
import { IssueList } from './issue-list.ts';

/** Files that concern every page. */
const EDITION_WIDE = new Set([EDITION_FILE, PACKAGED_FILE, THEME_FILE]);

const JSON_TYPE = contentType('application/json');

/** MIME types of files that an edition publishes: images, sound, video, captions and fonts. */
const isPublishedType = (mime: string): boolean =>
  /^(?:audio|font|video)\/|^image\/(?:jpeg|png|webp|avif|gif)$|^text\/vtt$/.test(mime);

function respond(
  response: ServerResponse,
  status: number,
  type: string,
  body: string | Uint8Array,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store', ...headers });
  response.end(body);
}

const respondJson = (response: ServerResponse, status: number, value: unknown): void =>
  respond(response, status, JSON_TYPE, JSON.stringify(value));

/** Decoded path of a request; undefined where it is invalid. */
function pathOf(url: string): string | undefined {
  try {
    return decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return undefined;
  }
}

async function respondArticle(response: ServerResponse, edition: DevEdition, slug: string): Promise<void> {
  const article = await edition.article(slug);
  if (article === undefined) return respondJson(response, 404, { message: 'There is no such story.' });
  if ('issues' in article) return respondJson(response, 422, article);
  const headers: Record<string, string> =
    article.hidden === undefined ? {} : { [HIDDEN_HEADER]: article.hidden };
  respond(response, 200, JSON_TYPE, publishedJson(article.article), headers);
}

async function respondList(response: ServerResponse, edition: DevEdition, path: string): Promise<void> {
  const list = await edition.list(path);
  if (list === undefined) respondJson(response, 404, { message: 'There is no such list.' });
  else respondJson(response, 200, list);
}

/** Middleware for articles, lists and files of the edition. Other requests are passed on to Vite. */
function editionMiddleware(edition: DevEdition): Connect.NextHandleFunction {
  return (request, response, next) => {
    void (async () => {
      const path = pathOf(request.url ?? '/');
      if (path === undefined)
        return respond(response, 400, contentType('text/plain'), 'This is not an address.');
      const slug = /^\/articles\/([^/]+)\.json$/.exec(path)?.[1];
      if (slug !== undefined) return respondArticle(response, edition, slug);
      if (path.endsWith('/index.json')) return respondList(response, edition, path);
      const { root, packaged } = edition.folder;
      const theme = path === `/${THEME_FILE}` ? readRegularFile(join(root, THEME_FILE)) : undefined;
      if (theme !== undefined && 'bytes' in theme)
        return respond(response, 200, contentType('text/css'), theme.bytes);
      const mime = mimeTypeOf(path, lookup);
      if (mime === undefined || !isPublishedType(mime)) return next();
      const file = locateFile(root, packaged, path.slice(1));
      return file === undefined ? next() : respond(response, 200, contentType(mime), readFileSync(file));
    })().catch(next);
  };
}

/** Sends open pages what changed, so that they fetch it again and keep their scroll position; lists what is wrong. */
function watch(server: ViteDevServer, edition: DevEdition): void {
  const list = new IssueList(edition, (text) => server.config.logger.info(text));
  void list.update();
  server.watcher.add(edition.root);
  server.watcher.on('all', (_, path) => {
    const fromRoot = relative(edition.root, path);
    if (fromRoot.startsWith('..') || /(?:^|[\\/])(?:node_modules|data|dist)(?:[\\/]|$)/.test(fromRoot))
      return;
    const file = fromRoot.split(sep).join('/');
    if (EDITION_WIDE.has(file) || file.startsWith('pages/')) {
      edition.reload();
      void list.update();
      server.ws.send({ type: 'full-reload' });
      return;
    }
    const slug = /^articles\/([^/]+)\.json$/.exec(file)?.[1];
    // An editor that empties a file before it writes causes two events; the second one has the content.
    if (slug !== undefined) edition.reread(slug);
    void list.update();
    server.ws.send({ type: 'custom', event: 'broadsheet:changed', data: { slug } });
  });
}

/**
 * Vite plugin for `npm run dev`: serves the edition, live on save. Hidden articles are shown at their address under
 * a banner and in no list; one with errors gives its issues instead.
 */
export function editionDevPlugin(edition: DevEdition): Plugin {
  return {
    name: 'broadsheet-edition',
    apply: 'serve',
    // The bundler's watcher follows a link around until the system stops it.
    config: () => ({ server: { watch: { ignored: [isLoop] } } }),
    configureServer(server) {
      watch(server, edition);
      server.middlewares.use(editionMiddleware(edition));
    },
    async transformIndexHtml(html) {
      const site = await edition.site();
      if (site === undefined) return devIssuesDocument(html, (await edition.check()).issues);
      const data = { base: basePath('http://localhost/'), edition: site.edition };
      const sheet = fileProblem(join(edition.root, THEME_FILE)) === undefined ? THEME_FILE : undefined;
      return devDocument(html, headOf(site.edition, { kind: 'front' }), data, {
        theme: site.edition.theme,
        sheet,
      });
    },
  };
}

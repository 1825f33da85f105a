import { existsSync, readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { extname, join, relative, sep } from 'node:path';
import type { Connect, Plugin, ViteDevServer } from 'vite';
import { headOf } from '../../model/head/head.ts';
import { basePath } from '../../model/routes.ts';
import { HIDDEN_HEADER } from '../../model/visibility.ts';
import { devDocument, THEME_FILE } from '../render/html-template.ts';
import { publishedJson } from '../site/published-form.ts';
import { locateFile } from '../source/packaged-files.ts';
import type { DevEdition } from './dev-edition.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.json': 'application/json; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.gif': 'image/gif',
  '.wav': 'audio/wav',
  '.mp3': 'audio/mpeg',
  '.m4a': 'audio/mp4',
  '.ogg': 'audio/ogg',
  '.opus': 'audio/ogg',
  '.flac': 'audio/flac',
  '.mp4': 'video/mp4',
  '.webm': 'video/webm',
  '.vtt': 'text/vtt; charset=utf-8',
};

function answer(
  response: ServerResponse,
  status: number,
  type: string,
  body: string | Uint8Array,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store', ...headers });
  response.end(body);
}

const json = (
  response: ServerResponse,
  status: number,
  value: unknown,
  headers?: Record<string, string>,
): void => answer(response, status, TYPES['.json'] ?? '', JSON.stringify(value), headers);

/** The decoded path of a request, or undefined where it is none. */
function pathOf(url: string): string | undefined {
  try {
    return decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return undefined;
  }
}

/** Answers what the edition holds: stories, lists, files. Everything else goes on to the bundler. */
function editionFiles(newsroom: DevEdition): Connect.NextHandleFunction {
  return (request, response, next) => {
    void (async () => {
      const path = pathOf(request.url ?? '/');
      if (path === undefined)
        return answer(response, 400, 'text/plain; charset=utf-8', 'This is not an address.');
      const story = /^\/articles\/([^/]+)\.json$/.exec(path)?.[1];
      if (story !== undefined) {
        const found = await newsroom.article(story);
        if (found === undefined) return json(response, 404, { message: 'There is no such story.' });
        if ('issues' in found) return json(response, 422, found);
        const hidden: Record<string, string> =
          found.hidden === undefined ? {} : { [HIDDEN_HEADER]: found.hidden };
        return answer(response, 200, TYPES['.json'] ?? '', publishedJson(found.article), hidden);
      }
      if (path.endsWith('/index.json')) {
        const list = await newsroom.list(path);
        return list === undefined
          ? json(response, 404, { message: 'There is no such list.' })
          : json(response, 200, list);
      }
      const { root, packaged } = newsroom.folder;
      if (path === `/${THEME_FILE}` && existsSync(join(root, THEME_FILE)))
        return answer(response, 200, 'text/css; charset=utf-8', readFileSync(join(root, THEME_FILE)));
      const type = TYPES[extname(path).toLowerCase()];
      const file =
        type === undefined || path.endsWith('.json') ? undefined : locateFile(root, packaged, path.slice(1));
      if (file !== undefined && type !== undefined) return answer(response, 200, type, readFileSync(file));
      return next();
    })().catch(next);
  };
}

/** Tells open pages what changed, so that they fetch it again and keep their place. */
function watch(server: ViteDevServer, newsroom: DevEdition): void {
  server.watcher.add(newsroom.root);
  server.watcher.on('all', (_, path) => {
    const inside = relative(newsroom.root, path);
    if (inside.startsWith('..') || /(?:^|[\\/])(?:node_modules|data|dist)(?:[\\/]|$)/.test(inside)) return;
    const file = inside.split(sep).join('/');
    if (file === 'edition.json' || file === 'photos/sources.json' || file === THEME_FILE) {
      newsroom.reload();
      server.ws.send({ type: 'full-reload' });
      return;
    }
    const slug = /^articles\/([^/]+)\.json$/.exec(file)?.[1];
    // An editor that empties a file before it writes is seen twice: the second time tells.
    if (slug !== undefined) newsroom.reread(slug);
    server.ws.send({ type: 'custom', event: 'broadsheet:changed', data: { slug } });
  });
}

/**
 * `npm run dev`: the edition in memory, live on save. Hidden stories are shown at their address under a
 * banner and in no list; a broken one gives its issues in its place.
 *
 * @param newsroom the edition in memory
 */
export function editionDevPlugin(newsroom: DevEdition): Plugin {
  return {
    name: 'broadsheet-edition',
    apply: 'serve',
    configureServer(server) {
      watch(server, newsroom);
      server.middlewares.use(editionFiles(newsroom));
    },
    async transformIndexHtml(html) {
      const site = await newsroom.site();
      if (site === undefined) return devDocument(html, newsroom.editionIssues());
      const island = { base: basePath('http://localhost/'), edition: site.edition };
      const sheet = existsSync(join(newsroom.root, THEME_FILE)) ? THEME_FILE : undefined;
      return devDocument(html, headOf(site.edition, { kind: 'front' }), island, {
        theme: site.edition.theme,
        sheet,
      });
    },
  };
}

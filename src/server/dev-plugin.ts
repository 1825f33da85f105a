import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import type { Plugin } from 'vite';
import type { CommentsIndex } from '../model/comment/comments-index.ts';
import { reasonForNone } from './comments/open-comments.ts';
import { createCommentService, valueIndex } from './comments/service.ts';
import { makeApi } from './routes/api.ts';
import { LOOPBACK_NAMES } from './settings.ts';
import { makeDataFolder, secretOf } from './store/data-folder.ts';
import { openSqlite } from './store/sqlite/sqlite-store.ts';

/**
 * The comments API of `npm run dev`, on the bundler's port, with a database of its own.
 *
 * @param data the data folder
 * @param readIndex the stories as they stand now, handed over by `vite.config.ts`
 */
export function commentsDevPlugin(data: string, readIndex: () => Promise<CommentsIndex | undefined>): Plugin {
  return {
    name: 'broadsheet-comments',
    apply: 'serve',
    async configureServer(server) {
      makeDataFolder(data);
      let current: CommentsIndex | undefined;
      const store = await openSqlite(join(data, 'dev.sqlite')).catch((reason: unknown) => {
        server.config.logger.warn(`Comments are off. ${reasonForNone(reason)}`);
        return undefined;
      });
      const service =
        store === undefined
          ? { comments: undefined, store, clock: Date.now }
          : await createCommentService(
              store,
              valueIndex(() => current),
            );
      const hosts = () => {
        const address = server.httpServer?.address();
        const port = typeof address === 'object' ? address?.port : undefined;
        return LOOPBACK_NAMES.map((name) => `${name}:${port}`);
      };
      const api = makeApi({
        ...service,
        origins: () => ({
          hosts: new Set(hosts()),
          own: new Set(hosts().map((host) => `http://${host}`)),
          allowed: new Set(),
        }),
        trusted: [],
        secret: secretOf(data),
        https: false,
        onError: (error) => server.config.logger.error(String(error)),
      });
      const listener = getRequestListener(api.fetch, { overrideGlobalObjects: false });
      server.middlewares.use((request, response, next) => {
        if (!request.url?.startsWith('/api/')) return next();
        readIndex().then((index) => {
          current = index;
          return listener(request, response);
        }, next);
      });
      server.httpServer?.on('close', () => void store?.close());
    },
  };
}

import { getRequestListener } from '@hono/node-server';
import type { Plugin } from 'vite';
import type { CommentsIndex } from '../model/comment/comments-index.ts';
import { articleIndexOf } from './comments/article-index.ts';
import { createCommentService } from './comments/comment-service.ts';
import { whyUnusable } from './comments/open-comments.ts';
import { HOLD_DEFAULTS } from './comments/rules/hold-rules.ts';
import { POSTS_A_MINUTE, postLimits } from './comments/rules/rate-limits.ts';
import { loopbackOrigins } from './http/origins.ts';
import { createApi } from './routes/api.ts';
import { makeDataFolder, readSecret } from './store/data-folder.ts';
import { openStore } from './store/open-store.ts';

/**
 * Vite plugin of the comments API in `npm run dev`, on Vite's port, with a store of its own (D13).
 *
 * @param data the data folder
 * @param readIndex gives the visible articles as they are now; handed over by `vite.config.ts`
 */
export function commentsDevPlugin(data: string, readIndex: () => Promise<CommentsIndex | undefined>): Plugin {
  return {
    name: 'broadsheet-comments',
    apply: 'serve',
    async configureServer(server) {
      makeDataFolder(data);
      let currentIndex: CommentsIndex | undefined;
      const store = await openStore({ data }, 'dev').catch((reason: unknown) => {
        server.config.logger.warn(`Comments are off. ${whyUnusable(reason)}`);
        return undefined;
      });
      const secret = readSecret(data);
      const index = articleIndexOf(() => currentIndex);
      const api = createApi({
        store,
        comments:
          store &&
          (await createCommentService(store, index, {
            limits: postLimits(POSTS_A_MINUTE),
            secret,
            // Who tries the form out is quick.
            holds: { ...HOLD_DEFAULTS, seconds: 0 },
          })),
        clock: Date.now,
        origins: () => {
          const address = server.httpServer?.address();
          return loopbackOrigins(typeof address === 'object' ? address?.port : undefined);
        },
        trusted: [],
        secret,
        https: false,
        onError: (error) => server.config.logger.error(String(error)),
      });
      const listener = getRequestListener(api.fetch, { overrideGlobalObjects: false });
      server.middlewares.use((request, response, next) => {
        if (!request.url?.startsWith('/api/')) return next();
        readIndex().then((value) => {
          currentIndex = value;
          return listener(request, response);
        }, next);
      });
      server.httpServer?.on('close', () => void store?.close());
    },
  };
}

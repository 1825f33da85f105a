import { Hono } from 'hono';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { HttpError } from '../http/errors.ts';
import type { CommentStore } from '../store/store.ts';
import type { ApiEnv, ApiParts } from './api-parts.ts';

/** Write probes a second at most: each is a write to the disk, and anybody may ask. */
const PROBES_A_SECOND = 10;

/**
 * Limits how often the store is probed; a call beyond the limit gets the result of the last probe (D09).
 *
 * @returns a function that rejects as the store does where no comment could be stored now
 */
function limitProbes(store: Pick<CommentStore, 'probe'>): () => Promise<void> {
  const limiter = new RateLimiterMemory({ points: PROBES_A_SECOND, duration: 1 });
  let last: Promise<void> | undefined;
  return async () => {
    const isAllowed = await limiter.consume('').then(
      () => true,
      () => false,
    );
    if (isAllowed || last === undefined) {
      last = store.probe();
      // The callers that wait for it get the rejection; without any it is nobody's.
      last.catch(() => undefined);
    }
    return last;
  };
}

/** Routes that tell whether the process runs (`/healthz`) and whether it can store comments (`/readyz`) (D09). */
export function healthRoutes({ store }: Pick<ApiParts, 'store'>): Hono<ApiEnv> {
  const probe = store && limitProbes(store);
  const app = new Hono<ApiEnv>();
  app.get('/healthz', (context) => context.json({ ok: true }));
  app.get('/readyz', async (context) => {
    if (probe === undefined) throw new HttpError('unavailable');
    await probe();
    return context.json({ ok: true });
  });
  for (const path of ['/healthz', '/readyz']) {
    app.all(path, () => {
      throw new HttpError('method_not_allowed', undefined, { allow: 'GET' });
    });
  }
  return app;
}

import type { PageStore, WorkerEnvironment } from './page-store.ts';

/** Surroundings that the kill switch needs. */
interface KillSwitchEnvironment extends Pick<WorkerEnvironment, 'caches'> {
  /** Removes the service worker from the browser. */
  unregister(): Promise<unknown>;
}

/**
 * Removes the service worker and all that was stored, where the edition offers no reading offline any more. It runs when
 * the worker is installed, and again when it is active: one of an older release may be busy for minutes, and no other is
 * active before that.
 */
export async function removeAll(
  store: Pick<PageStore, 'names'>,
  { caches, unregister }: KillSwitchEnvironment,
): Promise<void> {
  // Not awaited: browsers unregister a worker only when its installation has ended.
  unregister().catch(() => undefined);
  await Promise.allSettled((await store.names()).map((name) => caches.delete(name)));
}

import { codePrefix, type WorkerConfig } from '../../model/offline/worker-config.ts';
import type { PageStore, WorkerEnvironment } from './page-store.ts';

/** Address of the app's script in a rendered page. */
const APP = /\sdata-app="([^"]+)"/;

/**
 * Removes the code of older releases. It runs when no page of an older release is open any more; code that a stored page
 * still needs stays.
 */
export async function pruneCode(
  { base, release }: WorkerConfig,
  store: PageStore,
  { caches }: Pick<WorkerEnvironment, 'caches'>,
): Promise<void> {
  const needed = new Set<string>();
  for await (const { response } of store.pages()) {
    const [, app] = APP.exec(await response.text()) ?? [];
    if (app !== undefined) needed.add(store.urlOf(app));
  }
  const current = await store.openCode();
  for (const name of await store.names()) {
    if (!name.startsWith(codePrefix(base)) || name === codePrefix(base) + release) continue;
    const urls = (await (await caches.open(name)).keys()).map(({ url }) => url);
    const isNeeded = await Promise.all(
      urls.map(async (url) => needed.has(url) && (await current.match(url)) === undefined),
    );
    if (!isNeeded.includes(true)) await caches.delete(name);
  }
}

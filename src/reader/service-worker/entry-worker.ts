/**
 * Service worker of a site. It is registered only where a reader asks for pages to be stored; without it nothing
 * changes. The build puts the configuration before this code.
 */
import {
  CONFIG_NAME,
  DOWNLOAD_HEADER,
  type ListeningMessage,
  type ReleaseMessage,
  type VisitMessage,
  type WorkerConfig,
} from '../../model/offline/worker-config.ts';
import { removeAll } from './kill-switch.ts';
import { OfflineWorker, type WorkerRequest } from './offline-worker.ts';
import type { WorkerEnvironment } from './page-store.ts';
import { pruneCode } from './prune-code.ts';
import { requestKind } from './request-kind.ts';

declare const self: ServiceWorkerGlobalScope & Record<typeof CONFIG_NAME, WorkerConfig>;

const config = self[CONFIG_NAME];
const environment: WorkerEnvironment = {
  caches: self.caches,
  fetch: (request, init) => self.fetch(request, init),
  now: () => Date.now(),
  after: (milliseconds) => new Promise((resolve) => self.setTimeout(resolve, milliseconds)),
  send: async (client, message) => (await self.clients.get(client))?.postMessage(message),
  scope: self.registration.scope,
};
const worker = new OfflineWorker(config, environment);

const unregister = () => self.registration.unregister();
const endOffline = () => removeAll(worker.store, { caches: self.caches, unregister });

function onFetch(event: FetchEvent): void {
  const { request, clientId, resultingClientId } = event;
  const { method, url, mode, destination, headers } = request;
  const isDownload = headers.has(DOWNLOAD_HEADER);
  const facts = { method, url, mode, destination, isDownload, isRange: headers.has('range') };
  const kind = requestKind(facts, environment.scope);
  if (kind === 'none') return;
  const input: WorkerRequest = {
    request,
    client: kind === 'page' ? resultingClientId : clientId,
    waitUntil: (work) => event.waitUntil(work),
  };
  event.respondWith(worker[kind](input));
}

function onMessage(event: ExtendableMessageEvent): void {
  const message = (event.data ?? {}) as Partial<VisitMessage | ListeningMessage | ReleaseMessage>;
  if (message.broadsheet === 'visited') {
    const { path } = message;
    if (typeof path === 'string' && path.startsWith(config.base))
      event.waitUntil(worker.visited(path).catch(() => undefined));
  } else if (message.broadsheet === 'listening') {
    if (event.source instanceof Client) event.waitUntil(worker.sendAgain(event.source.id));
  } else if (message.broadsheet === 'release' && typeof message.app === 'string') {
    const answer = worker.update(message.app);
    if (answer !== undefined) event.source?.postMessage(answer);
  }
}

if (config.off) {
  self.addEventListener('install', (event) => {
    void self.skipWaiting();
    event.waitUntil(endOffline());
  });
  self.addEventListener('activate', (event) => event.waitUntil(endOffline()));
} else {
  self.addEventListener('install', (event) => event.waitUntil(worker.install()));
  // No other worker takes over while pages of the last release are open: they keep their own.
  self.addEventListener('activate', (event) =>
    event.waitUntil(pruneCode(config, worker.store, environment).then(() => self.clients.claim())),
  );
  self.addEventListener('fetch', onFetch);
  self.addEventListener('message', onMessage);
}

import type { RequestListener, ServerResponse } from 'node:http';
import type { Server as NetServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import pino from 'pino';
import { basePath, withoutBase } from '../model/routes.ts';
import { DATA_HEADERS, securityHeaders } from '../model/security-policy.ts';
import { articleIndexFile } from './comments/article-index.ts';
import { openComments } from './comments/open-comments.ts';
import { PURGE_INTERVAL } from './comments/retention.ts';
import { connectionLimits, createHttpServer } from './http/connections.ts';
import { endOnSignal } from './http/ending.ts';
import { toHttpError } from './http/errors.ts';
import { listenOn } from './http/listening.ts';
import { memoizedOrigins, type Origins, requireHost } from './http/origins.ts';
import { useOriginForm } from './http/request-target.ts';
import { Metrics } from './metrics/metrics.ts';
import { type MetricsPlace, serveMetrics } from './metrics/metrics-server.ts';
import { createModeration } from './moderation/moderation-services.ts';
import { removeOldSessions } from './moderation/sign-in.ts';
import { openNotices } from './notices/open-notices.ts';
import { createApi } from './routes/api.ts';
import { directComments } from './routes/direct-comments.ts';
import type { ModerationParts } from './routes/moderation/moderation-parts.ts';
import { cookieSecurity } from './routes/moderation/session-cookie.ts';
import { parseSettings } from './settings.ts';
import { loadCompiledModeration } from './site/compiled-moderation.ts';
import { loadCompiledReader } from './site/compiled-reader.ts';
import { serveSite } from './site/serve-site.ts';
import { ServedSite } from './site/served-site.ts';
import { SessionStore } from './store/moderation/session-store.ts';
import { StoreUnavailable } from './store/store.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));

function fail(lines: string[]): never {
  for (const line of lines) process.stderr.write(`${line}\n`);
  process.exit(1);
}

/** What the API answers, below the base path: itself, the feeds of comments, pages about one comment and of moderation. */
const API_PATHS =
  /^\/(?:api\/|comments\/|(?:articles\/[^/?]+\/)?comments\.(?:atom|json)(?:\?|$)|moderation(?:[/?]|$))/;

/** Path of a request to the API, below the site's base path; undefined where it is one to the site. */
function apiPathOf(path: string, base: string): string | undefined {
  const ofSite = withoutBase(base, path) ?? '';
  if (API_PATHS.test(ofSite)) return ofSite;
  return /^\/(?:healthz|readyz)(?:\?|$)/.test(path) ? path : undefined;
}

interface ListenerParts {
  dist: string;
  https: boolean;
  api: ReturnType<typeof createApi>;
  direct: ReturnType<typeof directComments>;
  site: ServedSite;
  origins: () => Origins;
  log: pino.Logger;
  metrics: Metrics | undefined;
}

/** Hands each request to the API or to the site. */
function createListener({
  dist,
  https,
  api,
  direct,
  site,
  origins,
  log,
  metrics,
}: ListenerParts): RequestListener {
  const apiListener = getRequestListener(api.fetch, { overrideGlobalObjects: false });
  return (request, response) => {
    const hasWholeAddress = useOriginForm(request);
    const base = basePath(site.url());
    const target = request.url ?? '/';
    const apiPath = apiPathOf(target, base);
    metrics?.watch(request, response, apiPath ?? withoutBase(base, target) ?? target);
    try {
      // The API requires it too, and answers in JSON, but reads the header as it came.
      if (apiPath === undefined || hasWholeAddress || request.headers.host === undefined)
        requireHost(request.headers.host, origins());
      if (apiPath !== undefined) {
        if (direct(request, response, apiPath)) return;
        request.url = apiPath;
        void apiListener(request, response);
        return;
      }
      serveSite(request, response, {
        dist,
        base,
        https,
        policy: site.policy,
        articlePage: (slug, query) => site.articlePage(slug, query),
        redirect: site.redirect,
      });
    } catch (error) {
      answerFailure(response, error, https, log);
    }
  };
}

/** Answers a request to the site that could not be served. */
function answerFailure(response: ServerResponse, error: unknown, https: boolean, log: pino.Logger): void {
  const { code, status, message } = toHttpError(error);
  if (code === 'internal') log.error({ err: error }, 'A request failed.');
  if (!response.headersSent)
    response.writeHead(status, {
      'content-type': 'text/plain; charset=utf-8',
      ...DATA_HEADERS,
      ...securityHeaders(https),
    });
  response.end(`${message}\n`);
}

/** Logs an error that is no refusal of a request. */
const logError =
  (log: pino.Logger, metrics: Metrics | undefined) =>
  (error: unknown, requestId: string): void => {
    if (error instanceof StoreUnavailable) {
      metrics?.countStoreError();
      log.error({ requestId }, error.message);
    } else log.error({ requestId, err: error }, 'A request failed.');
  };

/** Ends the process with a sentence: the port cannot be opened. */
const failToListen = (error: NodeJS.ErrnoException, port: number, setting = 'PORT'): never =>
  fail([
    error.code === 'EADDRINUSE'
      ? `Port ${port} is taken. Set ${setting} to another, or stop what runs there.`
      : `The server cannot listen: ${error.message}`,
  ]);

/** Serves metrics where the settings say so. @returns what listens */
async function listenForMetrics(
  metrics: Metrics | undefined,
  place: MetricsPlace | undefined,
): Promise<NetServer[]> {
  if (metrics === undefined || place === undefined) return [];
  const server = await serveMetrics(metrics, place).catch((error: NodeJS.ErrnoException) =>
    failToListen(error, place.port, 'METRICS_PORT'),
  );
  return [server];
}

/** Second half of `npm start`: serves `dist/` and the comments. */
async function main(): Promise<void> {
  const parsed = parseSettings(process.env, project);
  if (!parsed.ok) fail(['These settings need a change:', ...parsed.errors.map((error) => `  ${error}`)]);
  const settings = parsed.value;
  const log = pino({ level: settings.logLevel, base: null });
  const index = articleIndexFile(join(settings.dist, 'comments-index.json'));
  const metrics = settings.metrics && new Metrics();
  const opened = await openComments(settings, index, log, undefined, (outcome) =>
    metrics?.countPost(outcome),
  );
  if (opened === undefined)
    fail([
      `Another process serves comments from ${settings.data}. Stop it, or give this one another EDITION.`,
    ]);
  const { comments, store, secret, close } = opened;
  let port = settings.port;
  const origins = memoizedOrigins(
    settings,
    () => port,
    () => index.edition()?.url,
  );
  const https = settings.publicUrl?.startsWith('https:') ?? false;
  const reader = await loadCompiledReader(join(project, 'build'));
  if (index.edition()?.service === false)
    log.warn('The pages were built for a host without comments, and say so. Build with COMMENTS=here.');
  const site = new ServedSite({ settings, index, comments, reader, log });
  const shared = {
    secret,
    https,
    origins,
    clock: Date.now,
    trusted: settings.trusted,
    onError: logError(log, metrics),
  };
  const services = store && comments && createModeration(store, comments, index, Date.now);
  const security = cookieSecurity(settings.publicUrl);
  if (security === 'insecure')
    log.warn('PUBLIC_URL is http, so nobody can sign in at /moderation/. Serve the paper by https.');
  const pages = await loadCompiledModeration(join(project, 'build'));
  const moderation: ModerationParts | undefined = pages && {
    ...{ pages, base: () => basePath(site.url()), edition: site.name, services, security, ...shared },
  };
  const notices =
    store &&
    openNotices(settings.notices, {
      ...{ store, index, site, renderMail: pages?.renderMail, secret, clock: Date.now, log },
    });
  const api = createApi({
    comments,
    store,
    ...shared,
    ...(site.pages === undefined
      ? {}
      : {
          site: {
            pages: site.pages,
            base: site.base,
            service: () => basePath(site.url()),
            policy: site.policy,
          },
        }),
    ...(moderation === undefined ? {} : { moderation }),
    ...(notices === undefined ? {} : { subscriptions: notices.subscriptions }),
  });
  const direct = directComments({ comments, store, ...shared });
  const listener = createListener({ dist: settings.dist, https, api, direct, site, origins, log, metrics });
  const server = createHttpServer(listener, connectionLimits(), securityHeaders(https));
  const listening = await listenOn(server, settings.host, port).catch((error: NodeJS.ErrnoException) =>
    failToListen(error, port),
  );
  port = listening.port;
  const listeners = [...listening.listeners, ...(await listenForMetrics(metrics, settings.metrics))];
  process.stdout.write(`The paper is open at http://localhost:${port}${basePath(site.url())}\n`);
  const purge = setInterval(() => {
    if (store === undefined) return;
    const old = [comments?.purge(), removeOldSessions(new SessionStore(store), Date.now()), notices?.purge()];
    for (const removal of old) void removal?.catch((error: unknown) => log.error(error));
  }, PURGE_INTERVAL);
  purge.unref();
  notices?.worker.start();
  if (notices !== undefined) metrics?.watchNotices(() => notices.queue.counts());
  const stopNotices = async () => notices?.worker.stop();
  endOnSignal(server, listeners, stopNotices, () => stopNotices().then(close));
}

await main();

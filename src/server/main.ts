import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import pino from 'pino';
import { basePath } from '../model/routes.ts';
import { securityHeaders } from '../model/security-policy.ts';
import { openComments } from './comments/open-comments.ts';
import { CLIENT_HASH_LIFE } from './comments/service.ts';
import { makeServer } from './http/connections.ts';
import { HttpError } from './http/errors.ts';
import { requireHost } from './http/origins.ts';
import { type ApiParts, makeApi } from './routes/api.ts';
import { originsOf, readSettings, type Settings } from './settings.ts';
import { loadCompiledReader } from './site/rendered-pages.ts';
import { ServedSite } from './site/served-site.ts';
import { serveSite } from './site/static-files.ts';
import { StoreUnavailable } from './store/store.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));

/** Requests that take longer than this at the end are cut, so that the process is gone within 10 s; milliseconds (D07). */
const GRACE = 8_000;
const HOUR = 3_600_000;

function fail(lines: string[]): never {
  for (const line of lines) process.stderr.write(`${line}\n`);
  process.exit(1);
}

const isHttps = ({ publicUrl }: Settings): boolean => publicUrl?.startsWith('https:') ?? false;

function makeListener(
  settings: Settings,
  api: ReturnType<typeof makeApi>,
  origins: ApiParts['origins'],
  site: ServedSite,
  log: pino.Logger,
) {
  const apiListener = getRequestListener(api.fetch, { overrideGlobalObjects: false });
  return (request: IncomingMessage, response: ServerResponse) => {
    const base = basePath(site.url());
    const path = request.url ?? '/';
    const apiPath = path.startsWith(`${base}api/`)
      ? path.slice(base.length - 1)
      : /^\/(?:healthz|readyz)(?:\?|$)/.test(path)
        ? path
        : undefined;
    if (apiPath !== undefined) {
      request.url = apiPath;
      void apiListener(request, response);
      return;
    }
    try {
      requireHost(request.headers.host, origins());
    } catch (error) {
      response.writeHead(error instanceof HttpError ? error.status : 500, {
        'content-type': 'text/plain; charset=utf-8',
        ...securityHeaders(isHttps(settings)),
      });
      response.end('This server does not answer for that host.\n');
      return;
    }
    try {
      serveSite(request, response, {
        dist: settings.dist,
        base,
        https: isHttps(settings),
        policy: site.policy(),
        storyPage: (slug) => site.storyPage(slug),
        redirect: site.redirect,
      });
    } catch (error) {
      log.error({ err: error }, 'A request failed.');
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' });
      response.end();
    }
  };
}

/** Finishes what runs, closes the database, ends; a second signal ends at once (D07). */
function endOnSignal(server: Server, close: () => Promise<void>): void {
  let ending = false;
  // A connection whose request was under way would otherwise be kept open for the next one.
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    response.once('finish', () => {
      if (ending) request.socket.end();
    });
  });
  const end = () => {
    if (ending) process.exit(1);
    ending = true;
    const cut = setTimeout(() => server.closeAllConnections(), GRACE);
    server.close(() => {
      clearTimeout(cut);
      close().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
    server.closeIdleConnections();
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
  process.on('disconnect', end);
  // The parent may have gone before anybody listened; without a parent that speaks this is undefined.
  if (process.connected === false) end();
}

/** `npm start`, second half: serves `dist/` and the comments. */
async function main(): Promise<void> {
  const read = readSettings(process.env, project);
  if (!read.ok) fail(['These settings need a change:', ...read.errors.map((error) => `  ${error}`)]);
  const settings = read.value;
  const log = pino({ level: settings.logLevel, base: null });
  const opened = await openComments(settings, log);
  if (opened === undefined)
    fail([
      `Another process serves comments from ${settings.data}. Stop it, or give this one another EDITION.`,
    ]);
  const { index, secret, service, release } = opened;
  let port = settings.port;
  const origins = () => originsOf(settings, port, index.edition()?.url);
  const site = new ServedSite({
    settings,
    index,
    comments: service.comments,
    program: await loadCompiledReader(join(project, 'build')),
    log,
  });
  const api = makeApi({
    ...service,
    ...(site.pages === undefined ? {} : { site: { ...site, pages: site.pages } }),
    origins,
    trusted: settings.trusted,
    secret,
    https: isHttps(settings),
    onError: (error, requestId) => {
      if (error instanceof StoreUnavailable) log.error({ requestId }, error.message);
      else log.error({ requestId, err: error }, 'A request failed.');
    },
  });
  const server = makeServer(makeListener(settings, api, origins, site, log));
  server.on('error', (error: NodeJS.ErrnoException) => {
    fail([
      error.code === 'EADDRINUSE'
        ? `Port ${port} is taken. Set PORT to another, or stop what runs there.`
        : `The server cannot listen: ${error.message}`,
    ]);
  });
  server.listen(settings.port, settings.host, () => {
    port = (server.address() as AddressInfo).port;
    const base = basePath(site.url());
    process.stdout.write(`The paper is open at http://localhost:${port}${base}\n`);
  });
  const purge = setInterval(
    () =>
      void service.store
        ?.forgetClients(Date.now() - CLIENT_HASH_LIFE)
        .catch((error: unknown) => log.error(error)),
    HOUR,
  );
  purge.unref();
  endOnSignal(server, async () => {
    await service.store?.close();
    release();
  });
}

await main();

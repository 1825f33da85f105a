import { join } from 'node:path';
import { press, RunningServer } from '../../tools/program.ts';
import type { copyBuiltEdition } from './built-edition.ts';
import { StaticHost } from './static-host.ts';
import { freePort, MISSING, runWebServer, type WebServerName } from './web-servers.ts';

/** A running site. */
export interface Served {
  /** Base URL, with a trailing slash. */
  url: string;
  stop(): Promise<unknown>;
}

/** A kind of host. */
export interface Host {
  name: string;
  /** Whether it has a comments service. */
  hasComments: boolean;
  /** Edition that a site on it is copied from. */
  copies: Parameters<typeof copyBuiltEdition>[0];
  /** Why it cannot run on this machine. */
  missing?: string;
  /** Builds an edition for the host's address, and serves it. */
  serve(edition: string): Promise<Served>;
}

async function byStart(edition: string): Promise<Served> {
  press(edition, ['build']);
  const paper = await RunningServer.start(edition, { COMMENT_LIMIT: '0' });
  return { url: paper.url, stop: () => paper.stop() };
}

/** Serves an edition below /paper/ by a web server, which passes comments on to `npm start`. */
async function byWebServer(name: WebServerName, edition: string): Promise<Served> {
  const port = await freePort();
  const url = `http://localhost:${port}/paper/`;
  press(edition, ['build'], { PUBLIC_URL: url });
  const paper = await RunningServer.start(edition, {
    COMMENT_LIMIT: '0',
    PUBLIC_URL: url,
    TRUSTED_PROXIES: '127.0.0.1',
  });
  const dist = join(edition, 'dist');
  const server = await runWebServer(name, {
    dist,
    port,
    base: '/paper/',
    service: new URL(paper.url).origin,
  });
  const stop = async () => {
    await server.stop();
    await paper.stop();
  };
  return { url, stop };
}

async function byFilesAlone(edition: string): Promise<Served> {
  const host = await StaticHost.serving(edition);
  return { url: host.url, stop: () => host.stop() };
}

/** The three kinds of host of docs/hosting.md. */
export const BY_START: Host = { name: 'npm start', hasComments: true, copies: 'sample', serve: byStart };
export const BY_NGINX: Host = {
  name: 'nginx, by the configuration of its build, below /paper/',
  hasComments: true,
  copies: 'sample',
  ...(MISSING.nginx === undefined ? {} : { missing: MISSING.nginx }),
  serve: (edition) => byWebServer('nginx', edition),
};
export const BY_FILES: Host = {
  name: 'a server of files alone, below /paper/',
  hasComments: false,
  copies: 'sampleBelowPath',
  serve: byFilesAlone,
};

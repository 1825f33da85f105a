import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A web server that runs by the configuration of a build. */
export interface WebServer {
  stop(): Promise<void>;
}

/** Where a web server listens, and what it serves. */
export interface WebServerOptions {
  /** The finished site; may be a link that the next build replaces. */
  dist: string;
  port: number;
  /** Path of the site, decoded; begins and ends with a slash. */
  base: string;
  /** Origin of `npm start`, for the block of comments; undefined: the block stays a comment. */
  service?: string;
}

/** Kinds of web server that the build writes a configuration for. */
export type WebServerName = 'nginx' | 'caddy';

const isInstalled = (command: string, argument: string): boolean =>
  spawnSync(command, [argument]).status === 0;

/** Why a kind of web server cannot run on this machine. */
export const MISSING: Readonly<Record<WebServerName, string | undefined>> = {
  nginx: isInstalled('nginx', '-v') ? undefined : 'nginx is not installed',
  caddy: isInstalled('caddy', 'version') ? undefined : 'caddy is not installed',
};

/** Returns a free port, since these servers cannot let the kernel choose one. */
export const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });

/** Creates a folder for a server with the site at its base path. */
function serverFolder({ dist, base }: WebServerOptions): { folder: string; root: string } {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-host-'));
  if (base === '/') return { folder, root: dist };
  const root = join(folder, 'root');
  const site = join(root, base.slice(1, -1));
  mkdirSync(join(site, '..'), { recursive: true });
  symlinkSync(dist, site);
  return { folder, root };
}

/** Starts a server and waits until it answers. @throws with its own words where it ends before */
async function run(command: string, args: string[], url: string, folder: string): Promise<WebServer> {
  const child = spawn(command, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, HOME: folder },
  });
  let errors = '';
  child.stderr.on('data', (data) => {
    errors += data;
  });
  while ((await fetch(url, { redirect: 'manual' }).catch(() => undefined)) === undefined) {
    if (child.exitCode !== null) throw new Error(errors);
    await new Promise(setImmediate);
  }
  return {
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null) {
        const gone = once(child, 'exit');
        child.kill();
        await gone;
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const uncommented = (text: string, block: RegExp, sign: RegExp): string =>
  text.replace(block, (lines) => lines.replaceAll(sign, '$1'));

/** Runs nginx by the build's `nginx.conf`, with paths and ports put in. */
function runNginx(options: WebServerOptions): Promise<WebServer> {
  const { dist, port, service } = options;
  const { folder, root } = serverFolder(options);
  let site = readFileSync(join(dist, '_hosting/nginx.conf'), 'utf8')
    .replaceAll('ROOT', root)
    .replace('listen 80', `listen 127.0.0.1:${port}`);
  if (service !== undefined)
    site = uncommented(site, /^ {4}# location ~ .*\n(?: {4}# .*\n)*/m, /^( {4})# /gm).replace(
      'http://127.0.0.1:8080',
      service,
    );
  writeFileSync(join(folder, 'site.conf'), site);
  writeFileSync(
    join(folder, 'nginx.conf'),
    `worker_processes 1; daemon off; pid ${folder}/pid; error_log stderr; ${process.getuid?.() === 0 ? 'user root;' : ''}
events {} http { access_log off; client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy;
fastcgi_temp_path ${folder}/f; uwsgi_temp_path ${folder}/u; scgi_temp_path ${folder}/s; include ${folder}/site.conf; }`,
  );
  return run(
    'nginx',
    ['-e', 'stderr', '-c', join(folder, 'nginx.conf')],
    `http://localhost:${port}/`,
    folder,
  );
}

/** Runs Caddy by the build's `Caddyfile`, with paths and ports put in. */
function runCaddy(options: WebServerOptions): Promise<WebServer> {
  const { dist, port, service } = options;
  const { folder, root } = serverFolder(options);
  let site = readFileSync(join(dist, '_hosting/Caddyfile'), 'utf8')
    .replaceAll('ROOT', root)
    .replace(/^https?:\/\/.* \{$/m, `http://localhost:${port} {`);
  if (service !== undefined)
    site = uncommented(site, /^\t# @service .*\n(?:\t# .*\n)*/m, /^(\t)# /gm).replace(
      '127.0.0.1:8080',
      new URL(service).host,
    );
  writeFileSync(join(folder, 'Caddyfile'), `{\n\tadmin off\n\tauto_https off\n}\n${site}`);
  return run(
    'caddy',
    ['run', '--adapter', 'caddyfile', '--config', join(folder, 'Caddyfile')],
    `http://localhost:${port}/`,
    folder,
  );
}

/** Runs a web server by the configuration of a build, with paths and ports put in. */
export const runWebServer = (name: WebServerName, options: WebServerOptions): Promise<WebServer> =>
  name === 'nginx' ? runNginx(options) : runCaddy(options);

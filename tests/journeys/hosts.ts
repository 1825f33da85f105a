import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { press, RunningServer } from '../../tools/program.ts';
import { StaticHost } from './static-host.ts';

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
  /** Why it cannot run on this machine. */
  missing?: string;
  /** Builds an edition for the host's address, and serves it. */
  serve(edition: string): Promise<Served>;
}

/** Returns a free port, since nginx cannot let the kernel choose one. */
const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });

async function byStart(edition: string): Promise<Served> {
  press(edition, ['build']);
  const paper = await RunningServer.start(edition, { COMMENT_LIMIT: '0' });
  return { url: paper.url, stop: () => paper.stop() };
}

/** Returns the nginx configuration of the build, with paths and ports, and with the block for comments enabled. */
function siteOf(edition: string, root: string, port: number, service: string): string {
  return readFileSync(join(edition, 'dist/_hosting/nginx.conf'), 'utf8')
    .replaceAll('ROOT', root)
    .replace('listen 80', `listen 127.0.0.1:${port}`)
    .replace(/^ {4}# (location ~ .*\n(?: {4}# .*\n)*)/m, (block) => block.replaceAll(/^ {4}# /gm, '    '))
    .replace('http://127.0.0.1:8080', service);
}

async function byNginx(edition: string): Promise<Served> {
  const port = await freePort();
  const url = `http://localhost:${port}/paper/`;
  press(edition, ['build'], { PUBLIC_URL: url });
  const paper = await RunningServer.start(edition, {
    COMMENT_LIMIT: '0',
    PUBLIC_URL: url,
    TRUSTED_PROXIES: '127.0.0.1',
  });
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-nginx-'));
  mkdirSync(join(folder, 'root'));
  symlinkSync(join(edition, 'dist'), join(folder, 'root', 'paper'));
  writeFileSync(
    join(folder, 'site.conf'),
    siteOf(edition, join(folder, 'root'), port, new URL(paper.url).origin),
  );
  writeFileSync(
    join(folder, 'nginx.conf'),
    `worker_processes 1; daemon off; pid ${folder}/pid; error_log ${folder}/error.log; ${process.getuid?.() === 0 ? 'user root;' : ''}
events {} http { access_log off; client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy;
fastcgi_temp_path ${folder}/f; uwsgi_temp_path ${folder}/u; scgi_temp_path ${folder}/s; include ${folder}/site.conf; }`,
  );
  const nginx = spawn('nginx', ['-e', join(folder, 'error.log'), '-c', join(folder, 'nginx.conf')], {
    stdio: 'inherit',
  });
  while ((await fetch(url).catch(() => undefined)) === undefined) {
    if (nginx.exitCode !== null) throw new Error(readFileSync(join(folder, 'error.log'), 'utf8'));
    await new Promise(setImmediate);
  }
  const stop = async () => {
    const gone = once(nginx, 'exit');
    nginx.kill();
    await gone;
    await paper.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { url, stop };
}

async function byFilesAlone(edition: string): Promise<Served> {
  const host = await StaticHost.serving(edition);
  return { url: host.url, stop: () => host.stop() };
}

const hasNginx = spawnSync('nginx', ['-v']).status === 0;

/** The three kinds of host of docs/hosting.md. */
export const HOSTS: readonly Host[] = [
  { name: 'npm start', hasComments: true, serve: byStart },
  {
    name: 'nginx, by the configuration of its build, below /paper/',
    hasComments: true,
    ...(hasNginx ? {} : { missing: 'nginx is not installed' }),
    serve: byNginx,
  },
  { name: 'a server of files alone, below /paper/', hasComments: false, serve: byFilesAlone },
];

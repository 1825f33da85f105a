import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { pathsOf } from '../src/press/source/paths.ts';

export const project = fileURLToPath(new URL('..', import.meta.url));

/** Copies an edition to a temporary folder, so that tests do not share comments. */
export function makeEdition(from = join(project, 'public')): string {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-edition-'));
  cpSync(from, folder, { recursive: true, filter: (path) => !/[\\/](?:dist|data)$/.test(path) });
  return folder;
}

/** Removes a temporary edition with its cache. */
export function removeEdition(folder: string): void {
  rmSync(pathsOf({ EDITION: folder }, project).cache, { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
}

/** Runs a command of the press on an edition, for a host with a comments service. @throws where it fails */
export function press(edition: string, args: string[], env: Record<string, string> = {}): string {
  return execFileSync(process.execPath, [join(project, 'build/node/press.js'), ...args], {
    cwd: project,
    encoding: 'utf8',
    env: { ...process.env, EDITION: edition, COMMENTS: 'here', ...env },
  });
}

/** Approves or removes a held comment, as `npm run comments` does. */
export function moderateComment(edition: string, decision: 'approve' | 'remove', id: string): void {
  execFileSync(process.execPath, ['--import', 'tsx', 'src/server/cli/comments.ts', decision, id], {
    cwd: project,
    env: { ...process.env, EDITION: edition },
  });
}

/** The server as `npm start` runs it, on a free port. */
export class RunningServer {
  private constructor(
    private readonly process: ChildProcess,
    /** Base address, with a trailing slash. */
    readonly url: string,
    /** Its output so far. */
    readonly lines: string[],
  ) {}

  /** @param openFiles limit of open files (`ulimit -n`); by default the system's */
  static async start(
    edition: string,
    env: Record<string, string> = {},
    openFiles?: number,
  ): Promise<RunningServer> {
    const program = [process.execPath, join(project, 'build/node/server.js')];
    const [command = '', ...args] =
      openFiles === undefined
        ? program
        : ['sh', '-c', 'ulimit -n "$0" && exec "$@"', String(openFiles), ...program];
    const child = spawn(command, args, {
      cwd: project,
      // Browsers of tests are quicker than people.
      env: { ...process.env, EDITION: edition, PORT: '0', COMMENT_SECONDS: '0', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const lines: string[] = [];
    child.stderr?.on('data', (data) => lines.push(String(data)));
    const output = createInterface({ input: child.stdout as NonNullable<ChildProcess['stdout']> });
    const url = await new Promise<string | undefined>((resolve) => {
      output.on('line', (line) => {
        lines.push(line);
        const address = /open at (http:\/\/\S+)/.exec(line)?.[1];
        if (address !== undefined) resolve(address);
      });
      output.on('close', () => resolve(undefined));
    });
    if (url !== undefined) return new RunningServer(child, url, lines);
    throw new Error(`The server did not start:\n${lines.join('\n')}`);
  }

  /** Process id, for tools that inspect it. */
  get pid(): number {
    return this.process.pid ?? 0;
  }

  /** Stops the process and waits until it has exited and its output was read. @returns its exit code */
  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
    const { exitCode, signalCode } = this.process;
    if (exitCode !== null || signalCode !== null) return exitCode;
    const closed = once(this.process, 'close');
    this.process.kill(signal);
    const [code] = (await closed) as [number | null];
    return code;
  }
}

/** Compiles the program as `npm start` does, whatever NODE_ENV is. */
export function compile(): void {
  const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin', 'vite.js');
  execFileSync(process.execPath, [vite, 'build', '--logLevel', 'error'], {
    cwd: project,
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'production' },
  });
}

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { project } from '../../tools/program.ts';

const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin', 'vite.js');

/** `npm run dev` on a free port. */
export class DevServer {
  private constructor(
    private readonly process: ChildProcess,
    readonly url: string,
  ) {}

  static async start(edition: string): Promise<DevServer> {
    // `--port 0` is what asks the kernel; the test runner's NODE_ENV would change what is served.
    const child = spawn(process.execPath, [vite, '--port', '0', '--host', '127.0.0.1'], {
      cwd: project,
      env: { ...process.env, EDITION: edition, NODE_ENV: 'development', NO_COLOR: '1', FORCE_COLOR: '0' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const lines: string[] = [];
    child.stderr?.on('data', (data) => lines.push(String(data)));
    for await (const line of createInterface({
      input: child.stdout as NonNullable<ChildProcess['stdout']>,
    })) {
      lines.push(line);
      const url = /(http:\/\/\S+:\d+\/)/.exec(line)?.[1];
      if (url !== undefined) return new DevServer(child, url);
    }
    throw new Error(`The development server did not start:\n${lines.join('\n')}`);
  }

  async stop(): Promise<void> {
    if (this.process.exitCode !== null || this.process.signalCode !== null) return;
    const gone = once(this.process, 'exit');
    this.process.kill('SIGKILL');
    await gone;
  }
}

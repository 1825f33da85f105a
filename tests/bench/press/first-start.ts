import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { createInterface } from 'node:readline';
import { project } from '../../../tools/program.ts';

/** What a new clone does not have, in the project's folder: what was installed, compiled and built. */
const NOT_CLONED = /^(?:\.git|node_modules|build|data|dist(?:\..+)?)$/;

/** Copies the project as it would be after a clone and `npm ci`. */
function copyProject(): string {
  const copy = mkdtempSync(join(tmpdir(), 'broadsheet-bench-start-'));
  cpSync(project, copy, { recursive: true, filter: (path) => !NOT_CLONED.test(relative(project, path)) });
  symlinkSync(join(project, 'node_modules'), join(copy, 'node_modules'), 'dir');
  return copy;
}

/** Measures the first `npm start` of the sample edition in a new clone, until its front page is there; seconds. */
export async function firstStart(): Promise<number> {
  const copy = copyProject();
  const start = performance.now();
  const child = spawn(process.execPath, [join('tools', 'start.mjs')], {
    cwd: copy,
    env: { ...process.env, PORT: '0', EDITION: undefined, DATABASE_URL: undefined },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  try {
    for await (const line of createInterface({ input: child.stdout })) {
      const [url] = /https?:\S+/.exec(line) ?? [];
      if (url === undefined) continue;
      const page = await fetch(url);
      await page.text();
      if (page.ok) return (performance.now() - start) / 1000;
      break;
    }
    throw new Error('npm start did not open the sample edition.');
  } finally {
    child.kill('SIGTERM');
    await ended;
    rmSync(copy, { recursive: true, force: true });
  }
}

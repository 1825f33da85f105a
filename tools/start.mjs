// `npm start`: compiles, then runs the press in watch and the server as two processes that meet only in `dist/`.
import { spawn, spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('..', import.meta.url));
const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin', 'vite.js');

const { status } = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
  cwd: project,
  stdio: 'inherit',
});
if (status !== 0) process.exit(status ?? 1);

const children = new Set();

/**
 * Runs one of the two; when it ends, so does the other. Each is a group of its own, so that Ctrl+C reaches it
 * once, through us; when we are gone the channel closes, and it ends by itself.
 */
function run(...args) {
  const child = spawn(process.execPath, args, {
    cwd: project,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    detached: true,
  });
  children.add(child);
  child.on('exit', (code) => {
    children.delete(child);
    process.exitCode ??= code ?? 1;
    for (const other of children) other.kill('SIGTERM');
  });
  return child;
}

for (const signal of ['SIGTERM', 'SIGINT']) {
  process.on(signal, () => {
    for (const child of children) child.kill(signal);
  });
}

const press = run(join('build', 'node', 'press.js'), 'build', '--watch');
press.once('message', () => run(join('build', 'node', 'server.js')));

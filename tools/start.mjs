// `npm start`: compiles, then runs the press in watch and the server as two processes that meet only in `dist/`.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('..', import.meta.url));
const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin', 'vite.js');

/** A child that has not ended so long after it was asked to is killed; milliseconds. Each ends sooner by itself. */
const GRACE = 9_000;
/** How often it is looked whether the parent is still there; milliseconds. */
const PARENT_CHECK = 250;

const children = new Set();
let isEnding = false;

/** Asks every child to end, and kills those that do not; children that are asked a second time end at once. */
function end(signal) {
  isEnding = true;
  for (const child of children) child.kill(signal);
  setTimeout(() => {
    for (const child of children) child.kill('SIGKILL');
  }, GRACE).unref();
}

/** Spawns Node with these arguments as a child that ends with this process. */
function run(args, options) {
  const child = spawn(process.execPath, args, { cwd: project, ...options });
  children.add(child);
  child.on('exit', () => children.delete(child));
  return child;
}

/**
 * Runs press or server; when it ends, so does the other. Each is a process group of its own, so that Ctrl+C
 * reaches it once, through this process; when this process is gone the IPC channel closes, and it ends by itself.
 */
function runService(...args) {
  const child = run(args, { stdio: ['inherit', 'inherit', 'inherit', 'ipc'], detached: true });
  child.on('exit', (code) => {
    process.exitCode ??= code ?? 1;
    // A child that was asked already must not be asked again: it would drop the requests it is answering.
    if (!isEnding) end('SIGTERM');
  });
  return child;
}

function runServices() {
  const press = runService(join('build', 'node', 'press.js'), 'build', '--watch');
  press.once('message', () => {
    if (!isEnding) runService(join('build', 'node', 'server.js'));
  });
}

for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => end(signal));

// A signal to npm ends npm and its shell, and never arrives here: this process is then given another parent.
const parent = process.ppid;
const parentCheck = setInterval(() => {
  if (process.ppid === parent) return;
  clearInterval(parentCheck);
  if (!isEnding) end('SIGTERM');
}, PARENT_CHECK);
parentCheck.unref();

const compiler = run([vite, 'build', '--logLevel', 'warn'], { stdio: 'inherit' });
compiler.on('exit', (code) => {
  if (isEnding) process.exitCode = 0;
  else if (code === 0) runServices();
  else process.exitCode = code ?? 1;
});

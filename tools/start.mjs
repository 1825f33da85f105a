// `npm start`: compiles, then runs the press in watch mode and the server, two processes that share only `dist/`.
// `npm start -- --allow-empty` lets the press publish a site without any story in place of one with some.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const project = fileURLToPath(new URL('..', import.meta.url));
const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin', 'vite.js');

// Node 22 and later compile no module of the children twice.
process.env.NODE_COMPILE_CACHE ??= join(project, 'build/cache/code');

/** Milliseconds after which a child that was asked to end is killed. */
const GRACE = 9_000;
/** Milliseconds between checks whether the parent process still exists. */
const PARENT_CHECK = 250;

const HELP = `Usage: npm start -- [options]

Compiles, builds the site, serves it with its comments, and publishes whatever changes in the edition's folder.

  --allow-empty  lets a site without any story take the place of one with some
  -h, --help     shows this
`;

/** Parses the command line. @returns options of the press; ends this process after help, or where they are wrong */
function pressOptions() {
  try {
    const { values } = parseArgs({
      options: { 'allow-empty': { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
    });
    if (values.help) {
      process.stdout.write(HELP);
      process.exit(0);
    }
    return values['allow-empty'] ? ['--allow-empty'] : [];
  } catch (reason) {
    console.error(reason.message);
    process.exit(2);
  }
}

const options = pressOptions();
const children = new Set();
let isEnding = false;

/** Asks every child to end, and kills those that do not. Children end at once when asked a second time. */
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
 * Runs press or server; when it ends, so does the other. Each has its own process group, so that it receives Ctrl+C
 * once, from this process; when this process is gone, the IPC channel closes and it ends by itself.
 */
function runService(...args) {
  const child = run(args, { stdio: ['inherit', 'inherit', 'inherit', 'ipc'], detached: true });
  child.on('exit', (code) => {
    process.exitCode ??= code ?? 1;
    // A child must not be asked twice: it would drop its open requests.
    if (!isEnding) end('SIGTERM');
  });
  return child;
}

function runServices() {
  // The server answers for the comments of the pages that the press builds.
  process.env.COMMENTS = 'here';
  const press = runService(join('build', 'node', 'press.js'), 'build', '--watch', ...options);
  press.once('message', () => {
    if (!isEnding) runService(join('build', 'node', 'server.js'));
  });
}

for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => end(signal));

// A signal to npm ends npm and its shell and does not arrive here, but this process then has another parent.
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

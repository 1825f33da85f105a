// `npm start`: compiles, builds the site, serves it. One process after the other, so that a signal reaches the server.
import { spawn, spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('..', import.meta.url));
const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin', 'vite.js');

for (const step of [
  [vite, 'build', '--logLevel', 'warn'],
  [join('build', 'node', 'press.js'), 'build'],
]) {
  const { status } = spawnSync(process.execPath, step, { cwd: project, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

const server = spawn(process.execPath, [join('build', 'node', 'server.js')], {
  cwd: project,
  stdio: 'inherit',
});
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => process.exit(code ?? 1));

// `npm run build`: compiles the program, then builds the site with it. Help is shown without compiling.
import { spawnSync } from 'node:child_process';
import module, { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const project = fileURLToPath(new URL('..', import.meta.url));
const program = join(project, 'build/node/press.js');
const args = process.argv.slice(2);

if (args.includes('--help') || args.includes('-h')) {
  const { tsImport } = await import('tsx/esm/api');
  const { helpText } = await tsImport('../src/press/cli/help.ts', import.meta.url);
  process.stdout.write(`${helpText('build')}\n`);
  process.exit(0);
}

// Node 22 and later compile no module twice, in the bundler's process and in this one.
process.env.NODE_COMPILE_CACHE ??= join(project, 'build/cache/code');
module.enableCompileCache?.(process.env.NODE_COMPILE_CACHE);

const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin', 'vite.js');
const { status } = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
  cwd: project,
  stdio: 'inherit',
});
if (status !== 0) process.exit(status ?? 1);

// In this process, which gets the signals.
process.argv = [process.execPath, program, 'build', ...args];
await import(pathToFileURL(program).href);

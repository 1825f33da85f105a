import { cpSync, mkdtempSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { project } from '../../../tools/program.ts';

/** Compiles one empty module, which changes nothing of the program. */
const EMPTY_COMPILE = `export default {
  build: { outDir: 'build/empty', lib: { entry: 'empty.js', formats: ['es'], fileName: 'empty' } },
};
`;

/**
 * Copies the project, so that `npm start` can compile while other tests use the compiled program.
 *
 * @param content its sources; or the compiled program, in front of which nothing is left to compile
 */
export function copyProject(content: 'sources' | 'compiled'): string {
  const copy = realpathSync(mkdtempSync(join(tmpdir(), 'broadsheet-project-')));
  const names =
    content === 'sources'
      ? ['index.html', 'src', 'tsconfig.base.json', 'tsconfig.json', 'vite.config.ts']
      : ['client', 'moderation', 'node', 'static'].map((part) => join('build', part));
  for (const name of ['package.json', 'tools', ...names])
    cpSync(join(project, name), join(copy, name), { recursive: true });
  symlinkSync(join(project, 'node_modules'), join(copy, 'node_modules'), 'dir');
  if (content === 'compiled') {
    writeFileSync(join(copy, 'vite.config.js'), EMPTY_COMPILE);
    writeFileSync(join(copy, 'empty.js'), 'export {};\n');
  }
  return copy;
}

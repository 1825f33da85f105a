import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import packageFile from '../../../package.json' with { type: 'json' };

const project = fileURLToPath(new URL('../../..', import.meta.url));

/** What each command of the package runs, after it is compiled where it is. `dev` is the bundler's own command. */
const programs = Object.entries(packageFile.scripts)
  .filter(([name]) => name !== 'dev')
  .map(([name, script]) => {
    const [program = '', ...args] = (script.split('&& ').at(-1) ?? '').split(' ');
    const isCompiled = args[0]?.startsWith('build/') === true;
    return [
      name,
      program === 'tsx' || isCompiled
        ? ['--import', 'tsx', ...(isCompiled ? ['src/press/main.ts', ...args.slice(1)] : args)]
        : args,
    ] as const;
  });

const cases = programs.flatMap(([name, args]) =>
  ['--help', '-h'].map((option) => [name, option, [...args, option]] as const),
);

test.each(cases)('npm run %s -- %s says how it is used', (name, _, args) => {
  const text = execFileSync(process.execPath, args, { cwd: project, encoding: 'utf8' });
  const [usage, empty, purpose, gap, ...options] = text.trimEnd().split('\n');
  expect(usage).toMatch(new RegExp(`^Usage: npm (?:run )?${name}(?: |$)`));
  expect([empty, gap]).toEqual(['', '']);
  expect(purpose).toMatch(/^[A-Z].*\.$/);
  for (const option of options) expect(option).toMatch(/^ {2}\S.* {2}\S/);
  expect(options.at(-1)).toMatch(/^ {2}-h, --help +shows this$/);
});

test('help of `npm run build` does not compile the program first', () => {
  const { build } = packageFile.scripts;
  // The shell would run what stands before the last command, whatever its arguments.
  expect(build).not.toContain('&&');
  const compiled = join(project, 'build', 'client', 'bundle.json');
  const time = () => statSync(compiled, { throwIfNoEntry: false })?.mtimeMs;
  const before = time();
  const [, script = ''] = build.split(' ');
  execFileSync(process.execPath, [script, '--help'], { cwd: project });
  expect(time()).toBe(before);
});

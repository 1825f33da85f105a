// `npm test`: every check of the house, one after the other, and one closing line over all of them.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('..', import.meta.url));
const report = join(mkdtempSync(join(tmpdir(), 'broadsheet-test-')), 'report.json');

const STEPS = [
  ['types', 'typescript/bin/tsc', '-b'],
  ['lint and format', '@biomejs/biome/bin/biome', 'check', '--error-on-warnings'],
  ['dead code', 'knip/bin/knip.js'],
  [
    'suites',
    'vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ],
];

let passed = 0;
let failed = 0;
for (const [name, program, ...args] of STEPS) {
  process.stdout.write(`\n== ${name}\n`);
  const { status } = spawnSync(process.execPath, [join('node_modules', program), ...args], {
    cwd: project,
    stdio: 'inherit',
  });
  if (name !== 'suites') {
    if (status === 0) passed++;
    else failed++;
    continue;
  }
  let counts = {
    numPassedTests: 0,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    numFailedTestSuites: 0,
  };
  try {
    counts = JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    process.stdout.write('The suites left no report.\n');
  }
  passed += counts.numPassedTests;
  // A skipped test proves nothing, and a run that ended badly without a failed test failed all the same.
  const bad = counts.numFailedTests + counts.numPendingTests + counts.numTodoTests;
  failed += bad === 0 && (status !== 0 || counts.numPassedTests === 0) ? 1 : bad;
}
rmSync(join(report, '..'), { recursive: true, force: true });
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exit(failed === 0 ? 0 : 1);

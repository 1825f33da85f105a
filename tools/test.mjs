// `npm test`: runs all checks of the project and prints a summary.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

if (process.argv.includes('--help') || process.argv.includes('-h')) {
  process.stdout.write(`Usage: npm test

Runs every check of the project: types, lint, dead code, architecture, unit, component, server and browser tests.

  -h, --help  shows this
`);
  process.exit(0);
}

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

/** Returns the tests of the report; empty where there is none. */
function readTests() {
  try {
    return JSON.parse(readFileSync(report, 'utf8')).testResults.flatMap(
      ({ assertionResults }) => assertionResults,
    );
  } catch {
    process.stdout.write('The suites left no report.\n');
    return [];
  }
}

let passed = 0;
let failed = 0;
const missing = new Set();
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
  const tests = readTests();
  // Suites that cannot run here are counted apart (tests/missing.ts).
  for (const { meta } of tests) if (meta?.missing !== undefined) missing.add(meta.missing);
  const ran = tests.filter(({ meta }) => meta?.missing === undefined);
  const passedTests = ran.filter(({ status: result }) => result === 'passed').length;
  // Skipped tests count as failed, and so does a run that failed without a failed test.
  const failedTests = ran.length - passedTests;
  passed += passedTests;
  failed += failedTests === 0 && (status !== 0 || passedTests === 0) ? 1 : failedTests;
}
rmSync(join(report, '..'), { recursive: true, force: true });
if (missing.size > 0) process.stdout.write('\nCould not run here:\n');
for (const reason of missing) process.stdout.write(`  ${reason}\n`);
const apart = missing.size === 0 ? '' : `, ${missing.size} skipped`;
process.stdout.write(`\n${passed} passed, ${failed} failed${apart}\n`);
process.exit(failed === 0 ? 0 : 1);

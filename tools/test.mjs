// `npm test`: runs all checks of the project and prints a summary.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
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

const CHECKS = [
  ['types', 'typescript/bin/tsc', '-b'],
  ['lint and format', '@biomejs/biome/bin/biome', 'check', '--error-on-warnings'],
  ['dead code', 'knip/bin/knip.js'],
];
const SUITES = [
  'vitest/vitest.mjs',
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
];

/** Runs a check, whose output is returned since others run beside it. @returns its name, output and exit code */
async function runCheck([name, program, ...args]) {
  const child = spawn(process.execPath, [join('node_modules', program), ...args], { cwd: project });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
  const [status] = await once(child, 'close');
  return { name, output, status };
}

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
// Side by side, since the longest of them works on one processor.
for (const check of CHECKS.map(runCheck)) {
  const { name, output, status } = await check;
  process.stdout.write(`\n== ${name}\n${output}`);
  if (status === 0) passed++;
  else failed++;
}

process.stdout.write('\n== suites\n');
const [program, ...args] = SUITES;
const { status } = spawnSync(process.execPath, [join('node_modules', program), ...args], {
  cwd: project,
  stdio: 'inherit',
});
const tests = readTests();
// Suites that cannot run here are counted apart (tests/missing.ts).
for (const { meta } of tests) if (meta?.missing !== undefined) missing.add(meta.missing);
const ran = tests.filter(({ meta }) => meta?.missing === undefined);
const passedTests = ran.filter(({ status: result }) => result === 'passed').length;
// Skipped tests count as failed, and so does a run that failed without a failed test.
const failedTests = ran.length - passedTests;
passed += passedTests;
failed += failedTests === 0 && (status !== 0 || passedTests === 0) ? 1 : failedTests;
rmSync(join(report, '..'), { recursive: true, force: true });
if (missing.size > 0) process.stdout.write('\nCould not run here:\n');
for (const reason of missing) process.stdout.write(`  ${reason}\n`);
const apart = missing.size === 0 ? '' : `, ${missing.size} skipped`;
process.stdout.write(`\n${passed} passed, ${failed} failed${apart}\n`);
process.exit(failed === 0 ? 0 : 1);

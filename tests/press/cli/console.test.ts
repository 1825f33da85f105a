import { expect, test } from 'vitest';
import { buildTable } from '../../../src/press/cli/console.ts';

test('the last thing a build says is what it did, and what is wrong', () => {
  const issue = { path: [], message: 'x', file: 'a.json' };
  const report = {
    issues: [
      { ...issue, severity: 'error' as const },
      { ...issue, severity: 'warning' as const },
      { ...issue, severity: 'warning' as const },
    ],
    release: {
      articles: 1200,
      lastGood: 2,
      leftOut: 1,
      stats: { files: 3000, pages: 1400, reused: 2990, bytes: 34_000 },
    },
  };
  expect(buildTable(report, { pages: 0.5, search: 1.25 }, 'dist').split('\n')).toEqual([
    'site     dist/',
    'stories  1,200, 2 of them in their last good version, 1 left out',
    'pages    1,400',
    'seconds  0.50, 2,800 pages a second',
    'search   1.25 seconds more',
    'written  10 files, 34 kB',
    'reused   2,990 of 3,000 files',
    'wrong    1 error, 2 warnings',
  ]);
  expect(buildTable({ issues: [] }, { pages: 1 }, 'dist')).toContain('dist/ is unchanged');
});

import { describe, expect, test } from 'vitest';
import { buildTable } from '../../../src/press/cli/console.ts';
import { progressLine, showProgress } from '../../../src/press/source/progress.ts';

/** A terminal, or what is not one, that keeps what is written to it. */
function screen(isTTY: boolean) {
  const written: string[] = [];
  const out = {
    isTTY,
    columns: 60,
    write: (text: string | Uint8Array) => {
      written.push(String(text));
      return true;
    },
  };
  return { written, out: out as unknown as NodeJS.WriteStream };
}

describe('progress', () => {
  test('says how far, how fast and how long', () => {
    expect(progressLine('Files:', 3000, 12_000, 1500)).toBe(
      'Files: 3,000 of 12,000, 2,000 a second, 5 s left',
    );
    expect(progressLine('Files:', 0, 12, 0)).toBe('Files: 0 of 12, 0 a second, 0 s left');
  });

  test('is a bar on a terminal, no wider than it, and gone at the end', () => {
    const { written, out } = screen(true);
    let now = 0;
    const progress = showProgress(out, () => now);
    for (let done = 1; done <= 100; done++) {
      now += 10;
      progress(done, 100, 'Files:');
    }
    expect(written.length).toBeGreaterThan(5);
    expect(written.length).toBeLessThan(20);
    // What is drawn, without what moves the cursor.
    for (const text of written) expect(text.split('[2K')[1]?.length ?? 0).toBeLessThan(60);
    expect(written.at(-1)).toBe('\r\x1b[2K');
  });

  test('is a plain line now and then elsewhere, and nothing for work that is done at once', () => {
    const { written, out } = screen(false);
    let now = 0;
    const progress = showProgress(out, () => now);
    for (let done = 1; done <= 100; done++) {
      now += 200;
      progress(done, 100, 'Files:');
    }
    expect(written).toHaveLength(3);
    expect(written[0]).toMatch(/^Files: \d+ of 100, 5 a second, \d+ s left\n$/);
    written.length = 0;
    progress(1, 1, 'Pictures made:');
    expect(written).toEqual([]);
  });
});

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
  expect(buildTable({ issues: [] }, { pages: 1 }, 'dist')).toContain('still stands');
});

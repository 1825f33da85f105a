import { describe, expect, test } from 'vitest';
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
    progress(1, 1, 'Images encoded:');
    expect(written).toEqual([]);
  });
});

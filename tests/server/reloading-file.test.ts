import { mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { reloadingJson, stampOf } from '../../src/server/reloading-file.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'broadsheet-reloading-'));
  file = join(folder, 'a.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (text: string) => writeFileSync(file, text);
const asNumber = (json: unknown): number => {
  if (typeof json !== 'number') throw new Error('not a number');
  return json;
};

describe('a JSON file that is read again when it changes', () => {
  test('is read once while it stays the same', () => {
    const parse = vi.fn(asNumber);
    const read = reloadingJson(file, parse, stampOf);
    write('1');
    expect([read(), read(), read()]).toEqual([1, 1, 1]);
    expect(parse).toHaveBeenCalledTimes(1);
  });

  test('is read again when it is written, of whatever size and time', () => {
    const read = reloadingJson(file, asNumber, stampOf);
    write('1');
    expect(read()).toBe(1);
    write('22');
    expect(read()).toBe(22);
    const other = join(folder, 'b.json');
    writeFileSync(other, '33');
    utimesSync(other, 1, 1);
    utimesSync(file, 1, 1);
    expect(read()).toBe(22);
    renameSync(other, file);
    expect(read()).toBe(33);
  });

  test('gives nothing before it is there, and the last good value while it is half, wrong or gone', () => {
    const read = reloadingJson(file, asNumber, stampOf);
    expect(read()).toBeUndefined();
    write('1');
    expect(read()).toBe(1);
    for (const text of ['', '{', '"text"']) {
      write(text);
      expect(read()).toBe(1);
    }
    rmSync(file);
    expect(read()).toBe(1);
    write('2');
    expect(read()).toBe(2);
  });
});

import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ErasureFile } from '../../../../src/server/store/erasure/erasure-file.ts';
import { StoreUnavailable } from '../../../../src/server/store/store.ts';

let data: string;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'broadsheet-erasures-'));
});
afterEach(() => rmSync(data, { recursive: true }));

const A = { id: 'a', part: 'person' } as const;
const B = { id: 'b', part: 'withdrawn' } as const;
const C = { id: 'c', part: 'comment' } as const;

test('a list of erasures is appended to, and its owner alone reads it', async () => {
  const file = new ErasureFile(data);
  expect(await file.read()).toEqual([]);
  await file.append([]);
  await file.append([A, B]);
  await file.append([C]);
  expect(readFileSync(join(data, 'erasures'), 'utf8')).toBe('a person\nb withdrawn\nc comment\n');
  expect(statSync(join(data, 'erasures')).mode & 0o777).toBe(0o600);
  expect(await new ErasureFile(data).read()).toEqual([A, B, C]);
});

test('a line that was cut by a crash spoils none after it', async () => {
  const file = new ErasureFile(data);
  await file.append([A]);
  appendFileSync(join(data, 'erasures'), 'b withd');
  await file.append([C]);
  expect(await file.read()).toEqual([A, C]);
});

test('a list that cannot be written or read is an error that names the file, not an erasure', async () => {
  await expect(new ErasureFile(join(data, 'none')).append([A])).rejects.toThrow(
    /none\/erasures cannot be written/,
  );
  mkdirSync(join(data, 'erasures'));
  await expect(new ErasureFile(data).read()).rejects.toBeInstanceOf(StoreUnavailable);
});

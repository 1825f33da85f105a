import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { acceptedEncodings, compressText, variantEtag } from '../../../src/server/http/encodings.ts';

test.each([
  ['br, gzip', ['br', 'gzip']],
  ['gzip;q=1.0, BR;q=0.1', ['br', 'gzip']],
  ['gzip, br; q=0', ['gzip']],
  ['br;q=0.000, gzip;q=0', []],
  ['brr, xgzip, deflate, *', []],
  [undefined, []],
])('a client that sends %s accepts %o', (header, encodings) => {
  expect(acceptedEncodings(header)).toEqual(encodings);
});

test('each variant has an ETag of its own', () => {
  const tags = (['br', 'gzip', undefined] as const).map((encoding) => variantEtag('"tag"', encoding));
  expect(new Set(tags).size).toBe(3);
  for (const tag of tags) expect(tag).toMatch(/^"[\w-]+"$/);
});

test('a text is compressed', async () => {
  const text = 'Փողոց, a street. '.repeat(100);
  expect(String(brotliDecompressSync(await compressText(text, 'br')))).toBe(text);
  expect(String(gunzipSync(await compressText(text, 'gzip')))).toBe(text);
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { samplesOf } from '../samples.ts';

const json = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

/** The file is not valid JSON, but its strings are. */
const inputsOf = (text: string): string[] =>
  [...text.matchAll(/"input":\s*("(?:[^"\\]|\\.)*")/g)].map(([, quoted]) => JSON.parse(quoted ?? '""'));

/** Returns the texts of the corpora of hostile input that are on this machine. */
export function hostileCorpora(): string[] {
  const [strings, purify, loofah] = ['naughty-strings', 'DOMPurify', 'loofah'].map((name) =>
    samplesOf(`hostile/${name}`),
  );
  return [
    ...(strings === undefined ? [] : (json(join(strings, 'blns.json')) as string[])),
    ...(purify === undefined
      ? []
      : (json(join(purify, 'expect.even.json')) as { payload: string }[]).map(({ payload }) => payload)),
    ...(loofah === undefined
      ? []
      : inputsOf(readFileSync(join(loofah, 'testdata_sanitizer_tests1.dat'), 'utf8'))),
  ];
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFreePage } from '../model/edition/free-page.ts';
import type { FileFault } from '../model/fault.ts';
import { readSource } from './source.ts';

/** Checks `pages/*.json`, the pages that are no story. */
export function checkFreePages(root: string): { faults: FileFault[]; count: number } {
  let names: string[];
  try {
    names = readdirSync(join(root, 'pages')).filter((name) => name.endsWith('.json'));
  } catch {
    return { faults: [], count: 0 };
  }
  const faults = names.flatMap((name) => {
    const file = `pages/${name}`;
    const source = readSource(file, readFileSync(join(root, file)));
    if (source.value === undefined) return source.faults;
    const verdict = readFreePage(source.value);
    return [...source.faults, ...source.place(verdict.ok ? verdict.warnings : verdict.faults)];
  });
  return { faults, count: names.length };
}

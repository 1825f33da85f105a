import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const RELATIVE_IMPORT = /from '(\.{1,2}\/[^']+)'/g;

/** Bytes of a file; none of one that a test only has in a text. */
const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

/** Size of a test file and of what it imports beside it: a file that runs the journeys of other files is short. */
function sizeWithImports(file: string): number {
  const imported = [...readFileSync(file, 'utf8').matchAll(RELATIVE_IMPORT)].map(([, path = '']) =>
    join(dirname(file), path),
  );
  const tests = imported.filter((path) => path.includes('/tests/'));
  return [file, ...tests].reduce((sum, path) => sum + sizeOf(path), 0);
}

/** Runs the test files of a project that take longest first, so that none of them is left for the end, alone. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sizes = new Map(files.map((file) => [file, sizeWithImports(file.moduleId)]));
    const order = await super.sort(files);
    const place = new Map(order.map(({ project }, index) => [project.name, index]));
    return order.toSorted(
      (a, b) =>
        (place.get(a.project.name) ?? 0) - (place.get(b.project.name) ?? 0) ||
        (sizes.get(b) ?? 0) - (sizes.get(a) ?? 0),
    );
  }
}

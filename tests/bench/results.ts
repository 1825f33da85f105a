import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('./results', import.meta.url));

/** Load of the machine when the benchmark began, before its own work: processes that wanted a core in the last minute. */
const LOAD_BEFORE = loadavg()[0] ?? 0;

/** Load for each core from which figures say more of other programs than of this one. */
const MAX_LOAD = 0.25;

/** Median of some figures. */
export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/**
 * Describes the load of a machine, and whether figures from it may be recorded.
 *
 * @param load processes that wanted a core in the minute before
 */
export function describeLoad(load: number, cores: number): { isQuiet: boolean; sentence: string } {
  const isQuiet = load <= cores * MAX_LOAD;
  const measured = `Load of the machine before the benchmark: ${load.toFixed(2)} on ${cores} cores.`;
  return {
    isQuiet,
    sentence: isQuiet
      ? measured
      : `${measured} That is above ${(cores * MAX_LOAD).toFixed(2)}: other programs falsify these figures, and they are not recorded. Run it again on a quiet machine.`,
  };
}

/**
 * Writes the results of a benchmark to standard output, and to `tests/bench/results/` where the machine was quiet.
 *
 * @param isTimed false: the figures are no times, and a busy machine does not falsify them
 */
export function record(name: string, text: string, isTimed = true): void {
  const { isQuiet, sentence } = describeLoad(LOAD_BEFORE, availableParallelism());
  const results = isTimed ? `${sentence}\n\n${text}` : text;
  process.stdout.write(`${results}\n`);
  if (isTimed && !isQuiet) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.md`), `# npm run bench ${name}\n\n${results}\n`);
}

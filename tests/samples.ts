import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { missingSuite } from './missing.ts';

const project = fileURLToPath(new URL('..', import.meta.url));
const samples = resolve(project, process.env['SAMPLES'] ?? '../shared/samples');

/**
 * A folder of the real-data samples, or undefined where they are not on this machine; the suite is then named
 * as missing, so that a suite that did not run does not look passed. The project's own fixtures cover every rule as well.
 */
export function samplesOf(folder: string): string | undefined {
  const path = join(samples, folder);
  if (existsSync(path)) return path;
  missingSuite(`samples/${folder} are not here: set SAMPLES to their folder to run this suite`);
  return undefined;
}

import {
  accessSync,
  closeSync,
  constants,
  lstatSync,
  openSync,
  readFileSync,
  readSync,
  realpathSync,
  type Stats,
  statSync,
} from 'node:fs';
import { join, sep } from 'node:path';

const FOLDER = 'is a folder, and a file is read here. Rename it or move it away.';

const PROBLEMS: Readonly<Record<string, string>> = {
  EACCES: 'cannot be read. Give the user that runs this command permission to read it.',
  EPERM: 'cannot be read. Give the user that runs this command permission to read it.',
  EISDIR: FOLDER,
  ELOOP: 'is a symbolic link that leads back to itself. Put the file in its place.',
  ENOTDIR: 'lies under something that is no folder. Make it a folder.',
};

const codeOf = (reason: unknown): string => (reason as NodeJS.ErrnoException).code ?? '';

/** Whether something has this name, even if it cannot be read or is a link to nothing. Never throws. */
export function hasEntry(path: string): boolean {
  try {
    lstatSync(path);
    return true;
  } catch (reason) {
    return !['ENOENT', 'ENOTDIR'].includes(codeOf(reason));
  }
}

/** Whether a path is a symbolic link that leads back to itself or to a folder it lies in. Never throws. */
export function isLoop(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink() && path.startsWith(join(realpathSync(path), sep));
  } catch (reason) {
    return codeOf(reason) === 'ELOOP';
  }
}

/** Why a file or folder cannot be read, as the rest of a sentence. @param reason thrown by the file system */
export function readProblem(path: string, reason: unknown): string {
  const code = codeOf(reason);
  if (code !== 'ENOENT') return PROBLEMS[code] ?? `cannot be read (${code}).`;
  return hasEntry(path)
    ? 'is a symbolic link to a file that is not there. Put the file in its place.'
    : 'is missing.';
}

/** Why something is no regular file, as the rest of a sentence; undefined where it is one. */
function kindProblem(stat: Stats): string | undefined {
  if (stat.isDirectory()) return FOLDER;
  return stat.isFile() ? undefined : 'is a pipe, a socket or a device, and a file is read here. Remove it.';
}

/** Why a path is no regular file that can be read, as the rest of a sentence; undefined where it is one. Never throws. */
export function fileProblem(path: string): string | undefined {
  try {
    const problem = kindProblem(statSync(path));
    if (problem === undefined) accessSync(path, constants.R_OK);
    return problem;
  } catch (reason) {
    return readProblem(path, reason);
  }
}

/**
 * Reads a regular file. Anything else is not opened: opening a pipe waits for ever. Never throws.
 *
 * @returns the bytes, or why there are none, as the rest of a sentence
 */
export function readRegularFile(path: string): { bytes: Buffer } | { problem: string } {
  try {
    const problem = kindProblem(statSync(path));
    return problem === undefined ? { bytes: readFileSync(path) } : { problem };
  } catch (reason) {
    return { problem: readProblem(path, reason) };
  }
}

/** Reads the first bytes of a file. @param length the most that are read */
export function readStart(path: string, length: number): Uint8Array {
  const handle = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(length);
    return bytes.subarray(0, readSync(handle, bytes, 0, length, 0));
  } finally {
    closeSync(handle);
  }
}

import { createHash, hash } from 'node:crypto';
import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { readRegularFile } from './regular-file.ts';

/** Cache key of some content: same key, same content. */
export const cacheKey = (...parts: (string | Uint8Array)[]): string => {
  // One call costs half as much, and a build makes tens of thousands of keys.
  if (parts.every((part) => typeof part === 'string')) return hash('sha1', parts.join('\0'), 'base64url');
  const sha1 = createHash('sha1');
  for (const part of parts) sha1.update(part).update('\0');
  return sha1.digest('base64url');
};

/** Reads a JSON file that the press wrote; undefined where there is none that can be read. */
export function readJsonCache<T>(file: string): T | undefined {
  const result = readRegularFile(file);
  if ('problem' in result) return undefined;
  try {
    return JSON.parse(result.bytes.toString('utf8')) as T;
  } catch {
    return undefined;
  }
}

/** Temporary files written so far, for unique names. */
let temporaryFiles = 0;

/** Pieces of a text are written together, in chunks of at least so many characters. */
const CHUNK = 1_000_000;

function writePieces(file: string, pieces: Iterable<string>): void {
  const handle = openSync(file, 'w');
  try {
    let buffered = '';
    for (const piece of pieces) {
      buffered += piece;
      if (buffered.length < CHUNK) continue;
      writeFileSync(handle, buffered);
      buffered = '';
    }
    writeFileSync(handle, buffered);
  } finally {
    closeSync(handle);
  }
}

/**
 * Writes a file atomically: through a temporary file that is renamed.
 *
 * @param content in pieces where it is too much to be in memory at once
 */
export function writeFileAtomic(file: string, content: string | Uint8Array | Iterable<string>): void {
  mkdirSync(dirname(file), { recursive: true });
  const temporary = `${file}.${process.pid}-${++temporaryFiles}.new`;
  if (typeof content === 'string' || content instanceof Uint8Array) writeFileSync(temporary, content);
  else writePieces(temporary, content);
  renameSync(temporary, file);
}

/** Paths of all files below a folder, sorted; of a file, its own path. */
function filesBelow(path: string): string[] {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/**
 * Version of the program: a hash of its files. It is part of every cache key, since another version may give
 * other results.
 *
 * @param code files and folders of the compiled program
 */
export function programVersion(code: readonly string[]): string {
  const files = code.flatMap(filesBelow);
  return cacheKey(...files.flatMap((file) => [file, readFileSync(file)]));
}

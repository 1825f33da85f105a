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

/** A short name for content; another content has another one. */
export const cacheKey = (...parts: (string | Uint8Array)[]): string => {
  // In one go it costs half; a publication makes tens of thousands.
  if (parts.every((part) => typeof part === 'string')) return hash('sha1', parts.join('\0'), 'base64url');
  const whole = createHash('sha1');
  for (const part of parts) whole.update(part).update('\0');
  return whole.digest('base64url');
};

/** Reads what was kept; undefined where nothing was, or where it cannot be read, which is the same. */
export function readJsonCache<T>(file: string): T | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  } catch {
    return undefined;
  }
}

let halves = 0;

/** Pieces of a text are written together from so many characters on. */
const CHUNK = 1_000_000;

function writePieces(file: string, pieces: Iterable<string>): void {
  const handle = openSync(file, 'w');
  try {
    let waiting = '';
    for (const piece of pieces) {
      waiting += piece;
      if (waiting.length < CHUNK) continue;
      writeFileSync(handle, waiting);
      waiting = '';
    }
    writeFileSync(handle, waiting);
  } finally {
    closeSync(handle);
  }
}

/**
 * Writes a file whole or not at all, whenever the process ends.
 *
 * @param content in pieces where it is too much to be held at once
 */
export function writeFileAtomic(file: string, content: string | Uint8Array | Iterable<string>): void {
  mkdirSync(dirname(file), { recursive: true });
  const fresh = `${file}.${process.pid}-${++halves}.new`;
  if (typeof content === 'string' || content instanceof Uint8Array) writeFileSync(fresh, content);
  else writePieces(fresh, content);
  renameSync(fresh, file);
}

/** Every file below a folder, sorted; a file by itself. */
function filesBelow(path: string): string[] {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Names the program itself: what it makes of an edition may differ from what another version makes. */
export function programVersion(code: readonly string[]): string {
  const files = code.flatMap(filesBelow);
  return cacheKey(...files.flatMap((file) => [file, readFileSync(file)]));
}

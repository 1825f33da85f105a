import { readFileSync, statSync } from 'node:fs';
import { fileStamp } from '../model/file-stamp.ts';

/** Stamp of the file at a path, without its content; empty where there is none. */
export const stampOf = (path: string): string => fileStamp(statSync(path, { throwIfNoEntry: false }));

/** Reads a JSON file, and again whenever it has changed; see `reloadingFile`. @param parse turns the JSON into a value */
export const reloadingJson = <T>(path: string, parse: (json: unknown) => T): (() => T | undefined) =>
  reloadingFile(path, (text) => parse(JSON.parse(text)));

/**
 * Reads a text file, and again whenever it has changed. While it is missing or cannot be parsed, as while it is being
 * written, the last value that could be read counts.
 *
 * @param parse turns the text into a value; throws where it is none
 * @returns a function that gives the value, or undefined where none could be read yet
 */
export function reloadingFile<T>(path: string, parse: (text: string) => T): () => T | undefined {
  let value: T | undefined;
  let lastStamp = '';
  return () => {
    const stamp = stampOf(path);
    if (stamp !== lastStamp && stamp !== '') {
      try {
        value = parse(readFileSync(path, 'utf8'));
        lastStamp = stamp;
      } catch {
        // Half a file: the next call reads it whole.
      }
    }
    return value;
  };
}

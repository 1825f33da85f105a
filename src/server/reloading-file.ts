import { readFileSync, statSync } from 'node:fs';
import { fileStamp } from '../model/file-stamp.ts';
import { oncePerTurn } from './once-per-turn.ts';

/** Stamp of the file at a path, without its content; empty where there is none. */
export const stampOf = (path: string): string => fileStamp(statSync(path, { throwIfNoEntry: false }));

/** As `stampOf`, of one look at the file for all requests of a turn of the event loop. */
export const stampOfTurn = oncePerTurn(stampOf);

/** Reads a JSON file, and again whenever it has changed; see `reloadingFile`. @param parse turns the JSON into a value */
export const reloadingJson = <T>(
  path: string,
  parse: (json: unknown) => T,
  stampFile = stampOfTurn,
): (() => T | undefined) => reloadingFile(path, (text) => parse(JSON.parse(text)), stampFile);

/**
 * Reads a text file, and again whenever it has changed. While it is missing or cannot be parsed, as while it is being
 * written, the last value that could be read counts.
 *
 * @param parse turns the text into a value; throws where it is none
 * @param stampFile stamp of the file, which tells whether it has changed
 * @returns a function that gives the value, or undefined where none could be read yet
 */
export function reloadingFile<T>(
  path: string,
  parse: (text: string) => T,
  stampFile = stampOfTurn,
): () => T | undefined {
  let value: T | undefined;
  let lastStamp = '';
  return () => {
    const stamp = stampFile(path);
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

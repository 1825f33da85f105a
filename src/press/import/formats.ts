import { extname } from 'node:path';
import type { Edition } from '../../model/edition/edition.ts';
import type { Draft } from './draft.ts';
import { adaptPasted } from './text/adapt.ts';
import { readPasted } from './text/read.ts';

/** A foreign format: how it is told, and the way from its bytes to a draft of ours. */
export interface ImportFormat {
  name: string;
  /** File endings it is told by. */
  endings: readonly string[];
  /** Throws `NotReadable` with a sentence where the bytes are not of this format. */
  draft(bytes: Uint8Array, edition: Edition): Draft;
}

/** A file that cannot be read, and why, for whoever chose it. */
export class NotReadable extends Error {}

/** The largest text that is read, in bytes: the largest article there can be. */
const MAX_BYTES = 2_000_000;

function decode(bytes: Uint8Array): string {
  if (bytes.length > MAX_BYTES)
    throw new NotReadable(
      `has ${bytes.length.toLocaleString('en')} bytes; the most is ${MAX_BYTES.toLocaleString('en')}.`,
    );
  const [a, b] = bytes;
  const encoding = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8';
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new NotReadable('is not text in UTF-8 or UTF-16. Save the page’s text as UTF-8.');
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters tell a program's file from a text
  if (/[\u0000-\u0008\u000e-\u001a]/.test(text))
    throw new NotReadable('is no text: it has characters that no page prints.');
  if (text.trim() === '') throw new NotReadable('is empty.');
  return text;
}

/** The formats this version reads, in the order in which they are tried. */
export const FORMATS: readonly ImportFormat[] = [
  {
    name: 'pasted text of a news page',
    endings: ['.txt', '.text', ''],
    draft: (bytes, edition) =>
      adaptPasted(
        readPasted(
          decode(bytes),
          edition.sections.map((section) => section.name),
        ),
        edition,
      ),
  },
];

/** The format of a file, by its name. Throws `NotReadable` where this version reads none of its kind. */
export function detectFormat(file: string): ImportFormat {
  const ending = extname(file).toLowerCase();
  const format = FORMATS.find(({ endings }) => endings.includes(ending));
  if (format !== undefined) return format;
  const known = FORMATS.map(({ name, endings }) => `${name} (${endings.filter(Boolean).join(', ')})`).join(
    '; ',
  );
  throw new NotReadable(
    `is a ${ending} file. This version reads: ${known}. Open the page, select all, copy, and paste it into a .txt file.`,
  );
}

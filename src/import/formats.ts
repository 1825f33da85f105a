import type { Edition } from '../model/edition/edition.ts';
import { decodeText } from './decode-text.ts';
import type { ArticleDraft } from './draft.ts';
import { adaptPasted } from './pasted-text/adapt.ts';
import { readPasted } from './pasted-text/read.ts';

/** A file's bytes, piece by piece; read once. */
export type ByteStream = AsyncIterable<Uint8Array>;

/** A comment out of another system, before it is checked; named by the address of the page it stood under. */
interface CommentDraft {
  page: string;
  name: string;
  text: string;
  /** RFC 3339. */
  at: string;
}

interface FormatOf<Kind extends string, Result> {
  /** What a file of this format gives. */
  kind: Kind;
  name: string;
  /** Whether a file is of this format, by how it begins. */
  detect(start: Uint8Array): boolean;
  /** Reads a file and adapts it to ours, one result after the other. Throws `NotReadable`. */
  read(bytes: ByteStream, edition: Edition): AsyncIterable<Result>;
}

/** A foreign format: how it is told, and the way from its bytes to drafts of ours. */
export type ImportFormat = FormatOf<'articles', ArticleDraft> | FormatOf<'comments', CommentDraft>;

/** A file that cannot be read, and why, for whoever chose it. */
export class NotReadable extends Error {}

/** The largest text that is read, in bytes: the largest article there can be. */
const MAX_BYTES = 2_000_000;

/** Reads a stream that has to be held whole. */
async function wholeOf(bytes: ByteStream): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of bytes) {
    size += piece.length;
    if (size > MAX_BYTES)
      throw new NotReadable(`has more than ${MAX_BYTES.toLocaleString('en')} bytes, which is the most.`);
    pieces.push(piece);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function pastedText(bytes: Uint8Array): string {
  const decoded = decodeText(bytes, { utf16: true });
  if ('problem' in decoded)
    throw new NotReadable('is not text in UTF-8 or UTF-16. Save the page’s text as UTF-8.');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters tell a program's file from a text
  if (/[\u0000-\u0008\u000e-\u001a]/.test(decoded.text))
    throw new NotReadable('is no text: it has characters that no page shows.');
  if (decoded.text.trim() === '') throw new NotReadable('is empty.');
  return decoded.text;
}

/** What files of other kinds begin with, and what they are called. */
const OTHER_KINDS: readonly [RegExp, string][] = [
  [/^%PDF-/, 'a PDF'],
  [/^PK[^ -~]{2}/, 'an archive or a word processor’s document'],
  [/^\{\\rtf/, 'a word processor’s document (RTF)'],
  [/^\s*<(?:!doctype html|html|head|body|div|p|article)\b/i, 'HTML'],
  [/^\s*<\?xml/i, 'XML'],
  [/^\s*[[{]\s*["{[\]}]/, 'JSON'],
];

/** How a file begins, as text; characters above ASCII do not matter here. */
const startText = (start: Uint8Array): string =>
  String.fromCharCode(...start.subarray(0, 512)).replace(/^\u00ef\u00bb\u00bf/, '');

const otherKind = (start: Uint8Array): string | undefined =>
  OTHER_KINDS.find(([pattern]) => pattern.test(startText(start)))?.[1];

/** The formats this version reads, in the order in which they are tried. */
export const FORMATS: readonly ImportFormat[] = [
  {
    kind: 'articles',
    name: 'the pasted text of a news page',
    detect: (start) => otherKind(start) === undefined,
    async *read(bytes, edition) {
      const sections = edition.sections.map((section) => section.name);
      yield adaptPasted(readPasted(pastedText(await wholeOf(bytes)), sections), edition);
    },
  },
];

/**
 * Detects the format of a file by its content.
 *
 * @param start its first bytes, 512 where it has so many
 * @throws NotReadable where this version reads none of its kind
 */
export function detectFormat(start: Uint8Array): ImportFormat {
  const format = FORMATS.find(({ detect }) => detect(start));
  if (format !== undefined) return format;
  const known = FORMATS.map(({ name }) => name).join('; ');
  throw new NotReadable(
    `is ${otherKind(start) ?? 'of an unknown format'}. This version reads ${known}. Open the page, select all, copy, and paste it into a text file.`,
  );
}

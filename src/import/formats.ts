import type { Edition } from '../model/edition/edition.ts';
import type { CommentDraft, LinkBack } from './comment-draft.ts';
import { decodeText } from './decode-text.ts';
import { adaptDisqus } from './disqus/adapt.ts';
import { readDisqus } from './disqus/read.ts';
import type { ArticleDraft } from './draft.ts';
import { NotReadable } from './not-readable.ts';
import { adaptPasted } from './pasted-text/adapt-pasted.ts';
import { readPasted } from './pasted-text/read-pasted.ts';
import { adaptWordpress } from './wordpress/adapt.ts';
import { readWordpress } from './wordpress/read.ts';

/** Bytes of a file in chunks; can be read once. */
export type ByteStream = AsyncIterable<Uint8Array>;

interface FormatOf<Kind extends string, Result> {
  /** What a file of this format holds. */
  kind: Kind;
  name: string;
  /** Whether a file has this format, by its first bytes. */
  detect(start: Uint8Array): boolean;
  /**
   * Reads a file and adapts its content, one result after the other.
   *
   * @param headline line that is the headline, where the user named it
   * @throws NotReadable
   */
  read(bytes: ByteStream, edition: Edition, headline?: string): AsyncIterable<Result>;
}

/** Foreign format of comments; needs to know nothing of the edition. */
interface CommentFormat extends Pick<FormatOf<'comments', never>, 'kind' | 'name' | 'detect'> {
  /** What the ids of its comments are unique in. */
  key: string;
  /** Reads a file and adapts its comments. @throws NotReadable */
  read(bytes: ByteStream): AsyncIterable<CommentDraft | LinkBack>;
}

/** Foreign format: detects files and reads drafts from them. */
export type ImportFormat = FormatOf<'articles', ArticleDraft> | CommentFormat;

/** Bytes of the largest text that is read: those of the largest article. */
const MAX_BYTES = 2_000_000;

/** Reads a stream into memory. @throws NotReadable where it is too long */
async function readAll(bytes: ByteStream): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of bytes) {
    size += chunk.length;
    if (size > MAX_BYTES)
      throw new NotReadable(`has more than ${MAX_BYTES.toLocaleString('en')} bytes, which is the most.`);
    chunks.push(chunk);
  }
  const all = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    all.set(chunk, offset);
    offset += chunk.length;
  }
  return all;
}

/** Decodes pasted text. @throws NotReadable where it is none */
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

/** Patterns of the first bytes of other formats, and their names. */
const OTHER_KINDS: readonly [RegExp, string][] = [
  [/^%PDF-/, 'a PDF'],
  [/^PK[^ -~]{2}/, 'an archive or a word processor’s document'],
  [/^\{\\rtf/, 'a word processor’s document (RTF)'],
  [/^\s*<(?:!doctype html|html|head|body|div|p|article)\b/i, 'HTML'],
  [/^\s*<(?:\?xml|rss\b|disqus\b)/i, 'XML'],
  [/^\s*[[{]\s*["{[\]}]/, 'JSON'],
];

/** First bytes of a file as text; characters above ASCII are not decoded. */
const startText = (start: Uint8Array): string =>
  String.fromCharCode(...start.subarray(0, 512)).replace(/^\u00ef\u00bb\u00bf/, '');

const otherKind = (start: Uint8Array): string | undefined =>
  OTHER_KINDS.find(([pattern]) => pattern.test(startText(start)))?.[1];

const isDisqus = (start: Uint8Array): boolean => /<disqus\b/.test(startText(start));

/** Formats of this version, in the order in which they are tried. */
export const FORMATS: readonly ImportFormat[] = [
  {
    kind: 'articles',
    name: 'the pasted text of a news page',
    detect: (start) => otherKind(start) === undefined,
    async *read(bytes, edition, headline) {
      const sections = edition.sections.map((section) => section.name);
      yield adaptPasted(readPasted(pastedText(await readAll(bytes)), sections, headline), edition);
    },
  },
  {
    kind: 'comments',
    key: 'wordpress',
    name: 'a WordPress export (WXR)',
    detect: (start) =>
      otherKind(start) === 'XML' && /WordPress|<rss\b/.test(startText(start)) && !isDisqus(start),
    async *read(bytes) {
      for await (const comment of readWordpress(bytes)) yield adaptWordpress(comment);
    },
  },
  {
    kind: 'comments',
    key: 'disqus',
    name: 'a Disqus export',
    detect: (start) => otherKind(start) === 'XML' && isDisqus(start),
    async *read(bytes) {
      for await (const post of readDisqus(bytes)) yield adaptDisqus(post);
    },
  },
];

/**
 * Detects the format of a file by its content.
 *
 * @param start its first bytes, 512 where it has so many
 * @throws NotReadable where no format of this version matches
 */
export function detectFormat(start: Uint8Array): ImportFormat {
  const format = FORMATS.find(({ detect }) => detect(start));
  if (format !== undefined) return format;
  const names = FORMATS.map(({ name }) => name).join('; ');
  throw new NotReadable(
    `is ${otherKind(start) ?? 'of an unknown format'}. This version reads ${names}. Open the page, select all, copy, and paste it into a text file.`,
  );
}

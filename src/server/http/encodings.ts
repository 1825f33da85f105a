import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { memoize } from '../../model/memo.ts';

/** Content encodings that are sent, best first. */
const ENCODINGS = ['br', 'gzip'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/**
 * Content encodings that a client accepts, best first: those that it names, and not with a weight of 0.
 *
 * @param header its `accept-encoding`
 */
export const acceptedEncodings = (header: string | undefined): readonly Encoding[] =>
  parseEncodings(header ?? '');

/** Clients send few different headers. */
const parseEncodings = memoize((header: string): readonly Encoding[] => {
  const accepted = header
    .toLowerCase()
    .split(',')
    .map((part) => part.split(';').map((text) => text.trim()))
    .filter(([, weight]) => !/^q=0(?:\.0*)?$/.test((weight ?? '').replaceAll(' ', '')))
    .map(([name]) => name);
  return ENCODINGS.filter((encoding) => accepted.includes(encoding));
}, 300);

/** ETag of content in an encoding, since no two variants may have the same one (RFC 9110, 8.8.3). */
export const variantEtag = (etag: string, encoding: Encoding | undefined): string =>
  encoding === 'br' ? etag : etag.replace(/"$/, `-${encoding ?? 'plain'}"`);

const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
const COMPRESS = {
  br: (text: string) => promisify(brotliCompress)(text, BROTLI),
  gzip: (text: string) => promisify(gzip)(text),
} satisfies Record<Encoding, (text: string) => Promise<Uint8Array>>;

/** Compresses a text off the main thread. */
export const compressText = (text: string, encoding: Encoding): Promise<Uint8Array<ArrayBuffer>> =>
  COMPRESS[encoding](text) as Promise<Uint8Array<ArrayBuffer>>;

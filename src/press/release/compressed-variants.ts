import { writeFileSync } from 'node:fs';
import { extname } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { writePieces } from './write-pieces.ts';

/** Endings of text files. */
const TEXTS = new Set(['.html', '.json', '.js', '.css', '.svg', '.vtt', '.txt', '.xml', '.webmanifest']);
/** Smaller files gain nothing; bytes. */
const MIN_BYTES = 1000;
/** Brotli quality: pages change often and are many; the bundle is built once and loaded by everybody. */
const QUALITY = { page: 5, bundle: 11 };

const brotli = promisify(brotliCompress);
const gzipAsync = promisify(gzip);

/** Whether a file gets compressed variants. @param name its path or address @param bytes its size */
export const isCompressible = (name: string, bytes: number): boolean =>
  bytes >= MIN_BYTES && (name.endsWith('/') || TEXTS.has(extname(name)));

/**
 * Writes the compressed variants of a file, `NAME.br` and `NAME.gz`.
 *
 * @param bundle whether it is loaded by everybody, and worth more time
 */
export async function writeVariants(path: string, bytes: Uint8Array, bundle = false): Promise<void> {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: bundle ? QUALITY.bundle : QUALITY.page,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  const [br, gz] = await Promise.all([
    brotli(bytes, { params }),
    gzipAsync(bytes, { level: bundle ? 9 : 6 }),
  ]);
  writeFileSync(`${path}.br`, br, { flag: 'wx' });
  writeFileSync(`${path}.gz`, gz, { flag: 'wx' });
}

/** Writes a new text file, given in pieces, and its compressed variants. @returns its size, and whether it has variants */
export async function writeWithVariants(
  path: string,
  pieces: readonly Uint8Array[],
  plain: boolean,
): Promise<{ bytes: number; hasVariants: boolean }> {
  const bytes = writePieces(path, pieces);
  const hasVariants = !plain && isCompressible(path, bytes);
  if (hasVariants) await writeVariants(path, Buffer.concat(pieces));
  return { bytes, hasVariants };
}

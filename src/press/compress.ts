import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const TEXTS = new Set(['.html', '.json', '.js', '.css', '.svg', '.vtt', '.txt', '.xml']);
/** Smaller files gain nothing. */
const LEAST = 1000;
/** Pages change often and are many; the bundle is made once and loaded by everybody. */
const QUALITY = { page: 5, bundle: 11 };

/**
 * Writes a brotli twin `NAME.br` beside every text of a site, for servers that send it.
 *
 * @param folder the finished site
 */
export function compressSite(folder: string): void {
  for (const path of readdirSync(folder, { recursive: true }) as string[]) {
    const file = join(folder, path);
    if (!TEXTS.has(extname(path)) || statSync(file).size < LEAST) continue;
    const bytes = readFileSync(file);
    const quality = path.startsWith('assets') ? QUALITY.bundle : QUALITY.page;
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    };
    writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params }));
  }
}

/** Image formats that are read; told by the first bytes, not by the file's ending. */
export type ImageType = 'jpeg' | 'png' | 'webp' | 'gif' | 'avif';

const ascii = (bytes: Uint8Array, start: number, end: number): string =>
  String.fromCharCode(...bytes.subarray(start, end));

/** Name of a format that people send and that is not read; undefined for unknown bytes. */
function foreignFormat(bytes: Uint8Array): string | undefined {
  const start = ascii(bytes, 0, 4);
  const text = ascii(bytes, 0, 512)
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart();
  if (/^<\?xml[\s\S]*<svg|^<svg|^<!DOCTYPE svg/i.test(text)) return 'SVG, which can carry script';
  if (ascii(bytes, 4, 8) === 'ftyp')
    return /^(?:hei|hev|mif1|msf1)/.test(ascii(bytes, 8, 12)) ? 'HEIC' : 'a film';
  if (start === 'II*\0' || start === 'MM\0*') return 'TIFF or a camera’s raw file';
  if (start.startsWith('BM')) return 'BMP';
  if (start === '%PDF') return 'PDF';
  if (start === '8BPS') return 'Photoshop';
  if ((bytes[0] === 0xff && bytes[1] === 0x0a) || ascii(bytes, 4, 8) === 'JXL ') return 'JPEG XL';
  if (/^(?:<!doctype html|<html)/i.test(text)) return 'a web page';
  return undefined;
}

/**
 * Detects the format of an image by its first bytes, so that no decoder but those five runs.
 *
 * @throws Error whose message is the rest of a sentence, where it is none of the five
 */
export function imageTypeOf(bytes: Uint8Array): ImageType {
  if (bytes.length === 0) throw new Error('is empty. Copy it again.');
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg';
  if (ascii(bytes, 0, 8) === '\u0089PNG\r\n\u001a\n') return 'png';
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') return 'webp';
  if (/^GIF8[79]a/.test(ascii(bytes, 0, 6))) return 'gif';
  if (ascii(bytes, 4, 8) === 'ftyp' && /avi[fs]/.test(ascii(bytes, 8, 48))) return 'avif';
  const name = foreignFormat(bytes);
  throw new Error(
    name === undefined
      ? 'is no picture. Put the picture itself there.'
      : `is ${name}. Save it as JPEG or PNG.`,
  );
}

import { readRegularFile } from './regular-file.ts';

/** An address in a style sheet, up to its query; in quotation marks or without. */
const URL_VALUE = /(\burl\(\s*["']?)([^"'()\s?#]+)/gi;

/** Fonts and images in the folder `theme/`; no SVG, which can carry script (S05). */
const FILE =
  /^theme\/(?:[^./_\\%][^/\\%]*\/)*[^./_\\%][^/\\%]*\.(?:woff2?|ttf|otf|png|jpe?g|webp|avif|gif)$/i;

/** Path of a file from the edition's folder; undefined where an address is none of a theme's files. */
function themeFile(address: string): string | undefined {
  const path = address.replace(/^\.?\//, '');
  return FILE.test(path) ? path : undefined;
}

/** Files of the folder `theme/` that a style sheet names, and its other addresses, which no reader gets. */
export function filesOfTheme(sheet: string): { files: string[]; others: string[] } {
  const addresses = [...sheet.matchAll(URL_VALUE)]
    .map(([, , address = '']) => address)
    .filter((address) => !/^data:/i.test(address));
  const files = new Set(addresses.flatMap((address) => themeFile(address) ?? []));
  return { files: [...files], others: addresses.filter((address) => themeFile(address) === undefined) };
}

/** Files that the style sheet at a path names; none where it cannot be read. */
export function filesOfThemeAt(path: string): ReturnType<typeof filesOfTheme> {
  const result = readRegularFile(path);
  return 'bytes' in result ? filesOfTheme(result.bytes.toString('utf8')) : { files: [], others: [] };
}

/** A style sheet with the addresses of the theme's files as they are from another folder of the site. */
export const withThemeFilesFrom = (sheet: string, toRoot: string): string =>
  sheet.replace(URL_VALUE, (whole, start: string, address: string) => {
    const file = themeFile(address);
    return file === undefined ? whole : `${start}${toRoot}${file}`;
  });

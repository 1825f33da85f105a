/** Width of photos that are stored, in pixels: enough for a phone at twice the pixels. */
const STORED_PHOTO_WIDTH = 640;

/** What all variants of a photo have in common: the address without width and format. */
export const photoStem = (path: string): string => path.replace(/-\d+\.(?:avif|jpg)$/, '');

/** Width of a variant in AVIF; undefined for other files. */
function avifWidth(address: string): number | undefined {
  const [, width] = /-(\d+)\.avif$/.exec(address) ?? [];
  return width === undefined ? undefined : Number(width);
}

/** Chooses the file that is stored of a photo: the narrowest AVIF that is wide enough, else the widest, else any. */
export function storedVariant(addresses: readonly string[]): string | undefined {
  const variants = addresses
    .flatMap((address) => {
      const width = avifWidth(address);
      return width === undefined ? [] : [{ address, width }];
    })
    .sort((a, b) => a.width - b.width);
  const chosen = variants.find(({ width }) => width >= STORED_PHOTO_WIDTH) ?? variants.at(-1);
  return chosen?.address ?? addresses[0];
}

/** Addresses of one file of each photo that the data of a page names, without the base path. */
export function storedPhotoFiles(data: string): string[] {
  const byStem = new Map<string, string[]>();
  for (const [, address = ''] of data.matchAll(/"(\/photos\/[\w.%-]+)"/g)) {
    const stem = photoStem(address);
    byStem.set(stem, [...(byStem.get(stem) ?? []), address]);
  }
  return [...byStem.values()].flatMap((addresses) => storedVariant(addresses) ?? []);
}

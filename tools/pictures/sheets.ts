import sharp from 'sharp';

/** A screenshot with its name and width. */
export interface Shot {
  name: string;
  width: number;
  png: Buffer;
}

/** Screenshots higher than this many pixels are split into columns. */
const COLUMN = 2400;
const GAP = 24;
/** Returns the scale of a screenshot on the sheet; larger for narrow ones, so that their text can be read. */
const scaleOf = (width: number): number => (width <= 400 ? 0.8 : width <= 800 ? 0.6 : 0.45);

/** Splits a high screenshot into columns. */
async function columns({ png, width }: Shot): Promise<Buffer> {
  const scale = scaleOf(width);
  const { height = 0 } = await sharp(png).metadata();
  const count = Math.max(1, Math.ceil(height / COLUMN));
  const parts = await Promise.all(
    Array.from({ length: count }, async (_, i) => {
      const top = i * COLUMN;
      const piece = sharp(png).extract({ left: 0, top, width, height: Math.min(COLUMN, height - top) });
      return { input: await piece.toBuffer(), left: i * (width + GAP), top: 0 };
    }),
  );
  const picture = await sharp({
    create: {
      width: count * width + (count - 1) * GAP,
      height: Math.min(height, COLUMN),
      channels: 3,
      background: '#8a8a8a',
    },
  })
    .composite(parts)
    .png()
    .toBuffer();
  const { width: fullWidth = 1 } = await sharp(picture).metadata();
  return sharp(picture)
    .resize({ width: Math.round(fullWidth * scale) })
    .png()
    .toBuffer();
}

/** Makes a contact sheet: the screenshots of one kind of page beside each other. */
export async function contactSheet(shots: Shot[]): Promise<Buffer> {
  const pictures = await Promise.all(shots.map(columns));
  const sizes = await Promise.all(pictures.map((picture) => sharp(picture).metadata()));
  let left = GAP;
  const placed = pictures.map((input, i) => {
    const at = { input, left, top: GAP };
    left += (sizes[i]?.width ?? 0) + GAP;
    return at;
  });
  const height = Math.max(...sizes.map((size) => size.height ?? 0)) + 2 * GAP;
  return sharp({ create: { width: left, height, channels: 3, background: '#8a8a8a' } })
    .composite(placed)
    .png()
    .toBuffer();
}

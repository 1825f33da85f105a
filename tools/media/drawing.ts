import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';

const require = createRequire(import.meta.url);

/** Folder of the sample edition. */
export const EDITION = join(import.meta.dirname, '..', '..', 'public');

/** Colours of the drawings: those of the light theme, since pictures can't follow the reader's theme. */
export const INK = {
  paper: '#fbfaf6',
  ink: '#17140f',
  second: '#50493f',
  accent: '#8f1d1d',
  /** The accent at 26 per cent on paper. */
  pale: '#dfc1ba',
  /** The accent at 55 per cent on paper. */
  middle: '#c08180',
  rule: '#d3d0c9',
  tone: '#e6e1d6',
  /** Land on a map: a step darker than `tone`, so that borders of paper show. */
  land: '#ddd7c9',
  field: '#787166',
} as const;

/** A drawing as SVG, saved as a PNG at twice its size. */
export interface Drawing {
  file: string;
  width: number;
  height: number;
  svg: string;
}

const FACES = [
  ['Plain', '200 900', '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2'],
  ['Plain', '200 900', '@fontsource-variable/source-sans-3/files/source-sans-3-latin-ext-wght-normal.woff2'],
  [
    'Nameplate',
    '200 900',
    '@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2',
  ],
  [
    'Armenian',
    '100 900',
    '@fontsource-variable/noto-serif-armenian/files/noto-serif-armenian-armenian-wght-normal.woff2',
  ],
] as const;

const RANGES = [
  'U+0000-00FF, U+2000-206F, U+2190-2193, U+2212',
  'U+0100-02FF, U+1E00-1EFF',
  'U+0000-00FF, U+2000-206F',
  'U+0530-058F',
];

function faces(): string {
  return FACES.map(([family, weight, path], index) => {
    const data = readFileSync(require.resolve(path)).toString('base64');
    return `@font-face { font-family: "${family}"; font-weight: ${weight}; unicode-range: ${RANGES[index]}; src: url("data:font/woff2;base64,${data}"); }`;
  }).join('\n');
}

const STYLE = `
  html, body { margin: 0; background: ${INK.paper}; }
  svg { display: block; font-family: Plain, Armenian, sans-serif; fill: ${INK.ink}; }
  .strong { font-weight: 600; }
  .quiet { fill: ${INK.second}; }
  .halo { paint-order: stroke; stroke-width: 4.5px; stroke-linejoin: round; }
`;

/** Renders a drawing in the browser and writes it, reduced to a palette, into `public/`. */
export async function save(browser: Browser, drawing: Drawing): Promise<void> {
  const { file, width, height, svg } = drawing;
  const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: 2 });
  await page.setContent(
    `<!doctype html><style>${faces()}${STYLE}</style>` +
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${svg}</svg>`,
  );
  await page.evaluate(() => document.fonts.ready);
  const picture = await page.screenshot({ type: 'png' });
  await page.close();
  const target = join(EDITION, file);
  mkdirSync(dirname(target), { recursive: true });
  const { size } = await sharp(picture)
    .png({ palette: true, colours: 96, effort: 10, compressionLevel: 9, dither: 0 })
    .toFile(target);
  console.log(`${file}  ${width * 2} × ${height * 2}, ${Math.round(size / 1000)} kB`);
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { HeadTag } from '../../model/head/tags.ts';

/** Drawing that all icons are derived from. */
const DRAWING = 'src/page/style/icon.svg';
/** Pixels: for old browsers, for the home screen of an iPhone, for the manifest. */
const SIZES = [32, 180, 192, 512] as const;
type Size = (typeof SIZES)[number];

/** Pixels of the icon that devices cut to a shape of their own, and of the circle in it that no shape cuts (80 %). */
const MASKABLE = 512;
const SAFE_CIRCLE = MASKABLE * 0.8;

/** Addresses of the icons without the base path; `sizes` by their edge in pixels. */
export interface Icons {
  drawing?: string;
  sizes: Partial<Record<Size, string>>;
  /** Its corners may be cut off. */
  maskable?: string;
}

/** Vite plugin that makes the icons: they belong to the program and are the same in every edition. */
export function icons(project: string): Plugin {
  return {
    name: 'broadsheet-icons',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    async generateBundle() {
      const { default: sharp } = await import('sharp');
      const drawing = readFileSync(join(project, DRAWING));
      for (const size of SIZES) {
        const source = await sharp(drawing, { density: 1200 })
          .resize(size, size)
          .png({ palette: true, compressionLevel: 9 })
          .toBuffer();
        this.emitFile({ type: 'asset', name: `icon-${size}.png`, source });
      }
      this.emitFile({ type: 'asset', name: 'icon-maskable.png', source: await maskableIcon(drawing) });
    },
  };
}

/** The drawing on a ground of its own colour: the square that holds it lies whole in the safe circle. */
async function maskableIcon(drawing: Buffer): Promise<Buffer> {
  const { default: sharp } = await import('sharp');
  const edge = Math.floor(SAFE_CIRCLE / Math.SQRT2);
  const image = sharp(drawing, { density: 1200 }).resize(edge, edge);
  const { data } = await image
    .clone()
    .extract({ left: 0, top: 0, width: 1, height: 1 })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const [r = 0, g = 0, b = 0] = data;
  const before = Math.floor((MASKABLE - edge) / 2);
  const after = MASKABLE - edge - before;
  return image
    .extend({ top: before, left: before, bottom: after, right: after, background: { r, g, b } })
    .png({ palette: true, compressionLevel: 9 })
    .toBuffer();
}

/** Finds the icons in the folder of the compiled browser app. */
export function readIcons(client: string): Icons {
  const iconSet: Icons = { sizes: {} };
  for (const name of readdirSync(join(client, 'assets'))) {
    const match = /^icon(?:-(32|180|192|512|maskable))?-[\w-]{8}\.(svg|png)$/.exec(name);
    if (match === null) continue;
    const address = `/assets/${name}`;
    if (match[2] === 'svg') iconSet.drawing = address;
    else if (match[1] === 'maskable') iconSet.maskable = address;
    else if (match[1] !== undefined) iconSet.sizes[Number(match[1]) as Size] = address;
  }
  return iconSet;
}

/** Tags of a page's icons. */
export function iconTags({ drawing, sizes }: Icons, base: string): HeadTag[] {
  const link = (rel: string, address: string | undefined, attributes: Record<string, string>): HeadTag[] =>
    address === undefined ? [] : [['link', { rel, href: base.slice(0, -1) + address, ...attributes }]];
  return [
    ...link('icon', sizes[32], { type: 'image/png', sizes: '32x32' }),
    ...link('icon', drawing, { type: 'image/svg+xml', sizes: 'any' }),
    ...link('apple-touch-icon', sizes[180], { sizes: '180x180' }),
  ];
}

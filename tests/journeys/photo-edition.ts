import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';

/** Photos of each shape, as large as the layout may need. */
const SHAPES = { wide: [2800, 1900], tall: [2000, 2800], panorama: [2800, 1100] } as const;
type ShapeName = keyof typeof SHAPES;

const photo = (shape: ShapeName) => ({
  src: `photos/${shape}.jpg`,
  alt: shape,
  caption: 'Words below it.',
  credit: 'c',
});

/** Returns an article of a section; older the later it is in the list. */
export const piece = (section: string, shape?: ShapeName, change: object = {}) => ({
  headline: 'A bridge reopens, narrower than before',
  section,
  lead: 'It is a bridge.',
  ...(shape === undefined ? {} : { photo: photo(shape) }),
  body: ['One paragraph.'],
  ...change,
});

/** Returns an article with a photo in every slot. */
export const everywhere = (section: string, shape: ShapeName) =>
  piece(section, shape, {
    body: [
      'Text.',
      { type: 'photo', ...photo('wide') },
      { type: 'photo', ...photo('tall') },
      { type: 'photo', ...photo('panorama') },
      {
        type: 'gallery',
        photos: [photo('wide'), photo('tall'), photo('panorama'), photo('wide'), photo('wide')],
      },
      { type: 'related', url: 'https://example.org/', headline: 'Read this', photo: photo('tall') },
      {
        type: 'box',
        title: 'Box',
        body: [
          'Text.',
          { type: 'photo', ...photo('wide') },
          { type: 'gallery', photos: [photo('wide'), photo('tall')] },
        ],
      },
    ],
  });

/** An author with a portrait. */
export const portrayed = (name: string, shape: ShapeName) => ({ name, photo: photo(shape) });

/**
 * Replaces the articles of a copy of the sample edition, newest first.
 *
 * @param change fields of its `edition.json` to replace
 */
export function writePhotoEdition(
  folder: string,
  articles: Record<string, object>,
  change: object = {},
): void {
  const path = join(folder, 'edition.json');
  const {
    picture: _,
    authors: __,
    front: ___,
    sections: ____,
    ...edition
  } = JSON.parse(readFileSync(path, 'utf8'));
  const sections = [
    ...new Set(Object.values(articles).map((article) => (article as { section: string }).section)),
  ];
  writeFileSync(path, JSON.stringify({ ...edition, sections, ...change }));
  for (const part of ['articles', 'photos', 'pages'])
    rmSync(join(folder, part), { recursive: true, force: true });
  mkdirSync(join(folder, 'articles'));
  Object.entries(articles).forEach(([slug, article], i) => {
    const published = new Date(Date.UTC(2026, 10, 20) - i * 3_600_000).toISOString();
    writeFileSync(join(folder, 'articles', `${slug}.json`), JSON.stringify({ ...article, published }));
  });
}

/** Draws the photos, of one colour, so that they are encoded fast. */
export async function drawPhotos(folder: string): Promise<void> {
  mkdirSync(join(folder, 'photos'), { recursive: true });
  for (const [name, [width, height]] of Object.entries(SHAPES)) {
    await sharp({ create: { width, height, channels: 3, background: '#6a7b8c' } })
      .jpeg()
      .toFile(join(folder, 'photos', `${name}.jpg`));
  }
}

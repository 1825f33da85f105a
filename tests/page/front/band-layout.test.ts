import { expect, test } from 'vitest';
import type { ArticleCard } from '../../../src/model/lists/lists.ts';
import { bandLayout } from '../../../src/page/front/band-layout.ts';
import { card } from '../../../src/reader/specimen/cards.ts';

const SHAPES = { columns: undefined, panorama: [20, 10], tall: [10, 20], wide: [14, 10] } as const;
type Shape = keyof typeof SHAPES;

/** A band of `count` articles, of which the first has a photo of a shape; all others have leads. */
function band(count: number, shape: Shape): ArticleCard[] {
  const [width, height] = SHAPES[shape] ?? [];
  const photo = width === undefined ? undefined : { src: 'photos/a.jpg', width, height };
  return Array.from({ length: count }, (_, i) =>
    card('World', `Article ${i}`, 'A lead.', i === 0 ? { photo } : {}),
  );
}

const shapes = Object.keys(SHAPES) as Shape[];
const each = shapes.flatMap((shape) => [1, 2, 3, 4, 5, 6, 7, 8].map((count) => [count, shape] as const));

test.each(each)(
  'a band of %i, %s, has every article once, in order, and only full rows below',
  (count, shape) => {
    const articles = band(count, shape);
    const { beside, below } = bandLayout(articles);
    expect([...beside, ...below]).toEqual(articles.slice(1));
    expect(below.length % 3).toBe(0);
    expect(beside.length).toBeLessThanOrEqual(3);
  },
);

test.each(shapes)('with others, none of a band that is %s is empty beside the first article', (shape) => {
  for (const count of [2, 3, 4, 5, 6, 7, 8]) {
    const { form, beside } = bandLayout(band(count, shape));
    // The text of a panorama is as wide as the photo where all others fill rows.
    if (form !== 'panorama') expect(beside.length).toBeGreaterThan(0);
  }
});

test('three articles are as high as a wide photo with its text below, fewer as the photo alone', () => {
  const formOf = (articles: ArticleCard[]) => bandLayout(articles).form;
  expect([1, 2, 3, 4, 5, 6, 7].map((count) => formOf(band(count, 'wide')))).toEqual([
    'wide',
    'wide',
    'wide',
    'stacked',
    'wide',
    'wide',
    'stacked',
  ]);
  const [first, second, third, last] = band(4, 'wide') as [
    ArticleCard,
    ArticleCard,
    ArticleCard,
    ArticleCard,
  ];
  const { lead: _, ...withoutLead } = last;
  expect(formOf([first, second, third, withoutLead])).toBe('wide');
});

test('the slot of the photo follows from the form', () => {
  expect([1, 2, 3, 4].map((count) => bandLayout(band(count, 'wide')).slot)).toEqual([
    'bandBeside',
    'bandPair',
    'bandBeside',
    'band',
  ]);
  expect(bandLayout(band(2, 'tall')).slot).toBe('band');
});

/**
 * Widths of photos in every slot of the layout. The page takes `sizes` from here and the files that a slot can use
 * (`photo-variants.ts`); `tests/journeys/photo-sizes.test.ts` measures both in a browser.
 */

/** Proportions of a photo, on which its layout depends: tall beside text, a panorama over the page's width. */
export type Shape = 'tall' | 'wide' | 'panorama';

/** Returns the shape of a photo; `wide` where its size is unknown. */
export function shapeOf({ width, height }: { width?: number; height?: number }): Shape {
  if (!width || !height) return 'wide';
  const ratio = width / height;
  return ratio < 1 ? 'tall' : ratio > 1.8 ? 'panorama' : 'wide';
}

/** A width: a share of the page's text area plus rem; or the screen's width. */
type Width = { share: number; rem: number } | 'screen';
/** A width that applies from a width of the window (in em) upwards. */
type Step = readonly [from: number, width: Width];

const of = (share: number, rem = 0): Width => ({ share, rem });
const PAGE = of(1);

/** Text area of the page in rem, from a width of the window (tokens.css: `--page`, `--edge`). */
const AREA: readonly { from: number; edges: number; page?: number }[] = [
  { from: 0, edges: 2 },
  { from: 48, edges: 4 },
  { from: 80, edges: 4, page: 76 },
  { from: 96, edges: 4, page: 84 },
];

/** Container queries of the layout, as widths of the window in em; the text area is 28, 44, 54, 64 rem there. */
const AT = { gallery: 30, columns: 46, beside: 58, margin: 68 };

const GUTTER = 2;
const MEASURE = 37;

/** Returns the width of `span` of the page's twelve columns. */
const columns = (span: number): Width => of(span / 12, (-span / 12) * 11 * GUTTER + (span - 1) * GUTTER);
/** Returns a share of a width without `gutters` gutters. */
const part = (width: Width, share: number, gutters: number): Width =>
  width === 'screen' ? width : of(width.share * share, (width.rem - gutters * GUTTER) * share);
/** From the start of the text to the end of the page, where byline and tags are in the margin. */
const TEXT_TO_EDGE = of(1 / 2, MEASURE + GUTTER - (MEASURE + 2 * GUTTER) / 2);
/** Where there is no margin, a large photo extends to the edges of the screen. */
const BLEED: Step[] = [
  [0, 'screen'],
  [AT.columns, PAGE],
];
/** Returns the width of an item in a row of `n`, once there are columns. */
const row = (n: number): Step[] => [
  [0, PAGE],
  [AT.columns, part(PAGE, 1 / n, n - 1)],
];

type Slots = Readonly<Record<string, (shape: Shape) => readonly Step[]>>;

/** Slots of an article's page. */
const ARTICLE = {
  /** Under the headline. */
  lead: (shape) => [...BLEED, [AT.margin, shape === 'tall' ? of(0, MEASURE) : TEXT_TO_EDGE]],
  /** Between the paragraphs. */
  body: (shape) => [
    ...BLEED,
    [AT.margin, shape === 'tall' ? of(0, MEASURE) : shape === 'panorama' ? PAGE : TEXT_TO_EDGE],
  ],
  /** In a box, a quotation, an update of a live article. */
  nested: () => [
    [0, PAGE],
    [AT.columns, of(0, MEASURE)],
  ],
  /** Nested, one of two side by side. */
  nestedGallery: () => [
    [0, PAGE],
    [AT.gallery, part(PAGE, 1 / 2, 1)],
    [AT.columns, part(of(0, MEASURE), 1 / 2, 1)],
  ],
  /** Between the paragraphs, one of two side by side. */
  gallery: () => [
    [0, PAGE],
    [AT.gallery, part(PAGE, 1 / 2, 1)],
    [AT.margin, part(TEXT_TO_EDGE, 1 / 2, 1)],
  ],
  /** Between the paragraphs, alone in its row of a gallery. */
  galleryRow: () => [
    [0, PAGE],
    [AT.margin, TEXT_TO_EDGE],
  ],
  /** Opened large over the page. */
  large: () => [[0, 'screen']],
  /** Beside a “Read more”, cropped to `THUMB_RATIO`. */
  related: () => [[0, of(0, 6.5)]],
  /** In the row of two next articles. */
  next2: (shape) =>
    shape === 'tall' ? [[0, of(0, 12)]] : [...row(2), [AT.margin, part(TEXT_TO_EDGE, 1 / 2, 1)]],
  /** In the row of three next articles. */
  next3: (shape) =>
    shape === 'tall' ? [[0, of(0, 12)]] : [...row(3), [AT.margin, part(TEXT_TO_EDGE, 1 / 3, 2)]],
} as const satisfies Slots;

/** The second tier of the front page, by its number of articles and what is beside it. */
const second =
  (n: 1 | 2 | 3 | 4, beside: 'briefs' | 'lead' | 'none') =>
  (shape: Shape): readonly Step[] => {
    if (shape === 'tall') return [[0, of(0, 12)]];
    const narrow = row(n === 4 ? 2 : n);
    if (beside === 'none') return [...narrow, [AT.beside, columns(4)], [AT.margin, part(PAGE, 1 / n, n - 1)]];
    return [...narrow, [AT.beside, columns(4)], [AT.margin, columns(beside === 'briefs' ? 3 : 5)]];
  };

/** The first article of a band, by the shape of its photo; a wide one takes `span` columns of a wide page. */
const inBand =
  (narrow: Step[], span: number) =>
  (shape: Shape): readonly Step[] => {
    if (shape === 'wide') return [...narrow, [AT.margin, columns(span)]];
    if (shape === 'panorama')
      return [
        [0, PAGE],
        [AT.margin, columns(10)],
      ];
    return [
      [0, PAGE],
      [AT.columns, of(0, 12)],
      [AT.margin, columns(3)],
    ];
  };

/** Slots of the front page and of list pages. */
const LISTS = {
  /** The lead article, with other articles beside it. */
  frontLead: () => [...BLEED, [AT.beside, columns(8)], [AT.margin, columns(7)]],
  /** The lead article, where it is the only one. */
  frontAlone: () => BLEED,
  second1Briefs: second(1, 'briefs'),
  second2Briefs: second(2, 'briefs'),
  second3Briefs: second(3, 'briefs'),
  second4Briefs: second(4, 'briefs'),
  second1Lead: second(1, 'lead'),
  second2Lead: second(2, 'lead'),
  second3Lead: second(3, 'lead'),
  second4Lead: second(4, 'lead'),
  second1None: second(1, 'none'),
  second2None: second(2, 'none'),
  second3None: second(3, 'none'),
  second4None: second(4, 'none'),
  /** The first article of a band, above its text; a tall one or a panorama in any band. */
  band: inBand(row(2), 5),
  /** Beside its text and two or three articles, or without others. */
  bandBeside: inBand(
    [
      [0, PAGE],
      [AT.columns, part(PAGE, 3 / 5, 1)],
    ],
    6,
  ),
  /** Beside its text and one other article. */
  bandPair: inBand(row(2), 6),
  /** The first article of a section's page. */
  sectionFeature: (shape) =>
    shape === 'tall'
      ? [
          [0, PAGE],
          [AT.columns, of(0, 12)],
        ]
      : [
          [0, PAGE],
          [AT.columns, part(PAGE, 5 / 9, 1)],
          [AT.margin, part(TEXT_TO_EDGE, 5 / 9, 1)],
        ],
  /** An author's portrait over the list of their articles. */
  portrait: () => [[0, of(0, 12)]],
  /** The thumbnail of an article in a section's list. */
  sectionRow: (shape) =>
    shape === 'tall'
      ? [
          [0, of(0, 6.5)],
          [AT.columns, of(0, 7)],
          [AT.margin, of(0, 8)],
        ]
      : [
          [0, of(0, 6.5)],
          [AT.columns, of(0, 10)],
          [AT.margin, of(0, 12)],
        ],
} as const satisfies Slots;

const SLOTS = { ...ARTICLE, ...LISTS };

/** A slot of the layout for a photo. */
export type PhotoSlot = keyof typeof SLOTS;

/** Returns the slot of an article in the second tier. */
export function secondTierSlot(articles: number, beside: 'briefs' | 'lead' | 'none'): PhotoSlot {
  const n = Math.min(4, Math.max(1, articles)) as 1 | 2 | 3 | 4;
  const names = { briefs: 'Briefs', lead: 'Lead', none: 'None' } as const;
  return `second${n}${names[beside]}`;
}

const rounded = (value: number): number => Math.round(value * 100) / 100;

function lengthAt(width: Width, area: (typeof AREA)[number]): string {
  if (width === 'screen') return '100vw';
  if (width.share === 0) return `${rounded(width.rem)}rem`;
  if (area.page !== undefined) return `${rounded(width.share * area.page + width.rem)}rem`;
  const vw = `${rounded(width.share * 100)}vw`;
  const rem = rounded(width.rem - width.share * area.edges);
  return rem === 0 ? vw : `calc(${vw} ${rem < 0 ? '-' : '+'} ${Math.abs(rem)}rem)`;
}

/** Returns the last item of a list, sorted by `from`, that applies at `em`. */
const lastAt = <T>(list: readonly T[], from: (item: T) => number, em: number): T =>
  list.reduce((last, item) => (from(item) <= em ? item : last));

/** Returns the widths of a photo in a slot, with the width of the window (in em) from which each applies. */
const widthsIn = (
  slot: PhotoSlot,
  shape: Shape,
): { em: number; width: Width; area: (typeof AREA)[number] }[] => {
  const steps: readonly Step[] = SLOTS[slot](shape);
  const starts = new Set([...steps.map(([from]) => from), ...AREA.map(({ from }) => from)]);
  return [...starts]
    .sort((a, b) => a - b)
    .map((em) => ({
      em,
      width: lastAt(steps, ([from]) => from, em)[1],
      area: lastAt(AREA, ({ from }) => from, em),
    }));
};

/** Returns the `sizes` attribute of a photo. */
export function sizesOf(slot: PhotoSlot, shape: Shape): string {
  return widthsIn(slot, shape)
    .map(({ em, width, area }) => ({ em, length: lengthAt(width, area) }))
    .filter(({ length }, i, all) => length !== all[i - 1]?.length)
    .reverse()
    .map(({ em, length }) => (em === 0 ? length : `(min-width: ${em}em) ${length}`))
    .join(', ');
}

/** Returns the greatest width of a photo in rem; infinite where it takes the screen's width. */
export function widestAt(slot: PhotoSlot, shape: Shape): number {
  const lengths = widthsIn(slot, shape).map(({ width, area: { page, edges } }, i, all) => {
    const until = all[i + 1]?.em ?? Number.POSITIVE_INFINITY;
    if (width === 'screen') return until;
    return width.share === 0 ? width.rem : width.share * (page ?? until - edges) + width.rem;
  });
  return Math.max(...lengths);
}

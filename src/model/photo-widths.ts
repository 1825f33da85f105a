import type { Photo } from './article/article.ts';

/**
 * How wide a photo is set in every place of the layout, and in which widths its files are made. The one list:
 * the press makes files from it, the page writes `sizes` from it, and a journey measures both in a browser.
 */

/** What a photo's proportions decide: tall stands beside text, a panorama takes the page. */
export type Shape = 'tall' | 'wide' | 'panorama';

/** The shape of a photo; one whose size is unknown is treated as wide. */
export function shapeOf({ width, height }: { width?: number; height?: number }): Shape {
  if (!width || !height) return 'wide';
  const ratio = width / height;
  return ratio < 1 ? 'tall' : ratio > 1.8 ? 'panorama' : 'wide';
}

/** A width: a share of the page's text area, and rem on top; or the whole screen. */
type Width = { share: number; rem: number } | 'screen';
/** A width that holds from a width of the window (in em) upwards. */
type Step = readonly [from: number, width: Width];

const of = (share: number, rem = 0): Width => ({ share, rem });
const PAGE = of(1);

/** The text area of the page, from a width of the window (tokens.css: `--page`, `--edge`). */
const AREA: readonly { from: number; edges: number; page?: number }[] = [
  { from: 0, edges: 2 },
  { from: 48, edges: 4 },
  { from: 80, edges: 4, page: 76 },
  { from: 96, edges: 4, page: 84 },
];

/** The container queries of the layout, as widths of the window: the text area is 28, 44, 54, 64 rem there. */
const AT = { gallery: 30, columns: 46, beside: 58, margin: 68 };

const GUTTER = 2;
const MEASURE = 37;

/** `span` of the page's twelve columns. */
const columns = (span: number): Width => of(span / 12, (-span / 12) * 11 * GUTTER + (span - 1) * GUTTER);
/** A part of a width, after `gutters` between the parts are taken off. */
const part = (width: Width, share: number, gutters: number): Width =>
  width === 'screen' ? width : of(width.share * share, (width.rem - gutters * GUTTER) * share);
/** From the left edge of the text to the right edge of the page, where the margin carries the furniture. */
const TEXT_TO_EDGE = of(1 / 2, MEASURE + GUTTER - (MEASURE + 2 * GUTTER) / 2);
/** Where there is no margin yet a large picture runs to the edges of the screen. */
const BLEED: Step[] = [
  [0, 'screen'],
  [AT.columns, PAGE],
];
/** A row of `n` in the page, from where there are columns. */
const row = (n: number): Step[] => [
  [0, PAGE],
  [AT.columns, part(PAGE, 1 / n, n - 1)],
];

type Places = Readonly<Record<string, (shape: Shape) => readonly Step[]>>;

/** The places of a story's own page. */
const ARTICLE = {
  /** Under the headline. */
  lead: (shape) => [...BLEED, [AT.margin, shape === 'tall' ? of(0, MEASURE) : TEXT_TO_EDGE]],
  /** Between the paragraphs. */
  body: (shape) => [
    ...BLEED,
    [AT.margin, shape === 'tall' ? of(0, MEASURE) : shape === 'panorama' ? PAGE : TEXT_TO_EDGE],
  ],
  /** In a box, a quotation, an update of a live story. */
  nested: () => [
    [0, PAGE],
    [AT.columns, of(0, MEASURE)],
  ],
  /** One of two side by side there. */
  nestedGallery: () => [
    [0, PAGE],
    [AT.gallery, part(PAGE, 1 / 2, 1)],
    [AT.columns, part(of(0, MEASURE), 1 / 2, 1)],
  ],
  /** One of two side by side, between the paragraphs. */
  gallery: () => [
    [0, PAGE],
    [AT.gallery, part(PAGE, 1 / 2, 1)],
    [AT.margin, part(TEXT_TO_EDGE, 1 / 2, 1)],
  ],
  /** One that has its row to itself. */
  galleryRow: () => [
    [0, PAGE],
    [AT.margin, TEXT_TO_EDGE],
  ],
  /** Beside a “Read more”, cut to `THUMB_RATIO`. */
  related: () => [[0, of(0, 6.5)]],
  /** In the row of two at the end. */
  next2: (shape) =>
    shape === 'tall' ? [[0, of(0, 12)]] : [...row(2), [AT.margin, part(TEXT_TO_EDGE, 1 / 2, 1)]],
  /** In the row of three at the end. */
  next3: (shape) =>
    shape === 'tall' ? [[0, of(0, 12)]] : [...row(3), [AT.margin, part(TEXT_TO_EDGE, 1 / 3, 2)]],
} as const satisfies Places;

/** The second tier of the front page: by how many stories it holds, and what it stands beside. */
const second =
  (n: 1 | 2 | 3 | 4, beside: 'briefs' | 'lead' | 'none') =>
  (shape: Shape): readonly Step[] => {
    if (shape === 'tall') return [[0, of(0, 12)]];
    const narrow = row(n === 4 ? 2 : n);
    if (beside === 'none') return [...narrow, [AT.beside, columns(4)], [AT.margin, part(PAGE, 1 / n, n - 1)]];
    return [...narrow, [AT.beside, columns(4)], [AT.margin, columns(beside === 'briefs' ? 3 : 5)]];
  };

/** The places of the front page and of the sections. */
const LISTS = {
  /** The story of the day, with other stories at its side. */
  frontLead: () => [...BLEED, [AT.beside, columns(8)], [AT.margin, columns(7)]],
  /** The story of the day, where it is the only one. */
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
  /** The first story of a section, its companions beside or below it. */
  band: (shape) => {
    const wide: Step[] = [...row(2), [AT.margin, shape === 'panorama' ? columns(10) : columns(5)]];
    if (shape !== 'tall') return wide;
    return [
      [0, PAGE],
      [AT.columns, of(0, 15)],
      [AT.margin, part(columns(6), 1 / 2, 1)],
    ];
  },
  /** A section's only story: the photo beside the words. */
  bandAlone: () => [
    [0, PAGE],
    [AT.columns, part(PAGE, 3 / 5, 1)],
    [AT.margin, part(columns(10), 3 / 5, 1)],
  ],
  /** The story that opens a section's page. */
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
  /** Somebody's picture over the list of their stories. */
  portrait: () => [[0, of(0, 12)]],
  /** The thumbnail beside a story in a section's list. */
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
} as const satisfies Places;

const PLACES = { ...ARTICLE, ...LISTS };

/** A place of the layout where a photo can stand. */
export type PhotoPlace = keyof typeof PLACES;

/** The place of a story in the second tier. */
export function secondPlace(stories: number, beside: 'briefs' | 'lead' | 'none'): PhotoPlace {
  const n = Math.min(4, Math.max(1, stories)) as 1 | 2 | 3 | 4;
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

/** The last of a list, in order of `from`, that has begun at `em`. */
const begun = <T>(list: readonly T[], from: (item: T) => number, em: number): T =>
  list.reduce((last, item) => (from(item) <= em ? item : last));

/** The `sizes` of a photo: how wide the layout sets it, at every width of the window. */
export function sizesOf(place: PhotoPlace, shape: Shape): string {
  const steps: readonly Step[] = PLACES[place](shape);
  const starts = [...new Set([...steps.map(([from]) => from), ...AREA.map(({ from }) => from)])];
  const lengths = starts
    .sort((a, b) => a - b)
    .map((em) => ({
      em,
      length: lengthAt(
        begun(steps, ([from]) => from, em)[1],
        begun(AREA, ({ from }) => from, em),
      ),
    }))
    .filter(({ length }, i, all) => length !== all[i - 1]?.length);
  return lengths
    .reverse()
    .map(({ em, length }) => (em === 0 ? length : `(min-width: ${em}em) ${length}`))
    .join(', ');
}

/** Screens with more pixels a point than this gain nothing that an eye would see. */
const DENSEST = 3;
const REM = 16;

/** How wide the layout sets a photo at most, in rem; infinite where it runs over the whole screen. */
function widestAt(place: PhotoPlace, shape: Shape): number {
  const steps: readonly Step[] = PLACES[place](shape);
  const starts = [...new Set([...steps.map(([from]) => from), ...AREA.map(({ from }) => from)])];
  const lengths = starts
    .sort((a, b) => a - b)
    .map((em, i) => {
      const width = begun(steps, ([from]) => from, em)[1];
      const until = starts[i + 1] ?? Number.POSITIVE_INFINITY;
      if (width === 'screen') return until;
      const { page, edges } = begun(AREA, ({ from }) => from, em);
      return width.share === 0 ? width.rem : width.share * (page ?? until - edges) + width.rem;
    });
  return Math.max(...lengths);
}

const mostPixels = new Map<string, number>();

/** Of the files of one format, the narrowest first, those that a place of the layout can use. */
export function usefulFiles<F extends { width: number }>(
  files: readonly F[],
  place: PhotoPlace,
  shape: Shape,
): readonly F[] {
  const key = `${place} ${shape}`;
  const most = mostPixels.get(key) ?? widestAt(place, shape) * REM * DENSEST;
  mostPixels.set(key, most);
  const enough = files.findIndex(({ width }) => width >= most);
  return enough === -1 ? files : files.slice(0, enough + 1);
}

/** Width over height of the picture beside a “Read more”: the one place where the layout crops. */
export const THUMB_RATIO = 3 / 2;

/** The widths, in pixels, that a photo's files are made in, never above the original's own. */
export const FILE_WIDTHS = {
  /** Under a story's headline, and in every list that shows the story. */
  lead: [208, 320, 480, 640, 828, 1080, 1440, 1920, 2688],
  /** In a story: from a small phone to a panorama over the largest page at twice the pixels. */
  body: [480, 640, 828, 1080, 1440, 1920, 2688],
  /** Beside a “Read more”. */
  related: [208, 312],
} as const;

/** What a photo is published for. */
export type PhotoUse = keyof typeof FILE_WIDTHS;

/** An original this much wider than the widest file below it has a file of its own width as well. */
const WORTH = 1.15;

/**
 * The widths of a photo's files.
 *
 * @param most width of the original, in pixels
 */
export function fileWidths(use: PhotoUse, most: number): number[] {
  const widths = FILE_WIDTHS[use].filter((width) => width <= most);
  const widest = widths.at(-1) ?? 0;
  const wanted = FILE_WIDTHS[use].at(-1) ?? 0;
  return widest < wanted && most >= widest * WORTH ? [...widths, Math.min(most, wanted)] : widths;
}

/** Of a story's files, those that a list may need, in pixels of width. */
const CARD_WIDTHS = { list: { least: 208, most: 1080 }, front: { least: 320, most: 1920 } } as const;

/** How large a list may set a photo. */
export type CardSize = keyof typeof CARD_WIDTHS;

/**
 * A photo as a list carries it: the files that the list may need, and of the formats that few browsers still
 * ask for every second width, since a page of a section holds up to a hundred.
 */
export function cardPhoto(photo: Photo, size: CardSize): Photo {
  const { least, most } = CARD_WIDTHS[size];
  const fitting = (photo.renditions ?? []).filter(({ width }) => width >= least && width <= most);
  if (fitting.length === 0) return photo;
  const renditions = [...new Set(fitting.map(({ type }) => type))].flatMap((type) => {
    const files = fitting.filter((file) => file.type === type);
    return type === 'image/avif' ? files : files.filter((_, i) => (files.length - 1 - i) % 2 === 0);
  });
  const largest = renditions.filter(({ type }) => type === 'image/jpeg').at(-1);
  return { ...photo, ...(largest === undefined ? {} : { src: largest.src }), renditions };
}

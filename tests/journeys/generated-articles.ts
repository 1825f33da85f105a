import type { Inline, List, Run, WrittenArticle, WrittenBlock } from '../../src/model/article/article.ts';

/** Returns a seeded generator of numbers. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  };
}

const FLAGS = ['strong', 'emphasis', 'code', 'strike', 'sub', 'sup', 'mark'] as const;
const WORDS = [
  'canal',
  'Straße',
  'Հայաստան',
  'قناة',
  '長崎',
  'the',
  '“quoted”',
  'a',
  'железная дорога',
  '1869',
];
const DEEPEST = 3;

/** Features that a set of articles covers: `type:…`, `run:…`, `depth:…`. */
export type Coverage = Set<string>;

/** Features that a set of generated articles must cover. */
export const EVERYTHING: readonly string[] = [
  ...[
    'paragraph',
    'text',
    'heading',
    'list',
    'quote',
    'pullquote',
    'photo',
    'gallery',
    'related',
    'table',
  ].map((type) => `type:${type}`),
  ...['embed', 'audio', 'video', 'box', 'update', 'code', 'divider', 'unknown'].map((type) => `type:${type}`),
  ...[...FLAGS, 'language', 'href', 'break'].map((flag) => `run:${flag}`),
  ...[1, 2, 3].flatMap((depth) => [`depth:${depth}`, `list:${depth}`]),
  ...[2, 3, 4].map((level) => `heading:${level}`),
];

/** Generates a valid article from a seed, and adds the features it covers. */
export function generateArticle(seed: number, used: Coverage = new Set()): WrittenArticle {
  const roll = dice(seed + 1);
  const maybe = <T>(make: () => T): T | undefined => (roll(2) === 0 ? make() : undefined);
  const plain = (): string => Array.from({ length: 1 + roll(6) }, () => WORDS[roll(WORDS.length)]).join(' ');
  const run = (linked: boolean): Run => {
    const made: Run = { text: plain() };
    for (const flag of FLAGS) if (roll(5) === 0) made[flag] = true;
    if (roll(4) === 0) made.language = ['ar', 'de', 'hy'][roll(3)] as string;
    if (linked && roll(3) === 0)
      made.href = ['https://example.org/', '/sections/science/', 'mailto:a@example.org'][roll(3)] as string;
    for (const key of Object.keys(made)) used.add(`run:${key}`);
    return made;
  };
  const inline = (linked = true): Inline => {
    if (roll(2) === 0) return plain();
    const pieces: Exclude<Inline, string> = [plain(), ' ', run(linked)];
    if (linked && roll(3) === 0) {
      used.add('run:break');
      pieces.push({ break: true }, plain());
    }
    return pieces;
  };
  const picture = () => ({
    src: 'photos/barcode.png',
    alt: plain(),
    caption: maybe(inline),
    credit: 'Broadsheet',
  });
  const list = (depth = 1): List => {
    used.add(`list:${depth}`);
    return {
      ordered: roll(2) === 0,
      items: Array.from({ length: 1 + roll(3) }, () =>
        depth < DEEPEST && roll(2) === 0 ? { text: inline(), list: list(depth + 1) } : inline(),
      ),
    };
  };
  const body = (depth: number): WrittenBlock[] => {
    used.add(`depth:${depth}`);
    return Array.from({ length: 1 + roll(depth === 0 ? 9 : 3) }, () => block(depth));
  };
  const nested = (depth: number): WrittenBlock[] => (depth < DEEPEST ? body(depth + 1) : [plain()]);
  const media = () => ({ title: plain(), caption: maybe(inline), transcript: maybe(inline) });
  const MAKERS: ((depth: number) => WrittenBlock)[] = [
    () => plain(),
    () => ({ type: 'paragraph', text: inline() }),
    () => {
      const level = (2 + roll(3)) as 2 | 3 | 4;
      used.add(`heading:${level}`);
      return { type: 'heading', level, text: inline() };
    },
    () => ({ type: 'list', ...list() }),
    (depth) => (roll(2) === 0 ? { type: 'quote', text: inline() } : { type: 'quote', body: nested(depth) }),
    () => ({ type: 'pullquote', text: inline(), attribution: maybe(plain) }),
    () => ({ type: 'photo', ...picture() }),
    () => ({ type: 'gallery', photos: Array.from({ length: 1 + roll(4) }, picture) }),
    () =>
      roll(2) === 0
        ? { type: 'related', slug: 'seed-vault' }
        : { type: 'related', url: 'https://example.org/', headline: inline(false) },
    () => ({
      type: 'table',
      caption: maybe(inline),
      header: [inline(), inline()],
      rows: [
        [inline(), ''],
        ['', inline()],
      ],
    }),
    () => ({
      type: 'embed',
      provider: ['vimeo', 'nobody'][roll(2)] as string,
      url: 'https://vimeo.com/123',
      title: plain(),
    }),
    () => ({ type: 'audio', src: 'media/concert-pitch.wav', ...media() }),
    () => ({ type: 'video', src: 'media/muybridge-cat.webm', ...media() }),
    (depth) => ({ type: 'box', title: maybe(inline), body: nested(depth) }),
    (depth) => ({
      type: 'update',
      at: '2026-11-18T10:00:00Z',
      headline: maybe(() => inline(false)),
      body: nested(depth),
    }),
    () => ({ type: 'code', text: plain(), language: maybe(() => 'js') }),
    () => ({ type: 'divider' }),
    () => ({ type: 'sparkline', text: plain() }) as unknown as WrittenBlock,
  ];
  const block = (depth: number): WrittenBlock => {
    const made = (MAKERS[roll(MAKERS.length)] as (depth: number) => WrittenBlock)(depth);
    const type = typeof made === 'string' ? 'text' : made.type;
    used.add(`type:${(type as string) === 'sparkline' ? 'unknown' : type}`);
    return made;
  };
  const article: WrittenArticle = {
    headline: inline(false),
    section: 'Science',
    lead: maybe(inline),
    label: maybe(plain),
    dateline: maybe(plain),
    byline: maybe(() => [plain(), { name: plain(), role: plain() }]),
    published: '2026-11-18T09:00:00Z',
    photo: maybe(picture),
    keyPoints: maybe(() => [inline(), inline()]),
    body: body(0),
    sources: maybe(() => [{ name: plain() }, { url: 'https://example.org/' }]),
    tags: maybe(() => [plain()]),
    corrections: maybe(() => [{ at: '2026-11-19T09:00:00Z', kind: 'note' as const, text: inline() }]),
  };
  return JSON.parse(JSON.stringify(article)) as WrittenArticle;
}

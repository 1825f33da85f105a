import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { articleJson, editionJson, makeFolder, NOW, picture } from '../../edition.ts';
import { builderOf } from '../../press.ts';

/** Edition below a base path, with characters in its names that feeds must escape. */
export const EDITION = {
  ...editionJson,
  url: 'https://host.example/paper/',
  tagline: 'Daily & late',
  copyright: '© 2026 The Test',
  publisher: { name: 'Test & Sons' },
};
export const SITE = 'https://host.example/paper/';
/** A feed of every kind. */
export const FEEDS = ['feed.xml', 'atom.xml', 'feed.json', 'sections/world/feed.xml', 'authors/ann/feed.xml'];

/** Article with everything that is difficult for a feed. */
const HARD = articleJson({
  id: 'urn:test:hard',
  headline: 'A & B <c> ]]> “q”',
  lead: ['Lead <i> & ', { text: 'more', strong: true }],
  byline: ['Ann', { name: 'The Wire', kind: 'organization' }],
  tags: ['x', 'y & z'],
  photo: { src: 'photos/a.png', alt: 'An "alt"', caption: 'On the quay', credit: 'A. Someone' },
  keyPoints: ['The point'],
  updated: '2026-11-24T12:00:00+02:00',
  corrections: [{ at: '2026-11-25T08:00:00Z', kind: 'correction', text: 'It was ]]> wrong.' }],
  sources: [{ name: 'The archive', url: 'https://archive.example/1' }],
  body: [
    'One ]]> & <b>. \uFFFF\uFFFE',
    {
      type: 'paragraph',
      text: ['See ', { text: 'this', href: '/articles/b/' }, { text: 'there', href: '#corrections' }],
    },
    {
      type: 'embed',
      provider: 'youtube',
      url: 'https://www.youtube.com/watch?v=abcdefghijk',
      title: 'The film',
    },
    { type: 'gallery', photos: [{ src: 'photos/a.png', alt: '' }] },
    { type: 'audio', src: 'media/a b.mp3', title: 'The sound' },
    { type: 'code', text: 'a < b && c > "d"' },
    { type: 'table', header: ['a'], rows: [['1']] },
  ],
});

/** Builds the edition with these articles. */
export async function built(articles: Record<string, unknown>, edition: unknown = EDITION) {
  const files = { 'photos/a.png': await picture(1800, 1200), 'media/a b.mp3': 'x' };
  const root = makeFolder(articles, files, edition);
  await builderOf(root, { plain: true }).publish(NOW);
  const dist = join(root, 'dist');
  return { root, dist, text: (path: string) => readFileSync(join(dist, path), 'utf8') };
}

export const ARTICLES = {
  a: HARD,
  b: articleJson({
    language: 'ar',
    published: '2026-11-24T08:00:00+04:00',
    byline: ['Ann'],
    headline: 'جسر',
  }),
  hidden: articleJson({ headline: 'HIDDEN', status: 'withheld' }),
};

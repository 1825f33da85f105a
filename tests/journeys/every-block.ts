import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WrittenArticle } from '../../src/model/article/article.ts';

/** An article that uses every type of block, as a publisher writes it, with files of the sample edition. */
export const everyBlock = (): WrittenArticle => ({
  headline: ['Every block of the format on ', { text: 'one', emphasis: true }, ' page'],
  section: 'Science',
  label: 'Explainer',
  lead: 'What a story can be made of.',
  byline: ['Science desk'],
  dateline: 'Geneva',
  published: '2026-11-18T09:00:00Z',
  updated: '2026-11-19T09:00:00Z',
  photo: { src: 'photos/suez-routes.png', alt: 'A map.', caption: 'A caption.', credit: 'Broadsheet' },
  keyPoints: ['One point.', ['A ', { text: 'second', strong: true }, ' point.']],
  body: [
    {
      type: 'paragraph',
      text: [
        'Text with ',
        { text: 'a link', href: 'https://example.org/' },
        ', ',
        { text: 'code', code: true },
        { break: true },
        { text: 'und Deutsch', language: 'de' },
        '.',
      ],
    },
    { type: 'heading', text: 'A heading' },
    { type: 'heading', level: 3, text: 'A smaller heading' },
    {
      type: 'list',
      ordered: true,
      items: ['First', { text: 'Second', list: { items: ['Inside', 'Also inside'] } }],
    },
    { type: 'quote', text: 'Words of somebody.', attribution: 'Somebody' },
    { type: 'quote', body: ['Several paragraphs.', 'Of somebody.'] },
    { type: 'pullquote', text: 'Words pulled out.', attribution: 'Somebody else' },
    {
      type: 'photo',
      src: 'photos/barcode.png',
      alt: 'A bar code.',
      caption: 'In the text.',
      credit: 'Broadsheet',
    },
    {
      type: 'gallery',
      photos: [
        { src: 'photos/barcode.png', alt: 'One.', credit: 'Broadsheet' },
        { src: 'photos/marathon.png', alt: 'Two.', credit: 'Broadsheet' },
      ],
    },
    { type: 'related', slug: 'seed-vault' },
    {
      type: 'related',
      url: 'https://example.org/story',
      headline: 'Somebody else’s story',
      label: 'Elsewhere',
    },
    {
      type: 'table',
      caption: 'A table',
      header: ['Year', 'A long heading for a column', 'Another column of it', 'And one more to scroll to'],
      rows: [['1869', '19,800', 'kilometres round the Cape', 'and some words more']],
    },
    {
      type: 'embed',
      provider: 'youtube',
      url: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
      title: 'A film',
    },
    { type: 'embed', provider: 'elsewhere', url: 'https://example.org/film', title: 'A film we cannot play' },
    {
      type: 'audio',
      src: 'media/concert-pitch.wav',
      title: 'A sound',
      tracks: [{ src: 'media/concert-pitch.en.vtt', language: 'en', label: 'English' }],
      transcript: 'A tone.',
    },
    {
      type: 'video',
      src: 'media/muybridge-cat.webm',
      title: 'A cat',
      poster: 'photos/muybridge-cat-poster.png',
      tracks: [{ src: 'media/muybridge-cat.en.vtt', language: 'en', label: 'English' }],
    },
    {
      type: 'box',
      title: 'A box',
      body: ['With text.', { type: 'heading', text: 'And a heading' }, 'In it.'],
    },
    { type: 'update', at: '2026-11-18T10:00:00Z', headline: 'An update', body: ['What came in.'] },
    {
      type: 'code',
      text: 'const answer = 42;\nconst long = "a line that is rather longer than the column is wide, so that it scrolls inside itself";',
      language: 'js',
    },
    { type: 'divider' },
    { type: 'unknown', name: 'sparkline', text: 'An unknown block’s text.' } as never,
  ],
  sources: [
    { name: 'Somebody', url: 'https://example.org/', role: 'source' },
    { url: 'https://example.com/x' },
  ],
  related: ['seed-vault', { url: 'https://example.org/other', headline: 'Another story' }],
  tags: ['Blocks', 'Formats'],
  corrections: [{ at: '2026-11-19T08:00:00Z', kind: 'correction', text: 'An earlier version was shorter.' }],
  comments: 'open',
  rights: { holder: 'Broadsheet', license: 'https://creativecommons.org/publicdomain/zero/1.0/' },
});

/** Adds that article to an edition's folder. */
export function addEveryBlock(edition: string): void {
  const article = JSON.stringify(everyBlock()).replace(
    '"type":"unknown","name":"sparkline"',
    '"type":"sparkline"',
  );
  writeFileSync(join(edition, 'articles', 'every-block.json'), article);
}

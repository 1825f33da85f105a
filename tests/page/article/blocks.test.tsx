import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import type { Block } from '../../../src/model/article/article.ts';
import { sizesOf } from '../../../src/model/photo/photo-slots.ts';
import { Body } from '../../../src/page/article/Body.tsx';
import { developmentTexts } from '../../../src/page/i18n/development-texts.ts';
import type { Interface } from '../../../src/page/i18n/interface.tsx';
import { paragraph } from '../articles.ts';
import { Page } from '../interface.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const set = (blocks: Block[], surroundings: Partial<Interface> = {}) =>
  render(
    <Page {...surroundings}>
      <Body blocks={blocks} />
    </Page>,
  ).container;

test('a block has an anchor that no other element can have (S07)', () => {
  expect(set([{ type: 'paragraph', id: 'x1', text: 'A' }]).querySelector('p')?.id).toBe('b-x1');
});

test('a block of an unsupported type is labelled for publishers and plain text for readers', () => {
  const blocks: Block[] = [
    { type: 'unknown', name: 'timeline', text: 'Its words' },
    { type: 'unknown', name: 'dance' },
  ];
  expect(set(blocks).querySelector('.body')?.innerHTML).toBe('<p>Its words</p>');
  cleanup();
  const written = set(blocks, { development: developmentTexts });
  expect(written.textContent).toContain('“timeline”');
  expect(written.textContent).toContain('Its words');
  expect(written.textContent).toContain('“dance”');
});

test.each<[string, Block, string | null, string]>([
  ['a story of ours is linked', { type: 'related', slug: 'a', headline: 'A' }, '/articles/a/', 'Read more A'],
  [
    'another site’s article is a link',
    { type: 'related', url: 'https://x.example/', headline: 'A' },
    'https://x.example/',
    'Read more A',
  ],
  [
    'without an address it is text',
    { type: 'related', headline: 'A', label: 'See also' },
    null,
    'See also A',
  ],
  ['a hostile address is text', { type: 'related', url: 'javascript:x', headline: 'A' }, null, 'Read more A'],
  ['a hidden story leaves nothing', { type: 'related', slug: 'hidden' }, null, ''],
])('read more: %s', (_, block, href, words) => {
  const page = set([block]);
  expect(page.querySelector('a')?.getAttribute('href') ?? null).toBe(href);
  expect(page.textContent).toBe(words);
});

test('an embed names its host and requests nothing before the reader loads it (S05)', async () => {
  const page = set([
    { type: 'embed', provider: 'youtube', url: 'https://youtu.be/abcdefghijk', title: 'Nine minutes' },
  ]);
  expect(page.querySelector('iframe, img')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Load from www.youtube-nocookie.com' }));
  const frame = page.querySelector('iframe');
  expect(frame?.getAttribute('src')).toBe('https://www.youtube-nocookie.com/embed/abcdefghijk');
  expect(frame?.title).toBe('Nine minutes');
  expect(frame?.getAttribute('sandbox')).toContain('allow-scripts');
  expect(frame?.getAttribute('allow')).toBe('fullscreen');
  expect(frame?.getAttribute('referrerpolicy')).toBe('strict-origin-when-cross-origin');
  expect(page.querySelector('[style]')).toBeNull();
});

test.each([
  ['elsewhere', 'https://video.example/1', 'https://video.example/1'],
  ['youtube', 'https://www.youtube.com/@channel', 'https://www.youtube.com/@channel'],
  ['constructor', 'https://video.example/1', 'https://video.example/1'],
  ['youtube', 'javascript:alert(1)', null],
])('an embed of %s at %s without a player shows its title', (provider, url, href) => {
  const page = set([{ type: 'embed', provider, url, title: 'A film' }]);
  expect(page.querySelector('button')).toBeNull();
  expect(page.textContent).toBe('A film');
  expect(page.querySelector('a')?.getAttribute('href') ?? null).toBe(href);
});

test('a table scrolls, is in the tab order and has a name', () => {
  const block: Block = {
    type: 'table',
    caption: 'Seconds',
    header: ['Read from', 'First'],
    rows: [['Boat', '9.5']],
  };
  set([block]);
  const region = screen.getByRole('region', { name: 'Seconds' });
  expect(region.tabIndex).toBe(0);
  expect(screen.getAllByRole('columnheader').map((head) => head.getAttribute('scope'))).toEqual([
    'col',
    'col',
  ]);
  cleanup();
  set([{ ...block, caption: undefined } as Block]);
  expect(screen.getByRole('region', { name: 'Table' })).toBeTruthy();
});

test('the copy button is shown only where the browser has a clipboard, and confirms the copy', async () => {
  const code: Block = { type: 'code', text: 'a = 1' };
  vi.stubGlobal('navigator', { ...navigator, clipboard: undefined });
  set([code]);
  expect(screen.queryByRole('button')).toBeNull();
  cleanup();
  const writeText = vi.fn(async () => {});
  vi.stubGlobal('navigator', { clipboard: { writeText } });
  set([code]);
  fireEvent.click(screen.getByRole('button', { name: 'Copy' }));
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe('Copied'));
  expect(writeText).toHaveBeenCalledWith('a = 1');
});

test('where a picture does not load its alt text is shown, with caption and credit', () => {
  const page = set([
    { type: 'photo', src: 'photos/a.jpg', alt: 'A wooden house', caption: 'The house.', credit: 'Lange' },
  ]);
  fireEvent.error(page.querySelector('img') as Element);
  expect(page.querySelector('img')).toBeNull();
  expect(page.querySelector('.no-image')?.textContent).toBe('A wooden house');
  expect(page.querySelector('.caption')?.textContent).toBe('The house.');
  expect(page.querySelector('.credit')?.textContent).toBe('Lange');
});

test('the source of a photo is its widest file, under the base path', () => {
  const renditions = [480, 1024, 720].map((width) => ({
    src: `photos/a-${width}.jpg`,
    type: 'image/jpeg',
    width,
    height: 1,
  }));
  const page = set([{ type: 'photo', src: 'photos/a.jpg', alt: '', renditions }], { base: '/news/' });
  expect(page.querySelector('img')?.getAttribute('src')).toBe('/news/photos/a-1024.jpg');
});

test('a browser is offered AVIF, then WebP, then JPEG, in the widths that the slot can use', () => {
  const renditions = ['jpeg', 'avif'].flatMap((format) =>
    [480, 828].map((width) => ({ src: `/p-${width}.${format}`, type: `image/${format}`, width, height: 1 })),
  );
  const page = set([{ type: 'photo', src: '/p-828.jpeg', alt: '', width: 900, height: 600, renditions }], {
    base: '/news/',
  });
  const sources = [...page.querySelectorAll('source')];
  expect(sources.map((source) => `${source.type} ${source.getAttribute('srcset')}`)).toEqual([
    'image/avif /news/p-480.avif 480w, /news/p-828.avif 828w',
  ]);
  const image = page.querySelector('img');
  expect(image?.getAttribute('srcset')).toBe('/news/p-480.jpeg 480w, /news/p-828.jpeg 828w');
  for (const element of [...sources, image])
    expect(element?.getAttribute('sizes')).toBe(sizesOf('body', 'wide'));
});

test('a photo whose file was refused shows its alt text and caption', () => {
  const page = set([{ type: 'photo', alt: 'A wooden house', caption: 'The house.', credit: 'Lange' }]);
  expect(page.querySelector('img')).toBeNull();
  expect(page.querySelector('.no-image')?.textContent).toBe('A wooden houseThe house. Lange');
});

test.each([
  [790, 1024, 'tall'],
  [1024, 819, 'wide'],
  [1024, 484, 'panorama'],
  [undefined, undefined, 'wide'],
])('a photo of %s by %s is %s', (width, height, shape) => {
  const page = set([{ type: 'photo', src: 'photos/a.jpg', alt: '', width, height }]);
  expect(page.querySelector('figure')?.className.split(' ')).toContain(shape);
});

test('lists are nested, and numbered where they are ordered', () => {
  const page = set([
    { type: 'list', ordered: true, items: ['One', { text: 'Two', list: { items: ['Inside'] } }] },
  ]);
  expect(page.querySelector('ol > li > ul > li')?.textContent).toBe('Inside');
});

test('audio and video have captions and a transcript, and load nothing before the reader plays them', () => {
  const block: Block = {
    type: 'video',
    src: 'media/a.mp4',
    title: 'A river',
    poster: 'photos/a.jpg',
    tracks: [{ src: 'media/a.vtt', language: 'en', label: 'English' }],
    transcript: 'Water.',
  };
  const page = set([block]);
  expect(page.querySelector('video')?.getAttribute('preload')).toBe('none');
  expect(page.querySelector('track')?.getAttribute('kind')).toBe('captions');
  expect(page.querySelector('details')?.textContent).toBe('TranscriptWater.');
});

test('headings inside boxes and updates continue the levels around them', () => {
  const page = set([
    { type: 'heading', text: 'Two' },
    { type: 'box', title: 'Box', body: [{ type: 'heading', level: 4, text: 'In it' }] },
    {
      type: 'update',
      at: '2022-11-24T14:20:00Z',
      headline: 'Live',
      body: [paragraph('x'), { type: 'heading', text: 'Deep' }],
    },
  ]);
  const found = [...page.querySelectorAll('h2,h3,h4,h5,h6')].map((one) => one.tagName + one.textContent);
  expect(found).toEqual(['H2Two', 'H3Box', 'H4In it', 'H2Live', 'H3Deep']);
});

test('only a quotation mark hangs in the margin', () => {
  const hung = set([{ type: 'pullquote', text: '“Said.”' }]).querySelector('figure')?.className;
  cleanup();
  const plain = set([{ type: 'pullquote', text: 'Said.' }]).querySelector('figure')?.className;
  expect(hung).not.toBe(plain);
});

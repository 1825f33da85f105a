import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import type { Article } from '../../../src/model/article/article.ts';
import type { ArticleCard } from '../../../src/model/lists/lists.ts';
import type { Interface } from '../../../src/page/i18n/interface.tsx';
import { PageFrame } from '../../../src/page/layout/frame/PageFrame.tsx';
import { ArticleSheet } from '../../../src/reader/specimen/ArticleSheet.tsx';
import { retracted, river } from '../../../src/reader/specimen/articles.ts';
import { card } from '../../../src/reader/specimen/cards.ts';
import { edition } from '../../../src/reader/specimen/edition.ts';
import { minimalArticle, paragraph } from '../articles.ts';
import { Page } from '../interface.tsx';

afterEach(cleanup);

interface Given extends Partial<Interface> {
  next?: ArticleCard[];
}

const open = (article: Article, { next, ...surroundings }: Given = {}) =>
  render(
    <Page {...surroundings}>
      <PageFrame edition={edition} kind="inner" current="culture" isArticle>
        <ArticleSheet article={article} edition={edition} next={next}>
          <section className="comments" />
        </ArticleSheet>
      </PageFrame>
    </Page>,
  ).container;

test('the parts of an article are in the order of a newspaper', () => {
  const page = open(river, { next: [card('World', 'Another story')] });
  const order = [
    'main .section-label',
    'h1.headline',
    'main .lead',
    'main .byline',
    'main .photo img',
    'main .caption',
    'main .credit',
    '.key-points',
    '.body > p',
    '.body .related',
    '.corrections',
    '.source',
    '.tags',
    '.neighbours',
    '.next .story',
    '.comments',
    '.comments ~ div .back-to-top',
  ].map((name) => page.querySelector(name) ?? expect.fail(`no ${name}`));
  for (const [place, element] of order.slice(1).entries()) {
    const before = order[place] as Element;
    expect(before.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  }
});

test('its top alone is what a reader sees before scrolling', () => {
  const body = Array.from({ length: 9 }, (_, n) => paragraph(`Paragraph ${n}.`));
  const shown = (isTopOnly: boolean) => {
    cleanup();
    const page = render(
      <Page>
        <ArticleSheet
          article={{ ...river, body }}
          edition={edition}
          isTopOnly={isTopOnly}
          next={[card('World', 'Another story')]}
        >
          <section className="comments" />
        </ArticleSheet>
      </Page>,
    ).container;
    const parts = ['h1', '.photo', '.neighbours', '.next', '.tags', '.comments', '.end'];
    return [page.querySelectorAll('.body > p').length, parts.filter((part) => page.querySelector(part))];
  };
  expect(shown(true)).toEqual([6, ['h1', '.photo']]);
  expect(shown(false)).toEqual([9, ['h1', '.photo', '.neighbours', '.next', '.tags', '.comments', '.end']]);
});

test('the first photo loads at once, also one near the start of the body where there is none above', () => {
  const early = (article: Article) =>
    [...open(article).querySelectorAll('main picture img')].map(
      (image) => image.getAttribute('loading') ?? 'now',
    );
  const photo = { src: '/photos/a.jpg', alt: '' };
  const inText = { type: 'photo', id: 'p', ...photo } as const;
  const later = { ...inText, id: 'q' };
  expect(early(minimalArticle({ photo, body: [inText] }))).toEqual(['now', 'lazy']);
  cleanup();
  expect(
    early(minimalArticle({ photo: { alt: 'Refused' }, body: [paragraph('One.'), inText, later] })),
  ).toEqual(['now', 'lazy']);
  cleanup();
  const far = ['One.', 'Two.', 'Three.'].map((text) => paragraph(text));
  expect(early(minimalArticle({ body: [...far, inText] }))).toEqual(['lazy']);
});

test('there is one h1, and no heading level is skipped', () => {
  const page = open(river, { next: [card('World', 'Another story')] });
  const levels = [...page.querySelectorAll('h1,h2,h3,h4,h5,h6')].map((head) => Number(head.tagName[1]));
  expect(levels.filter((level) => level === 1)).toHaveLength(1);
  for (const [place, level] of levels.slice(1).entries()) {
    expect(level).toBeLessThanOrEqual((levels[place] ?? 0) + 1);
  }
});

test('times have their zone, an update on the same day its time only', () => {
  const page = open(river);
  const [published, updated] = page.querySelectorAll('main .byline time');
  expect(published?.textContent).toBe('24 November 2022, 06:10 UTC');
  expect(published?.getAttribute('datetime')).toBe('2022-11-24T06:10:00Z');
  expect(updated?.textContent).toBe('11:32');
  expect(screen.getByRole('link', { name: 'Corrected' }).getAttribute('href')).toBe('#corrections');
});

test('above the headline the way leads from the front page to the section', () => {
  open(river, { base: '/news/' });
  const path = within(screen.getByRole('navigation', { name: 'You are here' }));
  expect(path.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
    '/news/',
    '/news/sections/culture/',
  ]);
});

test('the articles before and after it in its section are linked by their headlines', () => {
  open(river, { base: '/news/' });
  const links = within(screen.getByRole('navigation', { name: 'Culture' })).getAllByRole('link');
  expect(links.map((link) => [link.getAttribute('href'), link.getAttribute('rel')])).toEqual([
    ['/news/articles/museum/', 'prev'],
    ['/news/articles/bridge/', 'next'],
  ]);
  expect(links[1]?.textContent).toBe('A bridge reopens, narrower than before');
});

test('an old article says when it is from, by the time at which it was first rendered', () => {
  const old = minimalArticle({ published: '2020-11-24T06:10:00Z' });
  const page = open(old);
  expect(page.querySelector('.age-notice')?.textContent).toBe('This story is from 24 November 2020.');
  cleanup();
  expect(open(minimalArticle({ published: '2020-11-24T13:00:00Z' })).querySelector('.age-notice')).toBeNull();
  cleanup();
  const at = (now: number) => (
    <Page now={now}>
      <ArticleSheet article={old} edition={edition} />
    </Page>
  );
  const { container, rerender } = render(at(Date.UTC(2021, 0, 1)));
  rerender(at(Date.UTC(2023, 0, 1)));
  expect(container.querySelector('.age-notice')).toBeNull();
});

test('the dateline begins the first paragraph, or has its own where there is none', () => {
  expect(open(river).querySelector('.body > p')?.textContent).toMatch(/^Nagasaki The tide/);
  cleanup();
  const alone = open(retracted).querySelector('.body > p');
  expect(alone?.textContent).toBe('Brussels');
});

test('a retracted article has a notice above its headline, and the retraction among its corrections', () => {
  const page = open(retracted);
  const notice = page.querySelector('.notice');
  expect(notice?.textContent).toContain('This story has been retracted.');
  const headline = page.querySelector('h1') as Element;
  expect(notice?.compareDocumentPosition(headline)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  const row = within(page.querySelector('.corrections') as HTMLElement);
  expect(row.getByText('Retraction')).toBeTruthy();
  expect(row.getByText('Clarification')).toBeTruthy();
});

test.each([
  [1, 'Source'],
  [2, 'Sources'],
])('%i corrections have the title %s', (count, title) => {
  const sources = Array.from({ length: count }, (_, n) => ({ name: `Source ${n}` }));
  const corrections = [{ at: '2022-11-24T06:10:00Z', kind: 'correction' as const, text: 'x' }];
  const page = open(minimalArticle({ sources, corrections }));
  expect(page.querySelector('.source h2')?.textContent).toBe(title);
  expect(page.querySelector('.corrections h2')?.textContent).toBe('Correction');
});

test('a source without a name has its host as its name', () => {
  open(minimalArticle({ sources: [{ url: 'https://www.odkb-csto.org/news/?a=1' }] }));
  expect(screen.getByRole('link', { name: 'odkb-csto.org' }).getAttribute('rel')).toBe('noopener');
});

test('a related article of another section is a whole card under “Read next”', () => {
  const other = card('Culture', 'From another section');
  const page = open(
    minimalArticle({ related: [{ slug: other.slug, headline: other.headline, card: other }] }),
  );
  const cell = page.querySelector('.next .story');
  expect(cell?.querySelector('.section-label')?.textContent).toBe('Culture');
  expect(cell?.querySelector('.headline a')?.getAttribute('href')).toBe(`/articles/${other.slug}/`);
});

test('related articles come first under “Read next”, and no article comes twice', () => {
  const known = card('World', 'Known to the list', 'With its lead', { slug: 'known' });
  const other = card('World', 'From the list', undefined, { slug: 'other' });
  const page = open(
    minimalArticle({
      related: [
        { slug: 'hidden' },
        { slug: 'elsewhere', headline: 'Not in the list' },
        { slug: 'known', headline: 'Known' },
        { url: 'javascript:alert(1)', headline: 'Hostile' },
      ],
    }),
    { next: [other, known] },
  );
  const articles = [...page.querySelectorAll('.next .story')];
  expect(articles.map((one) => one.querySelector('h3')?.textContent)).toEqual([
    'Not in the list',
    'Known to the list',
    'Hostile',
  ]);
  expect(articles[1]?.textContent).toContain('With its lead');
  expect(articles[2]?.querySelector('a')).toBeNull();
});

test('every address of the site is under the base path', () => {
  const related = [{ slug: 'elsewhere', headline: 'Elsewhere' }];
  const page = open(
    minimalArticle({ related, body: [paragraph([{ text: 'a link', href: '/pages/about/' }])] }),
    {
      base: '/news/',
    },
  );
  const ours = [...page.querySelectorAll('a')]
    .map((link) => link.getAttribute('href') ?? '')
    .filter((href) => !href.startsWith('#') && !href.startsWith('https:'));
  expect(ours.length).toBeGreaterThan(5);
  expect(ours.filter((href) => !href.startsWith('/news/'))).toEqual([]);
});

test('only the first photo loads at once, and every photo has its size', () => {
  const images = [...open(river).querySelectorAll('main img')];
  expect(images[0]?.getAttribute('fetchpriority')).toBe('high');
  expect(images[0]?.hasAttribute('loading')).toBe(false);
  expect(images.slice(1).every((image) => image.getAttribute('loading') === 'lazy')).toBe(true);
  expect(images.every((image) => image.getAttribute('width') && image.getAttribute('height'))).toBe(true);
  expect(images[0]?.className).toContain('tone-r9 tone-g8 tone-b7');
  expect(images[0]?.className).toContain('focus-x50 focus-y35');
});

test('an author with a page is a link, and names are joined as in the interface’s language', () => {
  const byline = [
    { name: 'Ivo Marek', slug: 'ivo-marek', url: 'https://ivo.example/' },
    { name: 'Ruth Amsel', slug: 'ruth' },
    { name: '—', url: 'javascript:alert(1)' },
  ];
  const page = open(minimalArticle({ byline }));
  expect(page.querySelector('.author')?.textContent).toBe('By Ivo Marek, Ruth Amsel and —');
  expect([...page.querySelectorAll('.author a')].map((link) => link.getAttribute('href'))).toEqual([
    '/authors/ivo-marek/',
    '/authors/ruth/',
  ]);
});

test('an article in another language has its `lang`, and interface text in it its own', () => {
  const page = open(
    minimalArticle({ language: 'ar', direction: 'rtl', keyPoints: ['نقطة'], dateline: 'فالنوار' }),
  );
  const article = page.querySelector('article.article');
  expect(article?.getAttribute('lang')).toBe('ar');
  expect(article?.getAttribute('dir')).toBe('rtl');
  expect(page.querySelector('.key-points h2')?.getAttribute('lang')).toBe('en');
  expect(page.querySelector('.key-points li')?.closest('[lang]')).toBe(article);
  expect(page.querySelector('.body > :not(.opening) time')).toBeNull();
});

test('the skip link is the first in the tab order and leads to the article', () => {
  const first = open(minimalArticle()).querySelector('a');
  expect(first?.textContent).toBe('Skip to the story');
  expect(document.querySelector(first?.getAttribute('href') ?? '')?.tagName).toBe('MAIN');
});

test('an unfinished photo shows its caption and credit', () => {
  const page = open(minimalArticle({ photo: { caption: 'The room in spring.', credit: 'The commission' } }));
  expect(page.querySelector('img')).toBeNull();
  expect(page.querySelector('.no-image .caption')?.textContent).toBe('The room in spring.');
  expect(page.querySelector('.no-image .credit')?.textContent).toBe('The commission');
});

test('rights and licence are shown where the article has them', () => {
  const license = 'https://creativecommons.org/licenses/by/4.0/';
  open(minimalArticle({ rights: { holder: 'The desk', license } }));
  const link = screen.getByRole('link', { name: 'Licence' });
  expect(link.getAttribute('href')).toBe(license);
  expect(link.getAttribute('rel')).toContain('license');
});

test.each([
  ['note', null],
  ['clarification', 'Clarified'],
  ['correction', 'Corrected'],
  ['retraction', 'Retracted'],
] as const)('a %s marks the article as %s', (kind, mark) => {
  const page = open(
    minimalArticle({ corrections: [{ at: '2022-11-24T09:00:00Z', kind, text: 'Of interest.' }] }),
  );
  expect(page.querySelector('.byline a[href="#corrections"]')?.textContent ?? null).toBe(mark);
  const row = page.querySelector('.corrections');
  expect(row?.textContent).toContain('Of interest.');
  // Only what corrects something has the accent colour.
  expect(row?.classList.contains('marked')).toBe(kind !== 'note');
});

test('several notes are not called corrections', () => {
  const note = { at: '2022-11-24T09:00:00Z', kind: 'note', text: 'Of interest.' } as const;
  const corrections = [note, { ...note, at: '2022-11-25T09:00:00Z' }];
  expect(open(minimalArticle({ corrections })).querySelector('.corrections h2')?.textContent).toBe('Notes');
});

test.each([
  ['http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia', 'Picture made by a machine.'],
  [
    'https://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia',
    'Picture made in part by a machine.',
  ],
  ['algorithmicMedia', 'Picture made by an algorithm.'],
  ['algorithmicallyEnhanced', 'Picture enhanced by an algorithm.'],
  ['compositeSynthetic', 'Picture composed in part by a computer.'],
  ['virtualRecording', 'Picture recorded in a virtual scene.'],
  ['constructor', undefined],
  ['http://cv.iptc.org/newscodes/digitalsourcetype/negativeFilm', undefined],
])('a picture of source %s says in its caption: %s', (digitalSource, words) => {
  const photo = { src: '/photos/a.jpg', alt: '', width: 4, height: 3, digitalSource };
  const page = open(minimalArticle({ photo, body: [{ type: 'photo', ...photo }] }));
  const captions = [...page.querySelectorAll('.photo figcaption')];
  expect(captions).toHaveLength(words === undefined ? 0 : 2);
  for (const caption of captions) expect(caption.textContent).toContain(words);
});

test.each([
  ['map', 1],
  ['graphic', 1],
  ['photo', 0],
] as const)('a %s has %d links to its large file', (kind, count) => {
  const photo = { src: '/photos/a-1600.jpg', alt: '', width: 4, height: 3, kind };
  const page = open(minimalArticle({ photo }), { base: '/news/' });
  expect(page.querySelectorAll('.photo a[href="/news/photos/a-1600.jpg"]')).toHaveLength(count);
});

test('an article can be printed from its end', async () => {
  const print = vi.fn();
  vi.stubGlobal('print', print);
  open(minimalArticle());
  screen.getByRole('button', { name: 'Print' }).click();
  expect(print).toHaveBeenCalledOnce();
  vi.unstubAllGlobals();
});

import { cleanup, render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, expect, test } from 'vitest';
import type { FrontList } from '../../../src/model/lists/lists.ts';
import { FrontPage } from '../../../src/page/front/FrontPage.tsx';
import type { Interface } from '../../../src/page/i18n/interface.tsx';
import { PageFrame } from '../../../src/page/layout/frame/PageFrame.tsx';
import { ListPage } from '../../../src/page/lists/ListPage.tsx';
import * as cards from '../../../src/reader/specimen/cards.ts';
import { edition } from '../../../src/reader/specimen/edition.ts';
import { Page } from '../interface.tsx';

afterEach(cleanup);

const page = (place: 'front' | 'inner', children: ReactNode, surroundings: Partial<Interface> = {}) =>
  render(
    <Page {...surroundings}>
      <PageFrame edition={edition} kind={place}>
        {children}
      </PageFrame>
    </Page>,
  ).container;

const front = (list: FrontList) => page('front', <FrontPage front={list} edition={edition} />);

const many = (count: number): FrontList => ({
  kind: 'front',
  lead: cards.lead,
  second: [cards.airplanes, cards.port, cards.lightning],
  briefs: [],
  bands: edition.sections.map((section) => ({
    section,
    articles: Array.from({ length: count }, (_, n) => cards.card(section.name, `${section.name} ${n}`)),
  })),
});

test('a large picture that a machine made says so: the lead’s and that of a band', () => {
  const made = (card: typeof cards.lead) => ({
    ...card,
    photo: {
      ...cards.lead.photo,
      digitalSource: 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia',
    },
  });
  const list: FrontList = {
    kind: 'front',
    lead: made(cards.lead),
    second: [],
    briefs: [],
    bands: [{ title: 'Band', articles: [made(cards.card('World', 'Feature'))] }],
  };
  const said = [...front(list).querySelectorAll('.story figcaption')].filter((caption) =>
    caption.textContent?.includes('Picture made by a machine'),
  );
  expect(said).toHaveLength(2);
});

test.each([
  ['one story', cards.frontOfOne, 1],
  ['five', cards.frontOfFive, 5],
  ['no photo', cards.frontWithoutPhotos, 28],
  ['five hundred', many(124), 500],
])('a front page of %s has one h1, skips no heading level and links every article', (_, list, count) => {
  const found = front(list);
  expect(found.querySelectorAll('h1')).toHaveLength(1);
  expect(found.querySelector('h1')?.textContent).toBe('Broadsheet');
  const levels = [...found.querySelectorAll('h1,h2,h3,h4')].map((head) => Number(head.tagName[1]));
  for (const [place, level] of levels.slice(1).entries()) {
    expect(level - (levels[place] ?? 0)).toBeLessThanOrEqual(1);
  }
  const links = [...found.querySelectorAll('.story .headline a')];
  expect(links).toHaveLength(count);
  expect(links.every((link) => link.getAttribute('href')?.startsWith('/articles/'))).toBe(true);
});

test('one photo loads first, even where the lead has none', () => {
  const first = (list: FrontList) =>
    [...front(list).querySelectorAll('img')].map((image) => image.getAttribute('fetchpriority'));
  expect(first(cards.front).indexOf('high')).toBe(0);
  cleanup();
  const bare = { ...cards.front, lead: { ...cards.lead, photo: undefined } };
  expect(first(bare).filter((priority) => priority === 'high')).toHaveLength(1);
  expect(first(bare)[0]).toBe('high');
});

test('the front page shows the day, in the edition’s time zone', () => {
  const sheet = <FrontPage front={cards.frontOfNone} edition={edition} />;
  const at = { now: Date.UTC(2022, 10, 24, 22) };
  expect(page('front', sheet, at).querySelector('time')?.textContent).toBe('Thursday 24 November 2022');
  cleanup();
  const found = page('front', sheet, { ...at, timeZone: 'Asia/Yerevan' }).querySelector('time');
  expect(found?.textContent).toBe('Friday 25 November 2022');
  expect(found?.getAttribute('datetime')).toBe('2022-11-25');
});

test('an empty front page has a message', () => {
  expect(front(cards.frontOfNone).querySelector('main')?.textContent).toBe(
    'Nothing has been published yet. The first story will stand here.',
  );
});

test('a section is grouped by day, in the edition’s time zone', () => {
  const days = (timeZone: string) =>
    [
      ...page('inner', <ListPage list={cards.sectionList} title="Science" />, { timeZone }).querySelectorAll(
        '.day h2',
      ),
    ].map((head) => head.textContent);
  expect(days('UTC')).toEqual([
    'Thursday 24 November',
    'Wednesday 23 November',
    'Wednesday 29 December 2021',
  ]);
  cleanup();
  expect(days('Pacific/Pago_Pago')).not.toContain('Wednesday 29 December 2021');
});

test('only the first article of a section, and only with a photo, is large', () => {
  const found = page('inner', <ListPage list={cards.sectionList} title="Science" />);
  expect([...found.querySelectorAll('.feature')]).toEqual([found.querySelector('.story')]);
  cleanup();
  const [first, ...rest] = cards.sectionList.articles;
  const bare = {
    ...cards.sectionList,
    articles: [{ ...first, photo: undefined } as typeof cards.lead, ...rest],
  };
  expect(page('inner', <ListPage list={bare} title="Science" />).querySelector('.feature')).toBeNull();
});

test('a list page links to its neighbours', () => {
  page(
    'inner',
    <ListPage list={{ ...cards.sectionList, page: 7, newer: '/sections/science/' }} title="Science" />,
    {
      base: '/news/',
    },
  );
  expect(screen.getByRole('link', { name: 'Older stories' }).getAttribute('href')).toBe(
    '/news/sections/science/page/7/',
  );
  expect(screen.getByRole('link', { name: 'Newer stories' }).getAttribute('href')).toBe(
    '/news/sections/science/',
  );
  expect(screen.getByText('Page 7')).toBeTruthy();
});

test('an empty section has a message and a link', () => {
  const found = page('inner', <ListPage list={cards.emptySection} title="Transport" />);
  expect(found.querySelector('main')?.textContent).toContain('No story in Transport yet.');
  expect(screen.getByRole('link', { name: 'The front page has the others.' }).getAttribute('href')).toBe('/');
});

test('a corrected article is marked in every list', () => {
  expect(front(cards.front).querySelector('.second')?.textContent).toContain('Corrected');
});

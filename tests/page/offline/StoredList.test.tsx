import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { OfflineState } from '../../../src/page/offline/offline-state.ts';
import { StoredList } from '../../../src/page/offline/StoredList.tsx';
import { Page } from '../interface.tsx';

afterEach(cleanup);

const NONE = { links: [], size: 0 };
const link = (slug: string, language?: string) => ({
  path: `/paper/articles/${slug}/`,
  title: `Story ${slug}`,
  ...(language === undefined ? {} : { language }),
});
const show = (stored: Partial<OfflineState>) =>
  render(
    <Page>
      <StoredList stored={{ edition: NONE, saved: NONE, visited: NONE, ...stored }} heading="h2" />
    </Page>,
  );

test('lists what is stored for each reason, and no heading without a page', () => {
  show({ saved: { links: [link('a')], size: 1 }, visited: { links: [link('b')], size: 1 } });
  const headings = screen.getAllByRole('heading').map(({ textContent }) => textContent);
  expect(headings).toEqual(['Stories you saved', 'Pages you read']);
  expect(screen.getByRole('link', { name: 'Story a' }).getAttribute('href')).toBe('/paper/articles/a/');
});

test('titles are in the language of their article', () => {
  show({ visited: { links: [link('a', 'ar'), link('b', 'de'), link('c')], size: 1 } });
  const [arabic, german, unknown] = screen.getAllByRole('link');
  expect([arabic?.lang, arabic?.dir]).toEqual(['ar', 'rtl']);
  expect([german?.lang, german?.dir]).toEqual(['de', 'ltr']);
  expect(unknown?.hasAttribute('lang')).toBe(false);
});

test('an edition has an end where it is stored as a whole, by its day in any time zone', () => {
  show({ edition: { links: [link('a')], size: 1, day: '2026-11-24' } });
  expect(screen.getByText('You’ve reached the end of Tuesday’s edition.')).toBeDefined();
  cleanup();
  show({ edition: { links: [link('a')], size: 1 } });
  expect(screen.queryByText(/reached the end/)).toBeNull();
});

import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { NamesPage } from '../../../src/page/lists/NamesPage.tsx';
import { tags } from '../../../src/reader/specimen/cards.ts';
import { Page } from '../interface.tsx';

afterEach(cleanup);

test('links every tag with its count, under its initial', () => {
  render(
    <Page base="/paper/">
      <NamesPage list={tags} />
    </Page>,
  );
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('All tags');
  const group = screen.getByRole('region', { name: 'C' });
  expect(group.textContent).toContain('C++ 1 story');
  expect(screen.getByRole('link', { name: 'C++' }).getAttribute('href')).toBe('/paper/tags/c-plus-plus/');
});

test('says that there is none yet', () => {
  render(
    <Page>
      <NamesPage list={{ kind: 'names', of: 'authors', groups: [] }} />
    </Page>,
  );
  expect(screen.getByText('No story names an author yet.')).toBeDefined();
});

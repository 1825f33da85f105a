import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { Block } from '../../../src/model/article/article.ts';
import { ArticleSheet } from '../../../src/reader/specimen/ArticleSheet.tsx';
import { edition } from '../../../src/reader/specimen/edition.ts';
import { minimalArticle } from '../../page/articles.ts';
import { Page } from '../interface.tsx';

afterEach(cleanup);

test('key entries of a live article are listed above its text, and a pinned one says so', () => {
  const at = '2022-11-24T10:00:00Z';
  const body: Block[] = [
    { type: 'update', id: 'a', at, headline: 'Open', key: true, pinned: true, body: [] },
    { type: 'update', id: 'b', at, headline: 'Still open', body: [] },
  ];
  const { container } = render(
    <Page>
      <ArticleSheet article={minimalArticle({ body })} edition={edition} />
    </Page>,
  );
  const links = [...container.querySelectorAll('.key-entries a')];
  expect(links.map((link) => [link.getAttribute('href'), link.textContent])).toEqual([
    ['#b-a', '24 November, 10:00 UTC Open'],
  ]);
  const times = [...container.querySelectorAll('.update > p:first-child')];
  expect(times.map(({ textContent }) => textContent)).toEqual([
    'Pinned 24 November, 10:00 UTC',
    '24 November, 10:00 UTC',
  ]);
});

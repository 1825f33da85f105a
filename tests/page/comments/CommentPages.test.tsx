import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { CommentPages } from '../../../src/page/comments/CommentPages.tsx';
import { CommentsContext } from '../../../src/page/comments/comments-context.ts';
import { short } from '../../../src/reader/specimen/articles.ts';
import { Page } from '../interface.tsx';

afterEach(cleanup);

const links = (props: Parameters<typeof CommentPages>[0]) => {
  render(
    <Page>
      <CommentsContext value={{ service: '', article: { slug: 'a', revision: short.revision } }}>
        <CommentPages {...props} />
      </CommentsContext>
    </Page>,
  );
  return screen.queryAllByRole('link').map((link) => [link.textContent, link.getAttribute('href')]);
};

test('one page has no links', () => {
  expect(links({ page: 1, pages: 1, order: 'oldest' })).toEqual([]);
  expect(screen.queryByRole('navigation')).toBeNull();
});

test.each([
  [1, [['More comments', '/articles/a/?comments=2#comments']]],
  [
    2,
    [
      ['Previous comments', '/articles/a/#comments'],
      ['More comments', '/articles/a/?comments=3#comments'],
    ],
  ],
  [3, [['Previous comments', '/articles/a/?comments=2#comments']]],
])('page %i of 3 leads to its neighbours', (page, expected) => {
  expect(links({ page, pages: 3, order: 'oldest' })).toEqual(expected);
  expect(screen.getByText(`Page ${page} of 3`)).toBeTruthy();
});

test('several pages that are shown together are named, and the order is that of the next one', () => {
  expect(links({ page: 1, last: 2, pages: 3, order: 'newest' })).toEqual([
    ['More comments', '/articles/a/?comments=3&order=newest#comments'],
  ]);
  expect(screen.getByText('Pages 1 to 2 of 3')).toBeTruthy();
});

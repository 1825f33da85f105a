import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { CommentPages } from '../../../src/page/comments/CommentPages.tsx';
import { Page } from '../interface.tsx';

afterEach(cleanup);

const links = (page: number, count: number) => {
  render(
    <Page>
      <CommentPages slug="a" page={page} count={count} />
    </Page>,
  );
  return screen.queryAllByRole('link').map((link) => [link.textContent, link.getAttribute('href')]);
};

test('up to 50 comments have no pages', () => {
  expect(links(1, 50)).toEqual([]);
  expect(screen.queryByRole('navigation')).toBeNull();
});

test.each([
  [1, [['Later comments', '/articles/a/?comments=2#comments']]],
  [
    2,
    [
      ['Earlier comments', '/articles/a/#comments'],
      ['Later comments', '/articles/a/?comments=3#comments'],
    ],
  ],
  [3, [['Earlier comments', '/articles/a/?comments=2#comments']]],
])('page %i of 101 comments leads to its neighbours', (page, expected) => {
  expect(links(page, 101)).toEqual(expected);
  expect(screen.getByText(`Page ${page} of 3`)).toBeTruthy();
});

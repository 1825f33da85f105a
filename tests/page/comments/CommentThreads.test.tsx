import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import type { Comment } from '../../../src/model/comment/comment.ts';
import { CommentsSection } from '../../../src/page/comments/CommentsSection.tsx';
import { CommentThreads } from '../../../src/page/comments/CommentThreads.tsx';
import { threadsOf } from '../../../src/page/comments/comment-tree.ts';
import { Page } from '../interface.tsx';

afterEach(cleanup);

const said = (id: string, rest: Partial<Comment> = {}): Comment => ({
  id,
  parent: null,
  depth: 0,
  name: `Reader ${id}`,
  text: `Words ${id}`,
  at: '2022-11-24T08:14:00Z',
  status: 'published',
  ...rest,
});

const list = (comments: Comment[], rest: { newCount?: number; onShowNew?: () => void } = {}) =>
  render(
    <Page>
      <CommentsSection count={comments.length}>
        <CommentThreads comments={comments} {...rest} />
      </CommentsSection>
    </Page>,
  ).container;

test('replies are below the comment they answer; one whose parent is missing is at the top level', () => {
  const page = list([said('1'), said('2', { parent: '1' }), said('3', { parent: 'gone' })]);
  expect(page.querySelector('li li #comment-2')).toBeTruthy();
  expect(page.querySelector('li li #comment-3')).toBeNull();
  expect(page.querySelector('#comment-3')).toBeTruthy();
});

test('the nesting of a thread of a thousand replies is limited', () => {
  const deep = Array.from({ length: 1000 }, (_, n) =>
    said(String(n), { parent: n === 0 ? null : String(n - 1) }),
  );
  let depth = 0;
  for (let threads = threadsOf(deep); threads.length > 0; threads = threads[0]?.replies ?? []) depth++;
  expect(depth).toBeLessThanOrEqual(5);
  expect(list(deep).querySelectorAll('.comment')).toHaveLength(1000);
});

test('a comment shows its time, which links to it', () => {
  const page = list([said('1'), said('2', { at: '2021-11-24T08:14:00Z' })]);
  const [near, far] = page.querySelectorAll('time');
  expect(near?.textContent).toBe('24 November, 08:14 UTC');
  expect(far?.textContent).toBe('24 November 2021, 08:14 UTC');
  expect(near?.closest('a')?.getAttribute('href')).toBe('#comment-1');
});

test('a comment that the service holds is shown as held', () => {
  list([said('1', { status: 'held' })]);
  expect(screen.getByRole('status').textContent).toContain('awaiting moderation');
});

test('a writer’s website is a link only where it is a web address', () => {
  const page = list([said('1', { url: 'https://example.org/' }), said('2', { url: 'javascript:alert(1)' })]);
  const link = page.querySelector('#comment-1 bdi a');
  expect(link?.getAttribute('rel')).toBe('nofollow ugc noopener noreferrer');
  expect(page.querySelector('#comment-2 bdi a')).toBeNull();
});

test.each([
  [1, '1 new comment', 'Show it'],
  [3, '3 new comments', 'Show them'],
])('%i new comments since the page was opened are announced', async (newCount, words, button) => {
  const show = vi.fn();
  const page = list([said('1')], { newCount, onShowNew: show });
  expect(page.textContent).toContain(`${words} since you opened this page.`);
  await userEvent.click(screen.getByRole('button', { name: button }));
  expect(show).toHaveBeenCalledOnce();
});

test('an empty list has a message and no count', () => {
  const page = list([]);
  expect(page.textContent).toBe('CommentsNobody has written yet. Yours would be the first.');
});

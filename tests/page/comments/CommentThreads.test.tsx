import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { Comment } from '../../../src/model/comment/comment.ts';
import { CommentsSection } from '../../../src/page/comments/CommentsSection.tsx';
import { CommentThreads } from '../../../src/page/comments/CommentThreads.tsx';
import { threadsOf } from '../../../src/page/comments/comment-tree.ts';
import { CommentsContext, type CommentsSetting } from '../../../src/page/comments/comments-context.ts';
import { short } from '../../../src/reader/specimen/articles.ts';
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

const list = (comments: Comment[], rest: Partial<CommentsSetting> = {}, pinned?: Comment[]) =>
  render(
    <Page>
      <CommentsSection count={comments.length}>
        <CommentsContext
          value={{
            service: 'https://comments.example',
            article: { slug: 'a', revision: short.revision },
            ...rest,
          }}
        >
          <CommentThreads comments={comments} pinned={pinned} />
        </CommentsContext>
      </CommentsSection>
    </Page>,
  ).container;

test('replies are below the comment they answer; one whose parent is missing is at the top level', () => {
  const page = list([said('1'), said('2', { parent: '1' }), said('3', { parent: 'gone' })]);
  expect(page.querySelector('li li #comment-2')).toBeTruthy();
  expect(page.querySelector('li li #comment-3')).toBeNull();
  expect(page.querySelector('#comment-3')).toBeTruthy();
});

test('a pinned comment stands above all threads, once, and a link to it in its place above its replies', () => {
  const pinned = said('2', { pinned: true });
  const page = list([said('1'), pinned, said('3', { parent: '2' })], {}, [
    pinned,
    said('9', { pinned: true }),
  ]);
  const ids = [...page.querySelectorAll('.comment')].map(({ id }) => id);
  expect(ids).toEqual(['comment-2', 'comment-9', 'comment-1', 'comment-3']);
  expect(page.querySelector('#comment-2')?.textContent).toContain('Pinned');
  const link = page.querySelector('a[href="#comment-2"]');
  expect(link?.textContent).toBe('Pinned above: comment by Reader 2');
  expect(link?.closest('li')?.querySelector('#comment-3')).toBeTruthy();
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
  expect(near?.closest('a')?.getAttribute('href')).toBe('/articles/a/?comment=1#comment-1');
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

test('readers can reply to a published comment and report it; a tombstone has neither name nor text', () => {
  const page = list([said('1'), said('2', { status: 'removed', name: '', text: '' })], { canReply: true });
  const hrefs = [...page.querySelectorAll('#comment-1 a')].map((link) => link.getAttribute('href'));
  expect(hrefs).toEqual([
    '/articles/a/?comment=1#comment-1',
    '/articles/a/?reply=1#respond',
    'https://comments.example/comments/1/report',
  ]);
  expect(page.querySelector('#comment-2')?.textContent).toBe('This comment was removed by the newsroom.');
});

test('where nobody can reply there is no link for it', () => {
  expect(list([said('1')]).querySelector('[href*="reply="]')).toBeNull();
});

test('a reply says whom it answers where it does not stand right below', () => {
  const reply = (id: string, parent: string) =>
    said(id, { parent, depth: 1, replyTo: { id: parent, name: `Reader ${parent}` } });
  const page = list([said('1'), reply('2', '1'), reply('3', '2'), reply('4', 'elsewhere')]);
  const named = (id: string) => page.querySelector(`#comment-${id}`)?.textContent?.includes('In reply to');
  expect(['1', '2', '3', '4'].map(named)).toEqual([false, false, true, true]);
  expect(
    page.querySelector('#comment-4 a[href="/articles/a/?comment=elsewhere#comment-elsewhere"]'),
  ).toBeTruthy();
});

test('a thread can be closed, and says how many replies it has', () => {
  const page = list([said('1'), said('2', { parent: '1' }), said('3', { parent: '2' })]);
  expect([...page.querySelectorAll('summary')].map(({ textContent }) => textContent)).toEqual(['2 replies']);
  expect(page.querySelector('details')?.open).toBe(true);
});

test('an empty list has a message and no count', () => {
  const page = list([]);
  expect(page.textContent).toBe('CommentsNobody has written yet. Yours would be the first.');
});

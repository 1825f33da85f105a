import { expect, test } from 'vitest';
import { CommentsClient, NoService } from '../../../src/reader/comments/comments-client.ts';
import { fetchAllComments, mergeComments } from '../../../src/reader/comments/thread.ts';
import { html, json, TestEnvironment } from '../test-environment.ts';
import { comment, list } from './written-comments.ts';

const ids = (comments: readonly { id: string }[]) => comments.map(({ id }) => id);

/** A service with two comments a page. */
function paged(count: number) {
  const all = Array.from({ length: count }, (_, i) => comment(`${i + 1}`));
  const environment = new TestEnvironment(({ url }) => {
    const after = new URL(url, 'https://example.org').searchParams.get('after');
    const start = after === null ? 0 : Number(after);
    const page = all.slice(start, start + 2);
    const end = page.at(-1)?.id ?? after;
    return json(list(page, { count, next: start + 2 < count ? end : null, end }));
  });
  const client = new CommentsClient('', environment.fetch);
  const fetchAll = (after?: string) => fetchAllComments(client, 'a', after, new AbortController().signal);
  return { environment, fetchAll };
}

test('all pages are fetched in turn and joined', async () => {
  const { environment, fetchAll } = paged(5);
  const whole = await fetchAll();
  expect(ids(whole.comments)).toEqual(['1', '2', '3', '4', '5']);
  expect(whole).toMatchObject({ count: 5, next: null, end: '5', open: true });
  expect(environment.requests).toHaveLength(3);
});

test('only later comments are fetched after a comment', async () => {
  const { environment, fetchAll } = paged(5);
  expect(ids((await fetchAll('2')).comments)).toEqual(['3', '4', '5']);
  expect(environment.requests).toHaveLength(2);
});

test('a list of one page is fetched once', async () => {
  const { environment, fetchAll } = paged(2);
  expect(ids((await fetchAll()).comments)).toEqual(['1', '2']);
  expect(environment.requests).toHaveLength(1);
});

test('a list with a failed page fails', async () => {
  const { environment, fetchAll } = paged(5);
  const { answer } = environment;
  environment.answer = (request) => (request.url.includes('after=4') ? html() : answer(request));
  await expect(fetchAll()).rejects.toBeInstanceOf(NoService);
});

test('each comment is listed once, at its first position', () => {
  const merged = mergeComments([comment('1'), comment('2')], [comment('2'), comment('3')], [comment('1')]);
  expect(ids(merged)).toEqual(['1', '2', '3']);
});

test('the service’s version of a comment replaces the stored one', () => {
  const stored = comment('2', { status: 'held' });
  expect(mergeComments([comment('1'), comment('2')], [stored])[1]?.status).toBe('published');
});

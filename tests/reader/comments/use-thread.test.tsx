import { act, cleanup, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Comment } from '../../../src/model/comment/comment.ts';
import type { CommentsView } from '../../../src/model/routes.ts';
import { CommentsClient } from '../../../src/reader/comments/comments-client.ts';
import { DraftStore } from '../../../src/reader/comments/drafts.ts';
import { useThread } from '../../../src/reader/comments/use-thread.ts';
import { BrowserData, BrowserDataProvider } from '../../../src/reader/data/browser-data.tsx';
import { commentsKey } from '../../../src/reader/data/queries.ts';
import { json, TestEnvironment } from '../test-environment.ts';
import { comment, list } from './written-comments.ts';

const article = { slug: 'a', id: 'urn:a' };
const HOUR = 3_600_000;

let environment: TestEnvironment;
let drafts: DraftStore;
let data: BrowserData;
let published: Comment[];

beforeEach(() => {
  vi.useFakeTimers();
  published = [comment('1'), comment('2')];
  environment = new TestEnvironment(({ url }) => {
    const query = new URL(url, 'https://example.org').searchParams;
    const at = (name: string) => published.findIndex(({ id }) => id === query.get(name));
    if (query.has('comment') && at('comment') < 0) return json({ code: 'not_found' }, 404);
    const page = query.has('comment') ? Math.floor(at('comment') / 50) + 1 : Number(query.get('page') ?? 1);
    const start = query.has('after') ? at('after') + 1 : (page - 1) * 50;
    const comments = published.slice(start, start + 50);
    const end = comments.at(-1)?.id ?? query.get('after');
    const next = start + 50 < published.length ? end : null;
    const order = query.get('order') === 'newest' ? 'newest' : 'oldest';
    return json(list(comments, { count: published.length, page, end, next, order }));
  });
  drafts = new DraftStore(environment);
  data = new BrowserData(environment.fetch);
});

afterEach(() => {
  cleanup();
  history.replaceState(null, '', '/');
  vi.useRealTimers();
});

// Loaded with the first list; the clock of these tests does not wait for that.
beforeAll(() => import('../../../src/model/comment/parse-list.ts'));

/** Advances the clock and waits for renders. */
const TURN = 1;
const wait = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds + TURN));
const when = (action: () => void) =>
  act(async () => {
    action();
    await vi.advanceTimersByTimeAsync(TURN);
  });

/** Renders the hook on a page that was just opened. */
function open(wasRendered = false, change: Partial<CommentsView> = {}) {
  const view: CommentsView = { page: 1, order: 'oldest', ...change };
  const client = new CommentsClient('', environment.fetch);
  const frames: string[][] = [];
  const wrapper = ({ children }: { children: ReactNode }) => (
    <BrowserDataProvider data={data}>{children}</BrowserDataProvider>
  );
  const hook = renderHook(
    () => {
      const thread = useThread(client, drafts, { ...article, view }, wasRendered);
      frames.push(thread.comments.map(({ id }) => id));
      return thread;
    },
    { wrapper },
  );
  return {
    ...hook,
    frames,
    thread: () => hook.result.current,
    ids: () => hook.result.current.comments.map(({ id }) => id),
  };
}

const urls = () => environment.requests.map(({ url }) => url);

test('the list is fetched once and counted; nothing more is fetched before the reader asks for it', async () => {
  const { ids, thread } = open();
  expect(ids()).toEqual([]);
  await wait(0);
  expect(ids()).toEqual(['1', '2']);
  expect(thread()).toMatchObject({ count: 2, last: 1 });
  await wait(HOUR);
  expect(urls()).toEqual(['/api/articles/a/comments?page=1&order=oldest']);
});

describe('of a thread of several pages', () => {
  const from = (first: number, last: number) =>
    Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
  beforeEach(() => {
    published = from(1, 125).map((id) => comment(id));
  });

  test('one is shown and fetched, with the count of all', async () => {
    const { ids, thread } = open(false, { page: 2 });
    await wait(0);
    expect(ids()).toEqual(from(51, 100));
    expect(thread().count).toBe(125);
    expect(urls()).toEqual(['/api/articles/a/comments?page=2&order=oldest']);
  });

  test('a rendered one is not fetched again', async () => {
    const rendered = list(published.slice(0, 50), { count: 125, page: 1, next: '50' });
    data.cache.set(commentsKey('', 'a'), rendered, Date.now() - HOUR);
    const { frames, ids, thread } = open(true);
    await wait(0);
    expect(frames[0]).toEqual(from(1, 50));
    expect(ids()).toEqual(from(1, 50));
    expect(thread().count).toBe(125);
    expect(urls()).toEqual([]);
  });

  test('the next ones are shown below, and still there after navigating away and back', async () => {
    const first = open();
    await wait(0);
    const shown: unknown[] = [];
    for (let n = 0; n < 3; n++) {
      await act(async () => {
        const more = first.thread().showMore();
        await vi.advanceTimersByTimeAsync(TURN);
        shown.push(await more);
      });
    }
    expect(shown).toEqual(['51', '101', undefined]);
    expect(first.ids()).toEqual(from(1, 125));
    expect(first.thread()).toMatchObject({ count: 125, last: 3, loading: 'no' });
    expect(urls().slice(1)).toEqual([
      '/api/articles/a/comments?after=50&order=oldest',
      '/api/articles/a/comments?after=100&order=oldest',
    ]);
    first.unmount();
    expect(open().ids()).toEqual(from(1, 125));
  });

  test('where the next one does not load, that is told, and it can be tried again', async () => {
    const { ids, thread } = open();
    await wait(0);
    const { answer } = environment;
    environment.answer = () => new Response('', { status: 500 });
    await when(() => void thread().showMore());
    await wait(HOUR);
    expect(thread().loading).toBe('failed');
    environment.answer = answer;
    await when(() => void thread().showMore());
    await wait(0);
    expect(ids()).toEqual(from(1, 100));
    expect(thread().loading).toBe('no');
  });

  test.each([
    ['hash', () => history.replaceState(null, '', '/#comment-80'), {}],
    ['query', () => undefined, { comment: '80' }],
    ['query, to be answered', () => undefined, { reply: '80' }],
  ])('the one that holds the comment in the address’s %s is shown', async (_, go, view) => {
    go();
    const { ids, thread } = open(false, view);
    await wait(0);
    expect(ids()).toEqual(from(51, 100));
    expect(thread().list?.page).toBe(2);
    expect(urls()).toEqual(['/api/articles/a/comments?comment=80&order=oldest']);
  });

  test('a comment in the address that is gone leaves the first page', async () => {
    const { ids } = open(false, { comment: 'gone' });
    await wait(0);
    await wait(0);
    expect(ids()).toEqual(from(1, 50));
  });
});

describe('the reader’s own comment', () => {
  test('is shown below, or first where the newest are first, and counted', async () => {
    const { ids, thread } = open();
    await wait(0);
    await when(() => thread().add(comment('3')));
    expect(ids()).toEqual(['1', '2', '3']);
    expect(thread().count).toBe(3);
    cleanup();
    const newest = open(false, { order: 'newest' });
    await wait(0);
    await when(() => newest.thread().add(comment('4')));
    await when(() => newest.thread().add(comment('5', { parent: '1' })));
    expect(newest.ids()).toEqual(['4', '1', '2', '5']);
    expect(drafts.held(article.id)).toEqual([]);
  });

  test('is as it was changed, in its place; gone where it was withdrawn', async () => {
    const { ids, thread } = open();
    await wait(0);
    await when(() => thread().add(comment('1', { text: 'Changed' })));
    expect(ids()).toEqual(['1', '2']);
    expect(thread()).toMatchObject({ count: 2, comments: [{ text: 'Changed' }, {}] });
    await when(() => thread().add(comment('1', { status: 'withdrawn' })));
    expect(ids()).toEqual(['2']);
  });

  test('does not remove one that was added while it was being sent', async () => {
    const { ids, thread } = open();
    await wait(0);
    const whenSent = thread();
    await when(() => thread().add(comment('3')));
    await when(() => whenSent.add(comment('4')));
    expect(ids()).toEqual(['1', '2', '3', '4']);
  });

  test('is shown while held, not counted, and there on the next visit', async () => {
    const first = open();
    await wait(0);
    await when(() => first.thread().add(comment('8', { status: 'held' })));
    await when(() => first.thread().add(comment('9', { status: 'held' })));
    expect(first.ids()).toEqual(['1', '2', '8', '9']);
    expect(first.thread().count).toBe(2);
    first.unmount();
    data = new BrowserData(environment.fetch);
    const next = open();
    await wait(0);
    expect(next.ids()).toEqual(['1', '2', '8', '9']);
  });

  test('is gone once it waits no more, and is not there on the next visit', async () => {
    drafts.addHeld(article.id, comment('8', { status: 'held' }));
    const { ids, thread } = open();
    await wait(0);
    expect(ids()).toEqual(['1', '2', '8']);
    await when(() => thread().removeHeld('8'));
    expect([ids(), drafts.held(article.id)]).toEqual([['1', '2'], []]);
    // Written on this visit, too.
    await when(() => thread().add(comment('9', { status: 'held' })));
    expect(ids()).toEqual(['1', '2', '9']);
    await when(() => thread().removeHeld('9'));
    expect(ids()).toEqual(['1', '2']);
  });

  test('is shown as the service has it once it is approved', async () => {
    drafts.addHeld(article.id, comment('2', { status: 'held', text: 'As it was' }));
    const { ids, thread } = open();
    await wait(0);
    expect(ids()).toEqual(['1', '2']);
    expect(thread().comments[1]).toEqual(comment('2'));
    expect(thread().count).toBe(2);
  });

  test('is not in the first render of a server-rendered page', async () => {
    drafts.addHeld(article.id, comment('9', { status: 'held' }));
    data.cache.set(commentsKey('', 'a'), list(published), Date.now());
    const { frames, ids } = open(true);
    expect(frames[0]).toEqual(['1', '2']);
    await wait(0);
    expect(ids()).toEqual(['1', '2', '9']);
  });
});

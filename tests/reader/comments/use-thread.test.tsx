import { act, cleanup, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Comment } from '../../../src/model/comment/comment.ts';
import { CommentsClient } from '../../../src/reader/comments/comments-client.ts';
import { DraftStore } from '../../../src/reader/comments/drafts.ts';
import { useThread } from '../../../src/reader/comments/use-thread.ts';
import { BrowserData, BrowserDataProvider } from '../../../src/reader/data/browser-data.tsx';
import { commentsKey } from '../../../src/reader/data/queries.ts';
import { json, TestEnvironment } from '../test-environment.ts';
import { comment, list } from './written-comments.ts';

const article = { slug: 'a', id: 'urn:a' };
const MINUTE = 60_000;

let environment: TestEnvironment;
let drafts: DraftStore;
let data: BrowserData;
let published: Comment[];

beforeEach(() => {
  // New comments are fetched once a minute.
  vi.useFakeTimers();
  published = [comment('1'), comment('2')];
  environment = new TestEnvironment(({ url }) => {
    const query = new URL(url, 'https://example.org').searchParams;
    const at = (name: string) => published.findIndex(({ id }) => id === query.get(name));
    const page = query.has('comment') ? Math.floor(at('comment') / 100) + 1 : Number(query.get('page') ?? 1);
    const start = query.has('after') ? at('after') + 1 : (page - 1) * 100;
    const comments = published.slice(start, start + 100);
    const end = comments.at(-1)?.id ?? query.get('after');
    const next = start + 100 < published.length ? end : null;
    return json(list(comments, { count: published.length, page, end, next }));
  });
  drafts = new DraftStore(environment);
  data = new BrowserData(environment.fetch);
});

afterEach(() => {
  cleanup();
  history.replaceState(null, '', '/');
  vi.useRealTimers();
});

/** Advances the clock and waits for renders. */
const TURN = 1;
const wait = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds + TURN));
const when = (action: () => void) =>
  act(async () => {
    action();
    await vi.advanceTimersByTimeAsync(TURN);
  });

/** Renders the hook on a page that was just opened. */
function open(wasRendered = false, page = 1) {
  const client = new CommentsClient('', environment.fetch);
  const frames: string[][] = [];
  const wrapper = ({ children }: { children: ReactNode }) => (
    <BrowserDataProvider data={data}>{children}</BrowserDataProvider>
  );
  const hook = renderHook(
    () => {
      const thread = useThread(client, drafts, { ...article, page }, wasRendered);
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

test('the list is fetched and counted', async () => {
  const { ids, thread } = open();
  expect(ids()).toEqual([]);
  await wait(0);
  expect(ids()).toEqual(['1', '2']);
  expect(thread()).toMatchObject({ count: 2, newCount: 0 });
  expect(environment.requests).toHaveLength(1);
});

describe('of a thread of several pages', () => {
  const from = (first: number, last: number) =>
    Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
  const urls = () => environment.requests.map(({ url }) => url);
  beforeEach(() => {
    published = from(1, 250).map((id) => comment(id));
  });

  test('one is shown and fetched, with the count of all; no comment of the next one is new', async () => {
    const { ids, thread } = open(false, 2);
    await wait(2 * MINUTE);
    expect(ids()).toEqual(from(101, 200));
    expect(thread()).toMatchObject({ count: 250, newCount: 0 });
    expect(urls()).toEqual(['/api/articles/a/comments?page=2']);
  });

  test('a rendered one is not fetched again', async () => {
    const rendered = list(published.slice(0, 100), { count: 250, page: 1, next: '100' });
    data.cache.set(commentsKey('', 'a'), rendered, Date.now());
    const { frames, ids, thread } = open(true);
    await wait(0);
    expect(frames[0]).toEqual(from(1, 100));
    expect(ids()).toEqual(from(1, 100));
    expect(thread().count).toBe(250);
    expect(urls()).toEqual([]);
  });

  test('the one that holds the comment in the address is shown', async () => {
    history.replaceState(null, '', '/#comment-130');
    const { ids, thread } = open();
    await wait(0);
    expect(ids()).toEqual(from(101, 200));
    expect(thread().list?.page).toBe(2);
    expect(urls()).toEqual(['/api/articles/a/comments', '/api/articles/a/comments?comment=130']);
  });

  /** Posts a comment, as the form does. */
  const post = async (thread: () => ReturnType<typeof useThread>, id: string) => {
    const own = comment(id);
    published.push(own);
    await when(() => thread().add(own));
    await wait(0);
  };

  test('the one that has the reader’s own comment is shown where the page is full', async () => {
    published = from(1, 99).map((id) => comment(id));
    const { ids, thread } = open();
    await wait(0);
    await post(thread, '100');
    expect(ids()).toEqual(from(1, 100));
    await post(thread, '101');
    expect(ids()).toEqual(['101']);
    expect(thread().list?.page).toBe(2);
    expect(thread().count).toBe(101);
    await post(thread, '102');
    expect(ids()).toEqual(['101', '102']);
    expect(thread().count).toBe(102);
  });

  test('the one that has the reader’s own comment is shown from an earlier one', async () => {
    const { ids, thread } = open();
    await wait(0);
    await post(thread, '251');
    expect(ids()).toEqual(from(201, 251));
    expect(thread().count).toBe(251);
  });

  test('the reader’s own comment is shown on this page where the other does not load', async () => {
    published = from(1, 100).map((id) => comment(id));
    const { ids, thread } = open();
    await wait(0);
    const { answer } = environment;
    environment.answer = () => new Response('', { status: 500 });
    await post(thread, '101');
    await wait(MINUTE / 2);
    expect(ids()).toEqual(from(1, 101));
    environment.answer = answer;
  });

  test('new comments fill the last one, and the others are counted', async () => {
    published = from(1, 149).map((id) => comment(id));
    const { ids, thread } = open(false, 2);
    await wait(0);
    published.push(...from(150, 153).map((id) => comment(id)));
    await wait(MINUTE);
    expect(thread()).toMatchObject({ count: 153, newCount: 1 });
    await when(() => thread().showNew());
    expect(ids()).toEqual(from(101, 150));
    expect(thread()).toMatchObject({ count: 153, newCount: 0 });
  });
});

describe('new comments while the page is open', () => {
  test('are counted, and shown on request', async () => {
    const { ids, thread } = open();
    await wait(0);
    published.push(comment('3'));
    await wait(MINUTE - 1000);
    expect(thread().newCount).toBe(0);
    await wait(1000);
    expect(thread()).toMatchObject({ newCount: 1, count: 3 });
    expect(ids()).toEqual(['1', '2']);
    expect(environment.requests.at(-1)?.url).toBe('/api/articles/a/comments?after=2');
    await when(() => thread().showNew());
    expect(ids()).toEqual(['1', '2', '3']);
    expect(thread()).toMatchObject({ newCount: 0, count: 3 });
    published.push(comment('4'));
    await wait(MINUTE);
    expect(thread().newCount).toBe(1);
  });

  test('are still shown after navigating away and back', async () => {
    const first = open();
    await wait(0);
    published.push(comment('3'));
    await wait(MINUTE);
    await when(() => first.thread().showNew());
    first.unmount();
    expect(open().ids()).toEqual(['1', '2', '3']);
  });

  test('are fetched at once on a page that was rendered long ago', async () => {
    const rendered = Date.now() - 2 * MINUTE;
    data.cache.set(commentsKey('', 'a'), list([...published]), rendered);
    published.push(comment('3'));
    const { thread } = open(true);
    await wait(0);
    expect(thread().newCount).toBe(1);
  });
});

describe('the reader’s own comment', () => {
  test('is shown when it is published, and never counted as new', async () => {
    const { ids, thread } = open();
    await wait(0);
    published.push(comment('3'));
    await when(() => thread().add(comment('3')));
    expect(ids()).toEqual(['1', '2', '3']);
    expect(thread().count).toBe(3);
    await wait(MINUTE);
    expect(thread().newCount).toBe(0);
    expect(ids()).toEqual(['1', '2', '3']);
    expect(drafts.held(article.id)).toEqual([]);
  });

  test('does not remove comments that were added while it was being sent', async () => {
    const { ids, thread } = open();
    await wait(0);
    published.push(comment('3'));
    await wait(MINUTE);
    const whenSent = thread();
    await when(() => thread().showNew());
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

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
    const after = new URL(url, 'https://example.org').searchParams.get('after');
    const later = published.slice(published.findIndex(({ id }) => id === after) + 1);
    return json(list(later, { count: published.length, end: later.at(-1)?.id ?? after }));
  });
  drafts = new DraftStore(environment);
  data = new BrowserData(environment.fetch);
});

afterEach(() => {
  cleanup();
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
function open(wasRendered = false) {
  const client = new CommentsClient('', environment.fetch);
  const frames: string[][] = [];
  const wrapper = ({ children }: { children: ReactNode }) => (
    <BrowserDataProvider data={data}>{children}</BrowserDataProvider>
  );
  const hook = renderHook(
    () => {
      const thread = useThread(client, drafts, article, wasRendered);
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

test('on a rendered page only the remaining comments are fetched', async () => {
  published.push(comment('3'), comment('4'));
  data.cache.set(commentsKey('', 'a'), list(published.slice(0, 2), { count: 4, next: '2' }), Date.now());
  const { frames, ids, thread } = open(true);
  await wait(0);
  expect(frames[0]).toEqual(['1', '2']);
  expect(ids()).toEqual(['1', '2', '3', '4']);
  expect(thread().count).toBe(4);
  expect(environment.requests.map(({ url }) => url)).toEqual(['/api/articles/a/comments?after=2']);
});

describe('new comments while the page is open', () => {
  test('are counted, and shown on request', async () => {
    const { ids, thread } = open();
    await wait(0);
    published.push(comment('3'));
    await wait(MINUTE - 1000);
    expect(thread().newCount).toBe(0);
    await wait(1000);
    expect(thread().newCount).toBe(1);
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
    drafts.saveHeld(article.id, [comment('2', { status: 'held', text: 'As it was' })]);
    const { ids, thread } = open();
    await wait(0);
    expect(ids()).toEqual(['1', '2']);
    expect(thread().comments[1]).toEqual(comment('2'));
    expect(thread().count).toBe(2);
  });

  test('is not in the first render of a server-rendered page', async () => {
    drafts.saveHeld(article.id, [comment('9', { status: 'held' })]);
    data.cache.set(commentsKey('', 'a'), list(published), Date.now());
    const { frames, ids } = open(true);
    expect(frames[0]).toEqual(['1', '2']);
    await wait(0);
    expect(ids()).toEqual(['1', '2', '9']);
  });
});

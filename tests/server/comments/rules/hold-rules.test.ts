import { describe, expect, test } from 'vitest';
import {
  HOLD_DEFAULTS,
  type JudgedComment,
  placementOf,
} from '../../../../src/server/comments/rules/hold-rules.ts';
import { parseWordList } from '../../../../src/server/comments/rules/word-list.ts';
import { makeService } from '../../comment-service.ts';

const KNOWN = { hasPublished: true, standing: undefined };
const NEW = { hasPublished: false, standing: undefined };
const settings = { ...HOLD_DEFAULTS, words: parseWordList('casino') };

const judged = (text: string, change: Partial<JudgedComment> = {}): JudgedComment => ({
  content: { text, name: 'Ann', email: 'ann@example.org', url: '' },
  moderation: 'post',
  trap: '',
  settings,
  ...change,
});
const link = 'https://example.org/';
const LONG = Array.from({ length: 30 }, (_, n) => `word${n}`).join(' ');

describe('where a comment goes', () => {
  test.each([
    ['plain words', judged('Hello.'), NEW, 'published', null],
    ['two links of a known writer', judged(`${link} www.example.org`), KNOWN, 'published', null],
    ['three links', judged(`${link} ${link} HTTP://x.example`), KNOWN, 'held', 'links'],
    ['a link of a new writer', judged(link), NEW, 'held', 'first_link'],
    ['a listed word', judged('The casino.'), KNOWN, 'held', 'words'],
    ['the field that nobody sees', judged('Hello.', { trap: 'x' }), KNOWN, 'held', 'trap'],
    ['a form sent at once', judged('Hello.', { shownFor: 1999 }), KNOWN, 'held', 'speed'],
    ['a form that was there for a while', judged('Hello.', { shownFor: 2000 }), KNOWN, 'published', null],
    ['one sign over and over', judged(`no${'o'.repeat(40)}`), KNOWN, 'held', 'repetition'],
    ['one word over and over', judged('spam '.repeat(25)), KNOWN, 'held', 'repetition'],
    ['a rule of dashes in a row', judged('a\n\n\n\n-----\nb'), KNOWN, 'published', null],
    ['a long text', judged(LONG), KNOWN, 'published', null],
    ['“pre”', judged('Hello.', { moderation: 'pre' }), KNOWN, 'held', 'pre'],
    ['“first” of a new writer', judged('Hello.', { moderation: 'first' }), NEW, 'held', 'first'],
    ['“first” of a known writer', judged('Hello.', { moderation: 'first' }), KNOWN, 'published', null],
    [
      'a trusted writer',
      judged(`casino ${link.repeat(9)}`, { moderation: 'pre', trap: 'x' }),
      { hasPublished: false, standing: 'trusted' },
      'published',
      null,
    ],
    ['a blocked writer', judged('Hello.'), { hasPublished: true, standing: 'blocked' }, 'spam', 'blocked'],
  ] as const)('%s', (_, comment, writer, status, heldBy) => {
    expect(placementOf(comment, writer)).toEqual({ status, heldBy });
  });

  test('a listed word counts in the name and the website too', () => {
    for (const change of [{ name: 'Casino' }, { url: 'https://casino.example/' }])
      expect(
        placementOf(judged('Hello.', { content: { ...judged('Hello.').content, ...change } }), KNOWN),
      ).toEqual({
        status: 'held',
        heldBy: 'words',
      });
  });

  test('is decided fast for any text (C16)', () => {
    for (const text of ['http://a.'.repeat(600), 'www.'.repeat(1250), ' '.repeat(5000), 'ab'.repeat(2500)]) {
      const start = performance.now();
      placementOf(judged(text), KNOWN);
      expect(performance.now() - start).toBeLessThan(50);
    }
  });
});

describe('a comment that a rule holds', () => {
  test('is held silently, is not lost, and keeps the rule (C14)', async () => {
    const { request, list, store } = await makeService();
    const answer = await request('/api/articles/open/comments', {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'https://paper.example' },
      body: JSON.stringify({
        key: 'key-of-a-program-0001',
        text: 'Hello.',
        name: 'Bot',
        email: 'bot@example.org',
        url: '',
        subject: 'x',
      }),
    });
    expect(answer.status).toBe(201);
    const { comment } = (await answer.json()) as { comment: { id: string; status: string } };
    expect(comment.status).toBe('held');
    expect((await list('open')).count).toBe(0);
    expect(await store.find(comment.id)).toMatchObject({ status: 'held', heldBy: 'trap' });
  });

  test('of a blocked writer is spam, and its writer is told no more than that it waits', async () => {
    const { send, store } = await makeService();
    await store.transaction<{ writers: { email: string; name: string; standing: string } }, void>(
      function* (db) {
        yield db
          .insertInto('writers')
          .values({ email: 'ann@example.org', name: '', standing: 'blocked' })
          .compile();
      },
    );
    const { comment } = await (await send('open', { email: 'ANN@example.org' })).json();
    expect(comment.status).toBe('held');
    expect(await store.find(comment.id)).toMatchObject({ status: 'spam', heldBy: 'blocked' });
  });

  test('that its writer edits into one with links waits again, with the rule', async () => {
    const { send, request, list, store } = await makeService();
    const { comment, token } = await (await send('open', { text: 'Fine.' })).json();
    await request(`/api/comments/${comment.id}`, {
      method: 'PATCH',
      headers: {
        'content-type': 'application/json',
        origin: 'https://paper.example',
        authorization: `Bearer ${token}`,
      },
      body: JSON.stringify({ text: `${link} ${link} ${link}` }),
    });
    expect((await list('open')).count).toBe(0);
    expect(await store.find(comment.id)).toMatchObject({ status: 'held', heldBy: 'links' });
  });
});

import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { ApiError, CommentPost, FieldCode } from '../../../src/model/comment/comment.ts';
import { CommentsClient } from '../../../src/reader/comments/comments-client.ts';
import { type Draft, DraftStore } from '../../../src/reader/comments/drafts.ts';
import { fieldErrors, problemOf } from '../../../src/reader/comments/form-problem.ts';
import { submitComment } from '../../../src/reader/comments/submission.ts';
import { short } from '../../../src/reader/specimen/articles.ts';
import { en, writingEn } from '../../page/interface.tsx';
import { html, json, TestEnvironment, unreachable } from '../test-environment.ts';
import { comment } from './written-comments.ts';

const article = { ...short, revision: { ...short.revision, number: 4 } };
const draft: Draft = {
  text: 'A word',
  name: ' Tunde ',
  email: 't@example.org',
  url: 'example.org',
  remember: false,
};
const taken = comment('9');

let environment: TestEnvironment;
let drafts: DraftStore;

beforeEach(() => {
  environment = new TestEnvironment(() => json({ comment: taken }, 201));
  drafts = new DraftStore(environment);
});

function submit(change: Partial<Draft> = {}, requireEmail = true, onSending = () => undefined) {
  const client = new CommentsClient('', environment.fetch);
  const submission = { client, drafts, environment, article, requireEmail, texts: en, writing: writingEn };
  return submitComment({ ...draft, ...change }, submission, onSending);
}

const sent = () => environment.requests.map((request) => request.json as CommentPost);
const refusal = (answer: Partial<ApiError>, status: number) => () =>
  json({ message: 'm', requestId: 'r', ...answer }, status);

test('the post is normalised and has the revision that was read', async () => {
  expect(await submit()).toEqual({ kind: 'posted', comment: taken });
  expect(sent()).toEqual([
    {
      key: expect.stringMatching(/^[\w-]{16,80}$/),
      text: 'A word',
      name: 'Tunde',
      email: 't@example.org',
      url: 'https://example.org',
      revision: 4,
      shown: expect.any(Number),
    },
  ]);
});

test('a reply names the comment that it answers, and its key is another one', async () => {
  environment.answer = unreachable;
  await submit();
  const client = new CommentsClient('', environment.fetch);
  const submission = {
    client,
    drafts,
    environment,
    article,
    requireEmail: true,
    texts: en,
    writing: writingEn,
    parent: '5',
  };
  await submitComment(draft, submission, () => undefined);
  const [first, second] = sent();
  expect([first?.parent, second?.parent]).toEqual([undefined, '5']);
  expect(second?.key).not.toBe(first?.key);
});

test('the tokens of a comment are stored in this browser, with its own clock, which may be wrong (D08)', async () => {
  const tokens = { token: 't', statusToken: 's' };
  const editableUntil = new Date(Date.parse(taken.at) + 900_000).toISOString();
  environment.answer = () => json({ comment: taken, ...tokens, editableUntil }, 201);
  environment.time = Date.UTC(2031, 0, 1);
  await submit();
  const own = { id: '9', ...tokens, editableUntil: '2031-01-01T00:15:00.000Z' };
  expect(drafts.own(article.id)).toEqual(new Map([['9', own]]));
  drafts.removeOwn(article.id, '9');
  expect(drafts.own(article.id).size).toBe(0);
});

test('errors are returned before anything is sent or stored', async () => {
  const onSending = vi.fn();
  expect(await submit({ text: ' ', email: '', url: 'javascript:1' }, true, onSending)).toEqual({
    kind: 'problem',
    problem: { errors: fieldErrors(writingEn, { text: 'required', email: 'required', url: 'invalid_url' }) },
  });
  expect(environment.requests).toEqual([]);
  expect(drafts.draft(article.id)).toBeUndefined();
  expect(onSending).not.toHaveBeenCalled();
});

test('the e-mail address may be optional', async () => {
  expect((await submit({ email: '' }, false)).kind).toBe('posted');
});

test('the form is told that it is sending before the response comes', async () => {
  const order: string[] = [];
  environment.answer = () => {
    order.push('request');
    return json({ comment: taken }, 201);
  };
  const onSending = () => void order.push('sending');
  await submit({}, true, onSending as () => undefined);
  expect(order).toEqual(['sending', 'request']);
});

describe('the key of a submission (C12)', () => {
  test('is the same for the same content after a failure, also after a reload', async () => {
    environment.answer = unreachable;
    await submit();
    drafts = new DraftStore(environment);
    environment.answer = () => json({ comment: taken }, 201);
    await submit();
    const [first, second] = sent();
    expect(second).toEqual({ ...first, shown: expect.any(Number) });
  });

  test('is the same for forms that differ in nothing that is sent', async () => {
    environment.answer = unreachable;
    await submit();
    await submit({ text: ' A word\r\n', remember: true });
    const [first, second] = sent();
    expect(second?.key).toBe(first?.key);
  });

  test.each<Partial<Draft>>([{ text: 'Another' }, { name: 'Ada' }, { email: 'a@example.org' }, { url: '' }])(
    'differs for %j',
    async (change) => {
      environment.answer = unreachable;
      await submit();
      await submit(change);
      const [first, second] = sent();
      expect(second?.key).not.toBe(first?.key);
    },
  );

  test('differs for another article', async () => {
    environment.answer = unreachable;
    await submit();
    const client = new CommentsClient('', environment.fetch);
    const other = { ...article, id: 'urn:other' };
    const submission = {
      client,
      drafts,
      environment,
      article: other,
      requireEmail: true,
      texts: en,
      writing: writingEn,
    };
    await submitComment(draft, submission, () => undefined);
    const [first, second] = sent();
    expect(second?.key).not.toBe(first?.key);
  });
});

describe('failures', () => {
  test('no connection: there is a message, and the draft is stored with its key', async () => {
    environment.answer = unreachable;
    expect(await submit()).toEqual({
      kind: 'problem',
      problem: { errors: {}, sentence: en.form.offline },
    });
    const stored = drafts.draft(article.id);
    expect(stored).toMatchObject(draft);
    expect(stored?.sent?.key).toBe(sent()[0]?.key);
  });

  test('the draft is stored before it is sent, since the page may be closed meanwhile', async () => {
    let stored: Draft | undefined;
    environment.answer = () => {
      stored = drafts.draft(article.id);
      return json({ comment: taken }, 201);
    };
    await submit();
    expect(stored).toMatchObject(draft);
  });

  test.each([
    [502, () => html(502)],
    [500, () => json({ error: 'upstream' }, 500)],
    [503, refusal({ code: 'unavailable' }, 503)],
  ])('the service fails with %i', async (_, answer) => {
    environment.answer = answer;
    expect(await submit()).toEqual({
      kind: 'problem',
      problem: { errors: {}, sentence: writingEn.failures.unavailable },
    });
    expect(drafts.draft(article.id)?.text).toBe('A word');
  });

  test.each([
    ['duplicate', 409],
    ['key_reused', 409],
    ['too_many_requests', 429],
    ['comments_closed', 403],
    ['internal', 500],
  ] as const)('the service refuses with %s', async (code, status) => {
    environment.answer = refusal({ code }, status);
    expect(await submit()).toEqual({
      kind: 'problem',
      problem: { errors: {}, sentence: writingEn.failures[code] },
    });
    expect(drafts.draft(article.id)?.text).toBe('A word');
  });

  test('the service names the invalid fields', async () => {
    const fields = { name: 'reserved_name', text: 'too_long' } as const;
    environment.answer = refusal({ code: 'invalid_fields', fields }, 422);
    expect(await submit()).toEqual({ kind: 'problem', problem: { errors: fieldErrors(writingEn, fields) } });
  });

  test('errors of fields that the form lacks become a message', async () => {
    const fields = { key: 'invalid', revision: 'invalid' } as const;
    environment.answer = refusal({ code: 'invalid_fields', fields }, 422);
    expect(await submit()).toEqual({
      kind: 'problem',
      problem: { errors: {}, sentence: writingEn.failures.invalid_fields },
    });
  });

  test.each([
    { code: 'a_later_code' },
    { code: '__proto__' },
    { code: 'toString', fields: null },
    { code: 'x', fields: 'text' },
    { code: 'x', fields: [] },
  ])('%j, which this app does not know, has the message of an internal error', (answer) => {
    expect(problemOf(writingEn)(answer as unknown as ApiError)).toEqual({
      errors: {},
      sentence: writingEn.failures.internal,
    });
  });

  test('no comments service: the draft is stored', async () => {
    environment.answer = () => html(405);
    expect(await submit({ remember: true })).toEqual({ kind: 'no service' });
    expect(drafts.draft(article.id)?.text).toBe('A word');
    expect(drafts.writer()).toBeUndefined();
  });
});

describe('the writer', () => {
  const writer = { name: 'Tunde', email: 't@example.org', url: 'https://example.org' };

  test('is stored only on request', async () => {
    await submit();
    expect(drafts.writer()).toBeUndefined();
    await submit({ remember: true });
    expect(drafts.writer()).toEqual(writer);
  });

  test('is removed once they no longer ask for it', async () => {
    drafts.saveWriter(writer);
    await submit({ remember: false });
    expect(drafts.writer()).toBeUndefined();
  });

  test('is unchanged where the comment is refused', async () => {
    drafts.saveWriter(writer);
    environment.answer = unreachable;
    await submit({ remember: false });
    expect(drafts.writer()).toEqual(writer);
    await submit({ remember: true, name: 'Another' });
    expect(drafts.writer()).toEqual(writer);
  });
});

test('each error code of the service and of each field has a message', () => {
  const codes = Object.keys(writingEn.errors.any) as FieldCode[];
  for (const code of codes)
    for (const sentence of Object.values(
      fieldErrors(writingEn, { text: code, name: code, email: code, url: code }),
    ))
      expect(sentence).toMatch(/\.$/);
  expect(fieldErrors(writingEn, { text: 'a_later_code' as FieldCode, other: 'required' })).toEqual({
    text: writingEn.errors.any.invalid,
  });
  for (const sentence of Object.values(writingEn.failures)) expect(sentence).toMatch(/\.$/);
});

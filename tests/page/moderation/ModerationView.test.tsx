import { describe, expect, test } from 'vitest';
import { editionInterface } from '../../../src/model/edition/interface-language.ts';
import type { ModeratedStatus } from '../../../src/model/moderation/moderation-acts.ts';
import type {
  ModeratedComment,
  ModerationFrameData,
  ModerationPage,
} from '../../../src/model/moderation/moderation-page.ts';
import { moderationTexts } from '../../../src/page/i18n/moderation-texts.ts';
import { renderModeration } from '../../../src/reader/entry-moderation.tsx';

const moderationEn = moderationTexts(editionInterface('en'));
const NOW = Date.UTC(2026, 10, 30, 14);
const AT = '2026-11-30T13:00:00.000Z';
const FRAME: ModerationFrameData = {
  edition: 'The <b>Test</b>',
  base: '/paper/',
  interface: editionInterface('en'),
  timeZone: 'UTC',
  now: NOW,
  current: '/moderation/held/',
  styles: '/paper/moderation/style.css',
  script: '/paper/moderation/assets/keys.js',
  moderator: { name: 'Eva', isAdmin: false },
  counts: { held: 2, reported: 0 },
};

const comment = (change: Partial<ModeratedComment> = {}): ModeratedComment => ({
  id: '01900000-0000-7000-8000-000000000001',
  name: 'Ann',
  text: 'Some words.',
  at: AT,
  status: 'held',
  isPinned: false,
  byPaper: false,
  article: {
    id: 'urn:a',
    headline: 'A headline',
    path: '/articles/a/',
    isClosed: false,
    slowSeconds: 0,
  },
  writer: { published: 0, refused: 0 },
  reports: [],
  seen: 'held.0.0',
  ...change,
});

/** Renders a page as a document. */
function documentOf(page: ModerationPage, frame: Partial<ModerationFrameData> = {}): Document {
  const html = renderModeration(page, { ...FRAME, ...frame });
  // The test's DOM would try to load style sheet and script.
  const alone = html.replace(/<link[^>]*>|<script[^>]*><\/script>/g, '');
  return new DOMParser().parseFromString(alone, 'text/html');
}

const queueOf = (comments: ModeratedComment[], frame?: Partial<ModerationFrameData>): Document =>
  documentOf({ kind: 'queue', queue: 'all', comments, isFirst: true }, frame);
const textOf = (page: Document): string => page.body.textContent?.replace(/\s+/g, ' ') ?? '';
const buttonsOf = (page: Document): string[] =>
  [...page.querySelectorAll('[data-item] button')].map((button) => button.textContent ?? '');

describe('a comment in a queue', () => {
  test.each<[ModeratedStatus, string[], string[]]>([
    [
      'held',
      ['Approve', 'Spam', 'Refuse', 'Trust the writer'],
      ['Remove', 'Put back', 'Pin', 'Answer as the paper'],
    ],
    ['spam', ['Approve'], ['Refuse', 'Remove', 'Pin']],
    ['published', ['Spam', 'Remove', 'Pin', 'Answer as the paper'], ['Approve', 'Keep it', 'Refuse']],
    ['removed', ['Put back'], ['Approve', 'Remove', 'Pin']],
  ])('that is %s has %j and none of %j', (status, wanted, others) => {
    const buttons = buttonsOf(queueOf([comment({ status })]));
    expect(buttons).toEqual(expect.arrayContaining(wanted));
    for (const other of others) expect(buttons).not.toContain(other);
  });

  test('that was withdrawn has no act and no checkbox', () => {
    const page = queueOf([comment({ status: 'withdrawn', name: '', text: '' })]);
    expect(buttonsOf(page)).toEqual([]);
    expect(page.querySelector('[type=checkbox]')).toBeNull();
    expect(textOf(page)).toContain('a comment that is gone');
  });

  test('that was reported is kept, with the reasons beside it', () => {
    const reports = [{ reason: 'spam', count: 2, notes: ['Look.'] }];
    const page = queueOf([comment({ status: 'published', reports })]);
    expect(buttonsOf(page)).toContain('Keep it');
    expect(textOf(page)).toContain('Spam (2)');
    expect(textOf(page)).toContain('Look.');
  });

  test('of a writer without an e-mail address, or of the paper, has no act on the writer', () => {
    const { writer: _, ...nobody } = comment();
    for (const each of [nobody, comment({ byPaper: true })])
      expect(buttonsOf(queueOf([each]))).not.toContain('Block the writer');
  });

  test('says which rule held it, in words; a reason of a moderator is told as one to the writer', () => {
    expect(textOf(queueOf([comment({ reason: 'links' })]))).toContain('Held for');
    const removed = textOf(queueOf([comment({ status: 'removed', reason: 'It attacks a person.' })]));
    expect(removed).toContain('Told writerIt attacks a person.');
    expect(removed).not.toContain('Held for');
  });

  test('sends back what was seen, and where to go on', () => {
    const page = queueOf([comment(), comment({ id: '01900000-0000-7000-8000-000000000002' })]);
    const form = page.querySelector('form[action="/paper/moderation/acts/comments"]');
    const fields = [...(form?.querySelectorAll('input') ?? [])].map(({ name, value }) => [name, value]);
    expect(fields).toEqual([
      ['comment', '01900000-0000-7000-8000-000000000001 held.0.0'],
      ['from', '/moderation/held/'],
      ['next', '01900000-0000-7000-8000-000000000002'],
    ]);
  });

  test('is text, whatever it holds; names stand in isolation', () => {
    const hostile = '<img src=x onerror=alert(1)>\u202e';
    const page = queueOf([
      comment({
        name: hostile,
        text: hostile,
        url: 'javascript:alert(1)',
        objection: hostile,
        article: { id: 'a', headline: hostile, isClosed: false, slowSeconds: 0 },
        answers: { id: 'b', name: hostile, text: hostile, status: 'published' },
      }),
    ]);
    expect(page.querySelectorAll('img, b b, [href^="javascript:"]')).toHaveLength(0);
    expect(page.querySelector('h2 bdi')?.textContent).toBe(hostile);
    expect(page.title).toBe('All · Moderation · The <b>Test</b>');
  });
});

describe('a page of moderation', () => {
  test.each(['held', 'reported', 'spam', 'all'] as const)('of the empty queue %s says so', (queue) => {
    const page = documentOf({ kind: 'queue', queue, comments: [], isFirst: true });
    expect(page.querySelector('h1')?.textContent).toBe(moderationEn.empty[queue][0]);
  });

  test('marks the current item of the menu and counts what waits; accounts are for admins', () => {
    const page = queueOf([comment()]);
    expect(page.querySelector('[aria-current=page]')?.textContent).toBe('Waiting 2');
    expect(textOf(page)).not.toContain('Accounts');
    expect(textOf(queueOf([], { moderator: { name: 'Eva', isAdmin: true } }))).toContain('Accounts');
  });

  test('offers admins to erase a comment for ever on its own page, behind a box to tick (P03)', () => {
    const current = `/moderation/comments/${comment().id}/`;
    const pageOf = (isAdmin: boolean, change: Partial<ModeratedComment> = {}) =>
      documentOf(
        { kind: 'comment', comment: comment(change), thread: [], log: [] },
        { current, moderator: { name: 'Eva', isAdmin } },
      );
    const page = pageOf(true);
    const form = page.querySelector('form[action="/paper/moderation/acts/erasures"]');
    expect(form?.querySelector('input[name=sure]')?.hasAttribute('required')).toBe(true);
    expect(
      [...(form?.querySelectorAll('button') ?? [])].map((button) => button.getAttribute('value')),
    ).toEqual(['person', 'comment']);
    expect(textOf(page)).toContain('Nobody can undo it');
    expect(textOf(pageOf(false))).not.toContain('Erase for ever');
    expect(textOf(pageOf(true, { status: 'withdrawn', text: '', name: '' }))).not.toContain('Erase for ever');
  });

  test('tells what was done with a button that takes it back, and what others were faster with', () => {
    const done = { event: 7, act: 'approve' as const, name: 'Ann', isOfComment: true, canUndo: true };
    const conflict = { name: 'Tom', by: 'Eva', at: AT, status: 'removed' as const, isEdited: false };
    const page = queueOf([], {
      notice: { done: [done], conflicts: [conflict, { ...conflict, isEdited: true }] },
    });
    expect(page.querySelector('[role=status]')?.textContent).toContain('Approved: comment by Ann');
    expect(page.querySelector<HTMLInputElement>('[name=event]')?.value).toBe('7');
    const alert = page.querySelector('[role=alert]')?.textContent ?? '';
    expect(alert).toContain('The comment by Tom was removed by Eva');
    expect(alert).toContain('was changed by its writer while you read it');
    const late = queueOf([], { notice: { done: [{ ...done, canUndo: false }], conflicts: [] } });
    expect(textOf(late)).not.toContain('Undo');
  });

  test('to sign in is for those who are not: no menu, and one sentence for whatever was wrong', () => {
    const { moderator: _, counts: __, ...frame } = FRAME;
    const page = documentOf({ kind: 'sign-in', name: 'eva', problem: 'wrong' }, {
      ...frame,
      moderator: undefined,
    } as never);
    expect(page.querySelector('nav')).toBeNull();
    expect(page.querySelector('[role=alert]')?.textContent).toBe(moderationEn.signIn.wrong);
    expect(page.querySelector<HTMLInputElement>('#name')?.value).toBe('eva');
  });

  test('is in no search engine, and has one heading of the first level', () => {
    for (const kind of ['not_found', 'forbidden', 'insecure', 'unavailable', 'changed_since'] as const) {
      const page = documentOf({ kind: 'problem', problem: kind });
      expect(page.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
      expect([...page.querySelectorAll('h1')].map(({ textContent }) => textContent)).toEqual([
        moderationEn.problems[kind][0],
      ]);
    }
  });
});

test('a session names its browser, or says that it is not known', () => {
  const session = { id: 's', createdAt: AT, seenAt: AT, isCurrent: false };
  const page = documentOf({
    kind: 'sessions',
    sessions: [
      { ...session, client: 'Firefox, Linux' },
      { ...session, id: 't', client: '' },
    ],
  });
  expect([...page.querySelectorAll('li p > b')].map(({ textContent }) => textContent)).toEqual([
    'Firefox, Linux',
    moderationEn.unknownClient,
  ]);
});

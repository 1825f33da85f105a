// @vitest-environment node
import { expect, test } from 'vitest';
import type { Comment } from '../../../src/model/comment/comment.ts';
import type { CommentPageData } from '../../../src/model/comment/comment-page.ts';
import { editionInterface } from '../../../src/model/edition/interface-language.ts';
import { renderCommentPage } from '../../../src/reader/entry-moderation.tsx';

const comment: Comment = {
  id: '1',
  parent: null,
  depth: 0,
  name: 'Ann <b>',
  text: 'Words *with* <script>alert(1)</script>',
  at: '2026-03-01T12:00:00Z',
  status: 'published',
};
const frame = {
  edition: 'The Test',
  front: '/paper/',
  back: '/paper/articles/a/?comment=1#comment-1',
  interface: editionInterface('en'),
  timeZone: 'UTC',
  now: Date.UTC(2026, 2, 1, 13),
  styles: '/paper/moderation/style.css',
};
const render = (page: CommentPageData) => renderCommentPage(page, frame);

test('the page of a report has the comment as text, each reason, and a form that posts by itself', () => {
  const html = render({
    kind: 'report',
    comment,
    reporter: 'r',
    action: '/paper/comments/1/report',
    isIncomplete: true,
  });
  expect(html).toContain('Ann &lt;b&gt;');
  expect(html).not.toContain('<script');
  expect(html.match(/type="radio"/g)).toHaveLength(4);
  expect(html).toContain('action="/paper/comments/1/report"');
  expect(html).toMatch(/role="alert"[^>]*>Please choose/);
  expect(html).toContain('href="/paper/articles/a/?comment=1#comment-1"');
});

test.each([
  ['waiting', 'waiting for a decision'],
  ['published', 'It is published.'],
  ['refused', 'decided not to publish'],
  ['withdrawn', 'You have withdrawn it.'],
] as const)('the page of a comment that is %s says so', (status, words) => {
  const state = { status, canObject: false, at: '2026-03-01T12:30:00Z' };
  const html = render({ kind: 'state', state, action: '/x' });
  expect(html).toContain(words);
  expect(html).not.toContain('<form');
});

test('a refusal has its reason, and a form where the writer can object', () => {
  const state = {
    status: 'refused',
    canObject: true,
    reason: 'Off <topic>.',
    at: '2026-03-01T12:30:00Z',
  } as const;
  const html = render({ kind: 'state', state, action: '/x?token=t' });
  expect(html).toContain('Off &lt;topic&gt;.');
  expect(html).toContain('action="/x?token=t"');
});

test.each([
  ['off', ['action="/mail"', 'type="email"', 'Ask for mail'], ['action="/stop"', 'role="status"']],
  ['asked', ['action="/mail"', 'action="/stop"', 'role="status"', 'Send another one'], ['Ask for mail']],
  ['on', ['action="/stop"', 'You get a mail'], ['action="/mail"', 'type="email"']],
] as const)(
  'where mail is %s the page of a comment says so, and has the forms for it',
  (state, has, lacks) => {
    const comment = { status: 'waiting', canObject: false, at: '2026-03-01T12:30:00Z' } as const;
    const html = render({
      kind: 'state',
      state: comment,
      action: '/x',
      mail: { state, action: '/mail', stop: '/stop', isInvalid: state !== 'on' },
    });
    for (const text of has) expect(html).toContain(text);
    for (const text of lacks) expect(html).not.toContain(text);
    expect(/role="alert" id="mail-problem"/.test(html)).toBe(state !== 'on');
  },
);

test.each([
  ['confirm-mail', 'Do you want mail', 'Yes, send me mail'],
  ['stop-mail', 'No more mail about', 'Yes, no more mail'],
] as const)('the page of a link to %s asks, and one button answers', (kind, title, button) => {
  const html = render({ kind, action: '/comments/1/x?token=t' });
  expect(html).toContain(`<h1>${title}`);
  expect(html).toContain('action="/comments/1/x?token=t" method="post"');
  expect(html).toContain(button);
});

test('a thank-you and each problem lead back', () => {
  const pages: CommentPageData[] = [
    { kind: 'reported' },
    { kind: 'mail-confirmed' },
    { kind: 'mail-stopped' },
    ...(['not_found', 'too_many_requests', 'unavailable'] as const).map((problem) => ({
      kind: 'problem' as const,
      problem,
    })),
  ];
  for (const page of pages) expect(render(page)).toMatch(/<h1>.+<\/h1>.*href="\/paper\/articles\/a/s);
});

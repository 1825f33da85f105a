import { describe, expect, test } from 'vitest';
import type { Comment } from '../../../src/model/comment/comment.ts';
import { parseComment } from '../../../src/model/comment/parse-answers.ts';
import { parseCommentPosted } from '../../../src/model/comment/parse-posted.ts';

const comment: Comment = {
  id: 'b',
  parent: 'a',
  depth: 1,
  replyTo: { id: 'a', name: 'Ann' },
  name: 'Ben',
  url: 'https://ben.example',
  text: 'Words',
  at: '2026-11-25T12:00:00.000Z',
  editedAt: '2026-11-25T12:05:00.000Z',
  revision: 2,
  pinned: true,
  byPaper: true,
  status: 'published',
};

describe('a comment of the service (S11)', () => {
  test('is taken with all its fields, and without what is none', () => {
    expect(parseComment({ ...comment, email: 'ben@example.org' })).toEqual(comment);
    const { id, parent, depth, name, text, at, status } = comment;
    const least = { id, parent, depth, name, text, at, status };
    expect(parseComment(least)).toEqual(least);
    expect(parseComment({ ...least, replyTo: { id: 1 }, pinned: 'yes', revision: 'two' })).toEqual(least);
  });

  test('of before there were threads is at the top', () => {
    const { depth: _, ...rest } = comment;
    expect(parseComment(rest)).toMatchObject({ depth: 0 });
  });

  test.each([{ id: 'a b' }, { depth: '1' }, { parent: 1 }, { at: 'today' }, { status: 'spam' }, { url: 1 }])(
    'is refused with %j',
    (change) => {
      expect(parseComment({ ...comment, ...change })).toBeUndefined();
    },
  );
});

test('what answers a post has the tokens of its writer', () => {
  const posted = { comment, token: 't', statusToken: 's', editableUntil: '2026-11-25T12:15:00.000Z' };
  expect(parseCommentPosted(posted)).toEqual(posted);
  expect(parseCommentPosted({ comment, token: 1 })).toEqual({ comment });
  expect(parseCommentPosted({ token: 't' })).toBeUndefined();
});

import { expect, test } from 'vitest';
import { type Comment, UNSERVED } from '../../../src/model/comment/comment.ts';
import { parseCommentList } from '../../../src/model/comment/parse-list.ts';

const comment: Comment = {
  id: 'b',
  parent: null,
  depth: 0,
  name: 'Ben',
  text: 'Words',
  at: '2026-11-25T12:00:00.000Z',
  status: 'published',
};

test('a list keeps its order, pages and times', () => {
  const list = {
    comments: [comment],
    count: 51,
    order: 'newest',
    page: 2,
    pages: 2,
    next: null,
    end: 'b',
    open: true,
    requireEmail: false,
    closesAt: '2026-12-01T00:00:00Z',
    slowSeconds: 60,
    pinned: [{ ...comment, pinned: true }],
  };
  expect(parseCommentList(list)).toEqual(list);
  expect(parseCommentList(UNSERVED)).toEqual(UNSERVED);
  expect(parseCommentList({ ...list, order: 'best' })).toBeUndefined();
  expect(parseCommentList({ ...list, pinned: [{}] })).toBeUndefined();
});

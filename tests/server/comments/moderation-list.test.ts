import { expect, test } from 'vitest';
import { describeComment } from '../../../src/server/comments/moderation-list.ts';
import { indexed } from '../comment-service.ts';
import { stored } from '../store/contract.ts';

const comment = stored({
  id: 'id-1',
  articleId: 'urn:article:open',
  createdAt: Date.UTC(2026, 10, 25, 12),
  name: 'Ann\u001b[2J',
  text: 'One.\nTwo.\u202e',
});

test('a comment is listed with the headline of its story, and cannot steer the terminal', () => {
  expect(describeComment(comment, [indexed('other'), indexed('open')])).toBe(
    'id-1  2026-11-25T12:00:00.000Z  Ann\ufffd[2J\n  under Headline of open (open)\n  One.\n  Two.\ufffd\n',
  );
});

test('a comment of a story that is not published is listed with its id', () => {
  expect(describeComment(comment, [])).toContain('under urn:article:open, which is not published\n');
});

import { expect, test } from 'vitest';
import { mergeComments } from '../../../src/reader/comments/thread.ts';
import { comment } from './written-comments.ts';

const ids = (comments: readonly { id: string }[]) => comments.map(({ id }) => id);

test('each comment is listed once, at its first position', () => {
  const merged = mergeComments(
    [],
    [comment('1'), comment('2')],
    [comment('2'), comment('3')],
    [comment('1')],
  );
  expect(ids(merged)).toEqual(['1', '2', '3']);
});

test('the service’s version of a comment replaces the stored one', () => {
  const stored = comment('2', { status: 'held' });
  expect(mergeComments([], [comment('1'), comment('2')], [stored])[1]?.status).toBe('published');
});

test('what the reader has just changed replaces the service’s version, in its place', () => {
  const edited = [comment('1', { text: 'Once' }), comment('1', { text: 'Twice' })];
  const merged = mergeComments(edited, [comment('1'), comment('2')], edited);
  expect(merged.map(({ text }) => text)).toEqual(['Twice', 'Words of 2']);
});

test('a withdrawn comment is listed only while somebody answers it', () => {
  const gone = comment('1', { status: 'withdrawn' });
  expect(ids(mergeComments([gone], [comment('1'), comment('2')]))).toEqual(['2']);
  expect(ids(mergeComments([gone], [comment('1'), comment('2', { parent: '1' })]))).toEqual(['1', '2']);
});

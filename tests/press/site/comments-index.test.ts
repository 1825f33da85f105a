import { expect, test } from 'vitest';
import type { Edition } from '../../../src/model/edition/edition.ts';
import { indexComments } from '../../../src/press/site/comments-index.ts';

test('the comments index names the title and the publisher, which no reader’s name may contain (C15)', () => {
  const edition = {
    id: 'urn:uuid:1',
    title: 'The Test',
    url: 'https://test.example/',
    publisher: { name: 'Test Press' },
    authors: { ann: { name: 'Ann Lee' } },
  } as unknown as Edition;
  const settings = { ...edition, comments: {} } as Edition;
  const { authors, titles } = indexComments(settings, [], () => 1).edition;
  expect(authors).toEqual(['Ann Lee', 'Test Press', 'The Test']);
  expect(titles).toEqual(['The Test', 'Test Press']);
});

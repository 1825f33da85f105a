import { lookup } from 'mrmime';
import { expect, test } from 'vitest';
import { contentType, mimeTypeOf } from '../../src/model/content-type.ts';

test.each([
  ['index.html', 'text/html'],
  ['feed.xml', 'application/xml'],
  ['photos/Boats.JPG', 'image/jpeg'],
  ['audio/interview.flac', 'audio/flac'],
  ['assets/app.js', 'text/javascript'],
  ['photos.v2/boats', undefined],
  ['LICENSE', undefined],
])('%s is %s', (path, mime) => {
  expect(mimeTypeOf(path, lookup)).toBe(mime);
});

test('texts say that they are UTF-8', () => {
  expect(contentType('text/css')).toBe('text/css; charset=utf-8');
  expect(contentType('application/json')).toBe('application/json; charset=utf-8');
  expect(contentType('image/svg+xml')).toBe('image/svg+xml');
});

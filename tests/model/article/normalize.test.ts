import { expect, test } from 'vitest';
import { parseWritten } from '../../../src/model/article/parse-written.ts';
import { parseFreePage } from '../../../src/model/edition/free-page.ts';

const least = { headline: 'A bridge reopens', section: 'World', published: '2026-11-24T09:00:00Z' };

function parsed(rest: object) {
  const result = parseWritten({ ...least, body: ['One.'], ...rest });
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result;
}

test('one value stands for a list of one', () => {
  const { value } = parsed({
    byline: 'Jane Doe',
    tags: 'bridges',
    alsoIn: 'Culture',
    formerly: '/2019/bridge/',
    related: { url: 'https://a.example/', headline: 'Elsewhere' },
    keyPoints: 'Traffic is back.',
    corrections: { at: '2026-11-25T09:00:00Z', kind: 'note', text: 'Added.' },
  });
  expect(value).toMatchObject({
    byline: ['Jane Doe'],
    tags: ['bridges'],
    alsoIn: ['Culture'],
    formerly: ['/2019/bridge/'],
    related: [{ url: 'https://a.example/', headline: 'Elsewhere' }],
    keyPoints: ['Traffic is back.'],
    corrections: [{ text: 'Added.' }],
  });
});

test('a text as body is its paragraphs, parted by blank lines, in boxes and free pages too', () => {
  const body = 'One.\nStill one.\n \t\n\nTwo.\n';
  const paragraphs = ['One.\nStill one.', 'Two.'];
  expect(parsed({ body }).value.body).toEqual(paragraphs);
  expect(parsed({ body: 'One.\r\n\r\n\r\nTwo.\r\n' }).value.body).toEqual(['One.', 'Two.']);
  expect(parsed({ body: [{ type: 'box', body }] }).value.body).toMatchObject([{ body: paragraphs }]);
  expect(parseFreePage({ headline: 'About', body })).toMatchObject({ ok: true, value: { body: paragraphs } });
  expect(parseWritten({ ...least, body: ' \n' })).toMatchObject({
    ok: false,
    issues: [{ path: ['body', 0], message: expect.stringContaining('is empty') }],
  });
});

test('a path as photo is shown, and the missing description is a warning with the object to write', () => {
  const { value, warnings } = parsed({
    photo: 'photos/a.jpg',
    body: [
      { type: 'gallery', photos: ['photos/b.jpg', { src: 'photos/c.jpg', alt: 'C' }] },
      { type: 'related', slug: 'ferry', photo: 'photos/d.jpg' },
    ],
  });
  expect(value.photo).toEqual({ src: 'photos/a.jpg', alt: '' });
  const paths = warnings.filter(({ message }) => message.includes('a path alone')).map(({ path }) => path);
  expect(paths).toEqual([['photo'], ['body', 0, 'photos', 0], ['body', 1, 'photo']]);
  expect(warnings[0]?.message).toContain('{"src": "photos/a.jpg", "alt": "what it shows"}');
});

test('times are written in one form, whatever form they were typed in', () => {
  const { value } = parsed({
    published: '2026-11-24t09:00:00.123456789z',
    updated: '2016-12-31T23:59:60Z',
    embargo: '2026-11-24T09:00:00.000+04:00',
    body: [{ type: 'update', at: '2017-01-01t03:59:60.5+04:00', body: ['New.'] }],
  });
  expect(value).toMatchObject({
    published: '2026-11-24T09:00:00.123Z',
    updated: '2016-12-31T23:59:59Z',
    embargo: '2026-11-24T09:00:00+04:00',
    body: [{ at: '2017-01-01T03:59:59.500+04:00' }],
  });
  expect(parseWritten({ ...least, published: '2026-11-24T09:00:60Z', body: 'One.' }).ok).toBe(false);
});

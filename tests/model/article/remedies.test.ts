import { expect, test } from 'vitest';
import { parseWritten } from '../../../src/model/article/parse-written.ts';

const articleWith = (change: Record<string, unknown>) =>
  parseWritten({ headline: 'h', section: 's', published: '2026-11-24T09:00:00Z', body: ['a'], ...change });

/** The only issue's message. */
function messageOf(change: Record<string, unknown>): string {
  const result = articleWith(change);
  const messages = result.ok ? [] : result.issues.map(({ message }) => message);
  expect(messages).toHaveLength(1);
  return messages[0] ?? '';
}

/** The last text in quotes, which is what to write instead. */
const remedyIn = (message: string): string => /.*"([^"]*)"/.exec(message)?.[1] ?? '';

test.each([
  ['photos/no #1.jpg', 'has # in its name'],
  ['photos/really?.png', 'has ? in its name'],
  ['photos/12:30 boats.webp', 'has : in its name'],
  ['photos\\boats.jpg', 'has a backslash'],
  ['/photos/boats.jpg', 'begins with a slash'],
  ['https://cdn.example/2026/boats%20(1).JPG?w=800', 'address of another site'],
  ['//cdn.example/image', 'address of another site'],
  ['https://cdn.example/wp-content/#.jpg', 'address of another site'],
])('the path that is offered instead of %s can be written', (src, what) => {
  const message = messageOf({ photo: { src, alt: 'a' } });
  expect(message).toContain(what);
  expect(articleWith({ photo: { src: remedyIn(message), alt: 'a' } }).ok, message).toBe(true);
  expect(message).not.toContain('npm run import');
});

test.each([['Ünicode Slug!'], [`${'a'.repeat(119)} b c`], ['-a--b-']])(
  'the slug that is offered instead of %s can be written',
  (slug) => {
    expect(articleWith({ slug: remedyIn(messageOf({ slug })) }).ok).toBe(true);
  },
);

test.each([
  ['2026-02-30T09:00:00Z', 'February 2026 has 28 days'],
  ['2024-02-30T09:00:00Z', 'February 2024 has 29 days'],
  ['2026-04-31', 'April 2026 has 30 days'],
  ['2026-13-01T09:00:00+01:00', 'no month 13'],
  ['2026-11-00T09:00:00Z', 'no day 0'],
  ['2026-11-24T24:00:00Z', 'hours go from 00 to 23'],
  ['2026-11-24 18:61', 'minutes and seconds from 00 to 59'],
])('%s is told what is wrong with the day, not the form', (published, what) => {
  const message = messageOf({ published });
  expect(message).toContain(what);
  expect(message).not.toContain('offset');
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detectFormat } from '../../../src/import/formats.ts';
import { NotReadable } from '../../../src/import/not-readable.ts';
import { readPasted } from '../../../src/import/pasted-text/read-pasted.ts';
import type { Edition } from '../../../src/model/edition/edition.ts';

const edition = { sections: [], timeZone: 'UTC', language: 'en' } as unknown as Edition;

test('random bytes are read or refused, and never more', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
      try {
        const pieces = async function* () {
          yield bytes.subarray(0, 100);
          yield bytes.subarray(100);
        };
        for await (const draft of detectFormat(bytes).read(pieces(), edition)) expect(draft).toBeDefined();
      } catch (reason) {
        expect(reason).toBeInstanceOf(NotReadable);
      }
    }),
  );
});

test('random text never throws', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constantFrom(
      'Share',
      'Read more',
      'Tags:',
      'Source',
      'Comments',
      '12 March 2024',
      '— ',
      '• a',
      'By Ann Lee',
      '',
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (lines) => {
      readPasted(lines.join('\n'), ['World']);
    }),
  );
});

/** Words of prose, some of which tables of boilerplate begin with. */
const WORDS =
  'the bridge of a town was closed by rain and nobody in it knew when share next comments reply source read more tags photo about author press top'.split(
    ' ',
  );

test('every word of random paragraphs survives, in order', () => {
  const sentence = fc
    .array(fc.constantFrom(...WORDS), { minLength: 13, maxLength: 40 })
    .map((words) => `${words.join(' ')}.`)
    .map((text) => text.charAt(0).toUpperCase() + text.slice(1));
  fc.assert(
    fc.property(
      fc.array(sentence, { minLength: 2, maxLength: 12 }),
      fc.constantFrom('\n', '\n\n'),
      (paragraphs, gap) => {
        const page = readPasted(['A headline of some words', ...paragraphs].join(gap), []);
        const texts = page.parts.map((part) => ('text' in part ? part.text : ''));
        expect(texts).toEqual(paragraphs.filter((text) => text !== page.lead));
        expect(page.headline).toBe('A headline of some words');
      },
    ),
    { numRuns: 300 },
  );
});

describe('large and odd texts come to an end', () => {
  const around = (odd: string) =>
    [
      'A headline of words',
      odd,
      `x ${odd} y`,
      'The first paragraph has more than twelve words in it, so that it is prose.',
      odd,
    ].join('\n');
  test.each([
    ' ',
    '.',
    '-',
    '"',
    '«',
    '(',
    '[',
    '|',
    '/',
    '©',
    '#',
    '!',
    '١',
    'ا',
    '\u00a0',
    '\u200b',
    '() ',
    '1 ',
    'by ',
    '| ',
    '” ',
    'Photo: ',
    'min ',
  ])('5,000 times %j', (sign) => {
    expect(readPasted(around(sign.repeat(5000)), []).headline).toBe('A headline of words');
  });
  test.each([
    ['one line', 'word '.repeat(390_000)],
    ['dots', '.'.repeat(1_990_000)],
    ['blanks', `x${' '.repeat(1_990_000)}y`],
    [
      'paragraphs',
      'The bridge was closed on Monday and nobody in town was pleased about it at all.\n'.repeat(24_000),
    ],
    ['share rows', 'Share\nab\n'.repeat(100_000)],
    ['other stories', 'Related articles\nSome title here\n'.repeat(50_000)],
    ['dashes', '– Some words of speech.\n'.repeat(60_000)],
  ])('2 MB: %s', (_, text) => {
    expect(readPasted(`A headline of words\n${text}`, []).headline).toBeDefined();
  });
});

import { describe, expect, test } from 'vitest';
import { readPasted } from '../../../../src/import/pasted-text/read-pasted.ts';

const PROSE =
  'The bridge over the Aln was opened again on Monday, and four hundred people walked over it before noon.';
const TITLES = [
  'Ferry stops for the winter',
  'Baker of the year found',
  'Council votes on parking',
  'Ten walks for wet weekends',
  'River path floods again',
  'School gets a new roof',
];
const read = (...lines: string[]) =>
  readPasted(
    ['Bridge over the Aln opens after nine years', '', PROSE, '', PROSE, '', ...lines].join('\n'),
    [],
  );
const texts = (page: ReturnType<typeof read>) =>
  page.parts.map((part) => ('text' in part ? part.text : part.kind));

describe('a list of other articles that no word announces is left out and listed', () => {
  test('below the text', () => {
    const page = read(...TITLES.slice(0, 4));
    expect(texts(page)).toEqual([PROSE, PROSE]);
    expect(page.leftOut.filter(({ kind }) => kind === 'other stories').map(({ text }) => text)).toEqual(
      TITLES.slice(0, 4),
    );
  });
  test('with teasers', () => {
    const teaser = 'It will be back at Easter, says the line, if the county pays for the repairs to it.';
    expect(texts(read(...TITLES.slice(0, 3).flatMap((title) => [title, '', teaser, ''])))).toEqual([
      PROSE,
      PROSE,
    ]);
  });
  test('in the midst of the text; the heading below it stays', () => {
    const page = read(...TITLES, '', 'What it cost', '', PROSE, '', PROSE);
    expect(texts(page)).toEqual([PROSE, PROSE, 'What it cost', PROSE, PROSE]);
  });
});

describe('the article keeps', () => {
  test('a few short lines', () => {
    expect(texts(read(...TITLES.slice(0, 3), '', PROSE, '', PROSE))).toHaveLength(7);
  });
  test('what a colon announces', () => {
    expect(texts(read('These were the winners:', ...TITLES, '', PROSE, '', PROSE))).toHaveLength(11);
  });
  test('lists with signs, rows of tables, short sentences', () => {
    expect(texts(read(...TITLES.map((title) => `• ${title}`)))).toEqual([PROSE, PROSE, 'list']);
    expect(texts(read(...TITLES.map((title) => `${title}\t12`)))).toHaveLength(8);
    expect(texts(read(...TITLES.map((title) => `${title}.`)))).toHaveLength(8);
  });
});

import { describe, expect, test } from 'vitest';
import { bylineOf } from '../../../../src/import/pasted-text/lines/bylines.ts';
import type { PastedAuthor } from '../../../../src/import/pasted-text/lines/pasted-page.ts';
import { authorsIn, handlesIn, peopleWithRoles } from '../../../../src/import/pasted-text/lines/people.ts';
import { readPasted } from '../../../../src/import/pasted-text/read-pasted.ts';

const asText = (authors: PastedAuthor[] | undefined) =>
  authors?.map(({ name, role }) => (role === undefined ? name : `${name} / ${role}`));

describe('several roles of one person', () => {
  test.each([
    ['By Jane Doe, Science Editor and Presenter', 'Science Editor and Presenter'],
    ['By Jane Doe, Health correspondent, in Leeds', 'Health correspondent, in Leeds'],
    ['By Jane Doe | Senior Reporter, Health', 'Senior Reporter, Health'],
    [
      'By Jane Doe, Senior Editor and Chief Presenter, Aln News',
      'Senior Editor and Chief Presenter, Aln News',
    ],
    [
      'By Jane Doe, professor of law at the University of Leeds',
      'professor of law at the University of Leeds',
    ],
    ['By Jane Doe, Aln News', 'Aln News'],
    ['By Jane Doe for Aln News', 'for Aln News'],
    ['By Jane Doe Health reporter', 'Health reporter'],
    ['Von Jane Doe, Redakteurin und Moderatorin', 'Redakteurin und Moderatorin'],
    ['Par Jane Doe, envoyée spéciale à Lyon', 'envoyée spéciale à Lyon'],
    ['Por Jane Doe, redactora jefa y presentadora', 'redactora jefa y presentadora'],
    ['Eine Analyse von Jane Doe, Hauptstadtstudio', 'Hauptstadtstudio'],
    ['An analysis by Jane Doe, Health Editor', 'Health Editor'],
    ['Article rédigé par Jane Doe - avec AFP', 'avec AFP'],
  ])('%s', (line, role) => expect(bylineOf(line)).toEqual([{ name: 'Jane Doe', role }]));
});

describe('several people, each with a role or none', () => {
  test.each([
    [
      'By Ann Lee, Health Editor, and Bo Berg, Political Correspondent',
      ['Ann Lee / Health Editor', 'Bo Berg / Political Correspondent'],
    ],
    ['By Ann Lee in London and Bo Berg in Paris', ['Ann Lee / in London', 'Bo Berg / in Paris']],
    ['By Ann Lee, Bo Berg and Cy Dahl', ['Ann Lee', 'Bo Berg', 'Cy Dahl']],
    ['By Ann Lee and Madonna', ['Ann Lee', 'Madonna']],
    ['By Ann Lee, Editor, and Reuters', ['Ann Lee / Editor', 'Reuters']],
    ['Por Ana García y Luis Pérez, Madrid', ['Ana García', 'Luis Pérez / Madrid']],
    ['Автор: Игорь Савин, специальный корреспондент', ['Игорь Савин / специальный корреспондент']],
    ['بقلم: ليلى حداد، مراسلة وكاتبة', ['ليلى حداد / مراسلة وكاتبة']],
  ])('%s', (line, authors) => expect(asText(bylineOf(line))).toEqual(authors));
});

test.each(['By @janedoe', 'By jane.doe@example.com', 'By Jane Doe, who was the editor', 'By hand, she said'])(
  'no names: %s',
  (line) => expect(bylineOf(line)).toBeUndefined(),
);

test.each([
  ['By Jane Doe (@janedoe)', ['(@janedoe)']],
  ['By Jane Doe jane.doe@example.com', ['jane.doe@example.com']],
  ['By Jane Doe, @janedoe', ['@janedoe']],
  ['By Jane Doe | @janedoe', ['@janedoe']],
])('handles and addresses are no names: %s', (line, handles) => {
  expect(bylineOf(line)).toEqual([{ name: 'Jane Doe' }]);
  expect(handlesIn(line)).toEqual(handles);
});

test('people without a word that announces them need a role each', () => {
  expect(asText(peopleWithRoles('Jane Doe | Senior Reporter, Health'))).toEqual([
    'Jane Doe / Senior Reporter, Health',
  ]);
  expect(
    asText(peopleWithRoles('Ann Lee, Research Scientist, and Bo Berg, VP and Senior Fellow, Aln Research')),
  ).toEqual(['Ann Lee / Research Scientist', 'Bo Berg / VP and Senior Fellow, Aln Research']);
  for (const line of [
    'Paris, London and Rome',
    'Ann Lee and Bo Berg',
    'Bridge opens, says the county editor',
  ])
    expect(peopleWithRoles(line)).toBeUndefined();
  expect(authorsIn('Ann Lee and Bo Berg')).toHaveLength(2);
});

describe('in a page', () => {
  const prose =
    'The bridge over the Aln was opened again on Monday, and four hundred people walked over it before noon.';
  const read = (above: string, below = '') =>
    readPasted(
      `Bridge over the Aln opens after nine years\n\n${above}\n\n${prose}\n\n${prose}\n\n${below}`,
      [],
    );
  test('a line of people with roles is the byline, and a guess', () => {
    const page = read('Jane Doe | Senior Reporter, Health | @janedoe');
    expect(asText(page.byline)).toEqual(['Jane Doe / Senior Reporter, Health']);
    expect(page.lead).toBeUndefined();
    expect(page.leftOut).toContainEqual({ kind: 'author box', text: '@janedoe' });
    expect(page.guesses.join()).toContain('stood beside the role');
  });
  test('a name above the date is no author beside those who are announced', () => {
    const page = read('By Ann Lee and Bo Berg\n\nRadio Stonehaven\n\n12 March 2024');
    expect(asText(page.byline)).toEqual(['Ann Lee', 'Bo Berg']);
    expect(page.published).toMatchObject({ day: 12 });
    expect(page.leftOut).toContainEqual({ kind: 'author box', text: 'Radio Stonehaven' });
  });
  test('an author below the text', () => {
    expect(read('', 'Author\n\nJane Doe').byline).toEqual([{ name: 'Jane Doe' }]);
    expect(read('By Ann Lee', 'Author\n\nJane Doe').byline).toEqual([{ name: 'Ann Lee' }]);
  });
  test('a name and a date below the text', () => {
    const line = 'Jane Doe — 2024-03-12 — in Culture — Permalink';
    const page = read('', line);
    expect(page.byline).toEqual([{ name: 'Jane Doe' }]);
    expect(page.published).toMatchObject({ year: 2024, month: 3, day: 12 });
    expect(page.leftOut).toContainEqual({ kind: 'author box', text: line });
    expect(page.guesses.join()).toContain('a line below the text');
    expect(read('', `${line}\n\n${prose}`).byline).toEqual([]);
    expect(read('By Ann Lee', line).byline).toEqual([{ name: 'Ann Lee' }]);
  });
});

import { diffArrays } from 'diff';
import { describe, expect, test } from 'vitest';
import type { Change } from '../../../src/model/article/article.ts';
import { tokensOf } from '../../../src/press/revisions/words.ts';
import { changedTexts } from '../../../src/reader/reading/changed-texts.ts';

/** Difference of two texts of a block, as a build states it; between its texts stands a line break. */
const difference = (from: string, to: string): Change =>
  diffArrays(tokensOf(from), tokensOf(to)).map(({ value, added, removed }) => {
    const text = value.join('');
    return added ? { added: text } : removed ? { removed: text } : { same: text };
  });

function element(html: string): HTMLElement {
  const holder = document.createElement('div');
  holder.innerHTML = html;
  return holder;
}

/** Texts of nodes and their differences: removed words in brackets, added ones after a plus sign. */
const rowsOf = (texts: ReadonlyMap<Text, Change> | undefined) =>
  [...(texts ?? [])].map(([{ data }, change]) => [
    data,
    change
      .map((part) => ('same' in part ? part.same : 'added' in part ? `+${part.added}` : `[${part.removed}]`))
      .join(''),
  ]);

/** What changed in an element, by the text of each node: removed words in brackets, added ones after a plus sign. */
const changed = (html: string, from: string, to: string, before?: string, between: '' | ' ' = '') => {
  const texts = changedTexts(element(html), difference(from, to), { before, between });
  return texts && rowsOf(texts);
};

describe('the difference of a text', () => {
  test('is that of its only text node', () => {
    expect(changed('At seven o’clock.', 'At six o’clock.', 'At seven o’clock.')).toEqual([
      ['At seven o’clock.', 'At [six]+seven o’clock.'],
    ]);
  });

  test('is divided where formatting, links and line breaks begin and end', () => {
    expect(
      changed(
        'At <strong><a href="/a/">seven exactly</a></strong><br>it rained.',
        'At \nsix exactly\nit rained.',
        'At \nseven exactly\nit rained.',
      ),
    ).toEqual([['seven exactly', '[six]+seven exactly']]);
  });

  test('leaves out the dateline before it', () => {
    expect(changed('<span>Ghent</span> <!-- -->It is seven.', 'It is six.', 'It is seven.', 'Ghent')).toEqual(
      [['It is seven.', 'It is [six]+seven.']],
    );
  });
});

describe('the difference of a headline or a lead with formatting', () => {
  test('has nothing between its pieces', () => {
    expect(changed('The <a href="/a/">treaty</a> ended.', 'The pact ended.', 'The treaty ended.')).toEqual([
      ['The ', 'The [pact]'],
      ['treaty', '+treaty'],
    ]);
  });
});

test('pieces that were removed stand together as they did', () => {
  expect(changed('It boils.', 'H\n2\nO. It boils.', 'It boils.')).toEqual([
    ['It boils.', '[H2O. ]It boils.'],
  ]);
});

describe('the difference of a list or a table', () => {
  const inParts = (html: string, from: string, to: string) => changed(html, from, to, undefined, ' ');

  test('stands in the items and cells that changed', () => {
    expect(
      inParts(
        '<ul><li>Carts</li><li>Trams<ul><li>blue</li></ul></li></ul>',
        'Carts\nTrams\nred',
        'Carts\nTrams\nblue',
      ),
    ).toEqual([['blue', '[red]+blue']]);
    expect(
      inParts(
        '<table><tr><th>Year</th><th></th></tr><tr><td>1890</td><td>7 m</td></tr></table>',
        'Year\n\n1890\n6 m',
        'Year\n\n1890\n7 m',
      ),
    ).toEqual([['7 m', '[6]+7 m']]);
  });

  test('passes over empty cells: the first, the last, and one that was emptied', () => {
    const table = '<table><tr><th></th><th>1890</th></tr><tr><td>Width</td><td></td></tr></table>';
    expect(inParts(table, '\n1880\nWidth\n', '\n1890\nWidth\n')).toEqual([['1890', '[1880]+1890']]);
    expect(inParts(table, 'x\n1890\nWidth\n', '\n1890\nWidth\n')).toEqual([['1890', '[x]1890']]);
    expect(inParts(table, '\n1890\nWidth\ny', '\n1890\nWidth\n')).toEqual([['Width', 'Width[y]']]);
  });

  test('has an item that came', () => {
    expect(
      inParts('<ul><li>one</li><li>two</li><li>three</li></ul>', 'one\nthree', 'one\ntwo\nthree'),
    ).toEqual([['two', '+two']]);
  });

  test.each<[string, Change, string[][]]>([
    ['after it', [{ same: 'one\n' }, { removed: 'two\n' }, { same: 'three' }], [['three', '[two ]three']]],
    ['before it', [{ same: 'one' }, { removed: '\ntwo' }, { same: '\nthree' }], [['one', 'one[ two]']]],
  ])('has an item that went at the one %s', (_, change, expected) => {
    const texts = changedTexts(element('<ul><li>one</li><li>three</li></ul>'), change, { between: ' ' });
    expect(rowsOf(texts)).toEqual(expected);
  });
});

test('an element that has other words has no changed texts', () => {
  expect(changed('At eight.', 'At six.', 'At seven.')).toBeUndefined();
  expect(changed('At seven. More.', 'At six.', 'At seven.')).toBeUndefined();
  expect(changed('At', 'At six.', 'At seven.')).toBeUndefined();
  expect(changed('', 'At six.', 'At seven.')).toBeUndefined();
  expect(changed('Photo: At seven.', 'At six.', 'At seven.')).toBeUndefined();
});

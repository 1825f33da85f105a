import { diffWordsWithSpace } from 'diff';
import { describe, expect, test } from 'vitest';
import type { Change } from '../../../src/model/article/article.ts';
import { changedTexts } from '../../../src/reader/reading/changed-texts.ts';

/** Difference of two texts of a block; what it has one below the other is between two line breaks. */
const difference = (from: string, to: string): Change =>
  diffWordsWithSpace(from, to).map(({ value, added, removed }) =>
    added ? { added: value } : removed ? { removed: value } : { same: value },
  );

function element(html: string): HTMLElement {
  const holder = document.createElement('div');
  holder.innerHTML = html;
  return holder;
}

/** What changed in an element, by the text of each node: removed words in brackets, added ones after a plus sign. */
const changed = (html: string, from: string, to: string, dateline?: string) => {
  const texts = changedTexts(element(html), difference(from, to), dateline);
  return (
    texts &&
    [...texts].map(([{ data }, change]) => [
      data,
      change
        .map((part) =>
          'same' in part ? part.same : 'added' in part ? `+${part.added}` : `[${part.removed}]`,
        )
        .join(''),
    ])
  );
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

describe('the difference of a list or a table', () => {
  test('stands in the items and cells that changed', () => {
    expect(
      changed(
        '<ul><li>Carts</li><li>Trams<ul><li>blue</li></ul></li></ul>',
        'Carts\nTrams\nred',
        'Carts\nTrams\nblue',
      ),
    ).toEqual([['blue', '[red]+blue']]);
    expect(
      changed(
        '<table><tr><th>Year</th><th></th></tr><tr><td>1890</td><td>7 m</td></tr></table>',
        'Year\n\n1890\n6 m',
        'Year\n\n1890\n7 m',
      ),
    ).toEqual([['7 m', '[6]+7 m']]);
  });

  test('has an item that came', () => {
    const change: Change = [{ same: 'one\n' }, { added: 'two\n' }, { same: 'three' }];
    const texts = changedTexts(element('<ul><li>one</li><li>two</li><li>three</li></ul>'), change);
    expect([...(texts ?? [])].map(([{ data }, parts]) => [data, parts])).toEqual([
      ['two', [{ added: 'two' }]],
    ]);
  });

  test('has an item that went beside the one before it or after it', () => {
    const change: Change = [{ same: 'one\n' }, { removed: 'two\n' }, { same: 'three' }];
    const texts = changedTexts(element('<ul><li>one</li><li>three</li></ul>'), change);
    expect([...(texts ?? [])].map(([{ data }, parts]) => [data, parts])).toEqual([
      ['three', [{ removed: 'two ' }, { same: 'three' }]],
    ]);
  });
});

test('an element that has other words has no changed texts', () => {
  expect(changed('At eight.', 'At six.', 'At seven.')).toBeUndefined();
  expect(changed('At seven. More.', 'At six.', 'At seven.')).toBeUndefined();
  expect(changed('At', 'At six.', 'At seven.')).toBeUndefined();
  expect(changed('', 'At six.', 'At seven.')).toBeUndefined();
  expect(changed('Photo: At seven.', 'At six.', 'At seven.')).toBeUndefined();
});

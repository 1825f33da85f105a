import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { EMBEDS } from '../../../src/model/article/embeds.ts';
import * as articles from '../../../src/reader/specimen/articles.ts';
import * as cards from '../../../src/reader/specimen/cards.ts';
import * as said from '../../../src/reader/specimen/comments.ts';
import * as editions from '../../../src/reader/specimen/edition.ts';
import { everyBlock } from '../../../src/reader/specimen/every-block.ts';
import * as storedSample from '../../../src/reader/specimen/OfflineSheet.tsx';
import { CHANGED } from '../../../src/reader/specimen/ReadingSheet.tsx';
import { SHEETS } from '../../../src/reader/specimen/Specimen.tsx';
import * as found from '../../../src/reader/specimen/search-results.ts';
import { Page, pseudo, pseudoDevelopment, writingEn } from '../interface.tsx';

afterEach(cleanup);

/* All text of the articles, and of the catalogues that load later, which components get as values. */
const content = [
  ...[articles, everyBlock, cards, said, editions, found, storedSample, CHANGED, Object.values(EMBEDS)],
  writingEn,
]
  .map((one) => stringsOf(one))
  .join('\n');

function stringsOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return '';
  return Object.values(value).map(stringsOf).join('\n');
}

/* Removes interface text, which is in brackets, possibly nested. */
function withoutInterface(text: string): string {
  const inner = text.replace(/⟦[^⟦⟧]*⟧/g, ' ');
  return inner === text ? text : withoutInterface(inner);
}

/* Numbers, times and the words that join names come from the browser's locale; a hash has the same name everywhere. */
const ofNoLanguage = (text: string): boolean => /^(?:[^\p{L}]*|, | and |UTC|sha256:\w+)$/u.test(text);

function spoken(page: Element): string[] {
  const texts: string[] = [];
  const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) texts.push(walker.currentNode.textContent ?? '');
  for (const element of page.querySelectorAll('[aria-label],[title],[alt],[placeholder]')) {
    for (const name of ['aria-label', 'title', 'alt', 'placeholder'])
      texts.push(element.getAttribute(name) ?? '');
  }
  return texts;
}

test.each(Object.keys(SHEETS).filter((name) => name !== 'issues' && name !== 'failures'))(
  '“%s” has no interface text outside the catalogue',
  (name) => {
    const page = render(
      <Page texts={pseudo} development={pseudoDevelopment}>
        {SHEETS[name]}
      </Page>,
    ).container;
    const stray = spoken(page)
      .map((text) => withoutInterface(text))
      .flatMap((text) => text.split('\n'))
      .filter((text) => !ofNoLanguage(text) && !content.includes(text.trim()));
    expect(stray.filter((text) => !/^https?:|^www\.getty|x{100}|^tunde@/.test(text))).toEqual([]);
  },
);

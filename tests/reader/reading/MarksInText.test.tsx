import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { Article, Block } from '../../../src/model/article/article.ts';
import { changesInText, correctionsInText } from '../../../src/model/article/changes-in-text.ts';
import { MarksInText } from '../../../src/reader/reading/MarksInText.tsx';
import { ArticleSheet } from '../../../src/reader/specimen/ArticleSheet.tsx';
import { edition } from '../../../src/reader/specimen/edition.ts';
import { minimalArticle } from '../../page/articles.ts';
import { Page } from '../../page/interface.tsx';

afterEach(cleanup);

const body: Block[] = [
  { type: 'paragraph', id: 'a', text: ['At ', { text: 'seven', strong: true }] },
  { type: 'list', id: 'l', items: ['one', 'three'] },
  { type: 'paragraph', id: 'n', text: 'New.' },
];
const article = minimalArticle({
  headline: 'A later story',
  dateline: 'Ghent',
  body,
  corrections: [{ at: '2022-11-25T06:00:00Z', kind: 'correction', text: 'It was seven.', block: 'a' }],
  revision: {
    number: 2,
    at: '2022-11-25T06:10:00Z',
    hash: '0',
    history: [
      {
        number: 2,
        at: '2022-11-25T06:10:00Z',
        changes: [
          [{ same: 'A ' }, { added: 'later ' }, { same: 'story' }],
          [{ same: 'At \n' }, { removed: 'six' }, { added: 'seven' }],
          [{ same: 'one\n' }, { removed: 'two' }, { added: 'three' }],
          [{ added: 'New.' }],
          [{ removed: 'Old.' }],
          [{ removed: 'Older.' }],
        ],
        places: [
          { at: 'headline' },
          { at: 'b-a' },
          { at: 'b-l' },
          { at: 'b-n' },
          { at: 'b-o', after: 'b-n' },
          { at: 'b-p', after: '' },
        ],
      },
    ],
  },
});

function Marked({ shown }: { shown: Article | undefined }) {
  return (
    <Page>
      <ArticleSheet article={article} edition={edition} />
      {shown && (
        <MarksInText
          article={shown}
          changes={changesInText(shown.revision.history ?? [], 1) ?? []}
          corrections={correctionsInText(shown, 0)}
        />
      )}
    </Page>
  );
}

/** Returns the texts of a page's blocks as readers see them. */
const visible = (container: HTMLElement) =>
  [...container.querySelectorAll<HTMLElement>('h1, .body > :not(section, .top-float)')]
    .filter(({ hidden }) => !hidden)
    .map(({ textContent }) => textContent?.trim());

test('words that came and went stand in the text, with spoken labels, until they are hidden again', () => {
  const { container, rerender } = render(<Marked shown={undefined} />);
  const original = container.cloneNode(true);
  rerender(<Marked shown={article} />);
  expect(visible(container)).toEqual([
    'A Added: later story',
    'Removed: Older.',
    'Ghent At Removed: sixAdded: seven',
    'Correction 25 November 2022, 06:00 UTCIt was seven.',
    'oneRemoved: twoAdded: three',
    'Added: New.',
    'Removed: Old.',
  ]);
  expect(document.getElementById('b-a')?.querySelector('strong ins')?.textContent).toBe('Added: seven');
  expect(document.querySelectorAll('#b-a')).toHaveLength(1);
  rerender(<Marked shown={undefined} />);
  expect(container.isEqualNode(original)).toBe(true);
});

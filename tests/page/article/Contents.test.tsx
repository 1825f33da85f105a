import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { Block } from '../../../src/model/article/article.ts';
import { ArticleSheet } from '../../../src/reader/specimen/ArticleSheet.tsx';
import { edition } from '../../../src/reader/specimen/edition.ts';
import { minimalArticle, paragraph } from '../articles.ts';
import { Page } from '../interface.tsx';

afterEach(cleanup);

const heading = (id: string, rest: object = {}): Block => ({
  type: 'heading',
  id,
  text: `On ${id}`,
  ...rest,
});

function open(body: Block[]) {
  render(
    <Page>
      <ArticleSheet article={minimalArticle({ body })} edition={edition} />
    </Page>,
  );
  return screen.queryByRole('navigation', { name: 'Contents' });
}

test('from three headings on an article has folded links to them, by the ids of their blocks', () => {
  const text = [{ text: 'On ' }, { text: 'links', href: 'https://example.org/' }];
  const nav = open([
    paragraph('First.'),
    heading('a'),
    heading('b', { level: 3 }),
    { type: 'box', body: [heading('nested')] },
    heading('c', { text }),
  ]);
  if (nav === null) expect.fail('no contents');
  expect(nav.querySelector('details')?.open).toBe(false);
  const links = [...nav.querySelectorAll('a')];
  expect(links.map((link) => [link.getAttribute('href'), link.textContent])).toEqual([
    ['#b-a', 'On a'],
    ['#b-b', 'On b'],
    ['#b-c', 'On links'],
  ]);
  for (const link of links) {
    const target = document.getElementById(link.hash.slice(1)) ?? expect.fail(`no ${link.hash}`);
    expect(within(target).getByText(/On/)).toBeTruthy();
  }
});

test('with two headings it has none', () => {
  expect(open([heading('a'), heading('b')])).toBeNull();
});

import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { CardHeadline } from '../../../src/page/cards/CardHeadline.tsx';
import { SavedArticlesContext } from '../../../src/page/saved/saved-articles.ts';
import { Page } from '../interface.tsx';

afterEach(cleanup);

test('the headline of an article that was read is marked in lists, and no other', () => {
  render(
    <Page>
      <SavedArticlesContext value={{ saved: new Set(), read: new Set(['a']) }}>
        <CardHeadline card={{ slug: 'a', headline: 'The river' }} level={2} />
        <CardHeadline card={{ slug: 'b', headline: 'The bridge' }} level={2} />
      </SavedArticlesContext>
    </Page>,
  );
  const names = screen.getAllByRole('heading').map(({ textContent }) => textContent);
  expect(names).toEqual(['The river Read', 'The bridge']);
});

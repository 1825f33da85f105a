import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { SaveLink } from '../../../src/page/saved/SaveLink.tsx';
import { type SavedArticles, SavedArticlesContext } from '../../../src/page/saved/saved-articles.ts';
import { minimalArticle } from '../articles.ts';
import { Page } from '../interface.tsx';

afterEach(cleanup);

const article = minimalArticle({ slug: 'a' });

const open = (value: Partial<SavedArticles>) =>
  render(
    <Page base="/news/">
      <SavedArticlesContext value={{ saved: new Set(), read: new Set(), ...value }}>
        <SaveLink article={article} />
      </SavedArticlesContext>
    </Page>,
  );

test.each([
  ['Save for later', [], true],
  ['Saved', ['a'], false],
])('a click does what the link says: %s', async (name, saved, isSaved) => {
  const setSaved = vi.fn(() => Promise.resolve());
  open({ saved: new Set(saved), setSaved });
  await userEvent.click(screen.getByRole('link', { name }));
  expect(setSaved.mock.calls).toEqual([[article, isSaved]]);
});

test('without the app, and where its code does not load, the link leads to the page of saved articles', async () => {
  const assign = vi.spyOn(location, 'assign').mockReturnValue(undefined);
  open({ setSaved: () => Promise.reject(new Error('No line.')) });
  await userEvent.click(screen.getByRole('link'));
  expect(assign.mock.calls).toEqual([['/news/saved/']]);
  assign.mockRestore();
  cleanup();
  open({});
  expect(screen.getByRole('link').getAttribute('href')).toBe('/news/saved/');
});

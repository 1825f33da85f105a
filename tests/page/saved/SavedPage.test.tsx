import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { SavedPage } from '../../../src/page/saved/SavedPage.tsx';
import { Page } from '../interface.tsx';

afterEach(cleanup);

const article = (slug: string) => ({ slug, headline: `Story ${slug}`, language: 'en' });
const show = (missing: number | undefined, saved = [article('a'), article('b')]) =>
  render(
    <Page base="/paper/">
      <SavedPage saved={saved} missing={missing} history={undefined} onRemove={() => undefined} />
    </Page>,
  );

test.each([
  [0, 'All that you saved can be read without a connection.'],
  [1, 'One of these stories needs a connection: it is not stored on this device.'],
  [2, '2 of these stories need a connection: they are not stored on this device.'],
])('with %i articles that are not stored it says so', (missing, text) => {
  show(missing);
  expect(screen.getByRole('status').textContent).toBe(text);
  expect(screen.getByRole('link', { name: 'Story a' }).getAttribute('href')).toBe('/paper/articles/a/');
});

test('says nothing of a connection where that is not known, or nothing is saved', () => {
  show(undefined);
  expect(screen.queryByRole('status')).toBeNull();
  cleanup();
  show(0, []);
  expect(screen.queryByRole('status')).toBeNull();
});

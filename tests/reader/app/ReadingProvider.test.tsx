import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { CardHeadline } from '../../../src/page/cards/CardHeadline.tsx';
import { SaveLink } from '../../../src/page/saved/SaveLink.tsx';
import { ReadingOf, ReadingProvider } from '../../../src/reader/app/ReadingProvider.tsx';
import { EditionContext } from '../../../src/reader/data/edition-context.tsx';
import { EnvironmentContext } from '../../../src/reader/environment/environment.ts';
import { noStorage, safeStorage } from '../../../src/reader/environment/storage.ts';
import { ReadingStore } from '../../../src/reader/reading/reading-store.ts';
import { edition } from '../../../src/reader/specimen/edition.ts';
import { minimalArticle } from '../../page/articles.ts';
import { Page } from '../../page/interface.tsx';
import { TestEnvironment } from '../test-environment.ts';

const article = minimalArticle({ slug: 'a', headline: 'The river' });

/** An edition that offers no reading offline; see `saved-pages.test.ts`. */
const openEdition = { base: '/', edition: { ...edition, offline: false as const } };

let environment: TestEnvironment;
let store: ReadingStore;

beforeEach(() => {
  environment = new TestEnvironment();
  store = new ReadingStore(environment);
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const open = () =>
  render(
    <EnvironmentContext value={environment}>
      <Page>
        <EditionContext value={openEdition}>
          <ReadingProvider>
            <CardHeadline card={article} level={2} />
            <SaveLink article={article} />
            <div className="article">
              <div className="body">
                <p id="b-a">All of it is in view.</p>
              </div>
            </div>
            <ReadingOf article={article} />
          </ReadingProvider>
        </EditionContext>
      </Page>
    </EnvironmentContext>,
  );

/** What another tab does, with a storage of its own; browsers then tell this one. */
function inOtherTab(act: (other: ReadingStore) => void): void {
  const storage = safeStorage(() => localStorage, '/');
  storage.watch((key) => dispatchEvent(new StorageEvent('storage', { key: `broadsheet:/:${key}` })));
  act(new ReadingStore({ storage, now: environment.now }));
}

const isSaved = () => store.saved().some(({ slug }) => slug === 'a');
const link = (name: string) => screen.findByRole('link', { name });

/** Lets every block be in view, as a short article is. */
const showWhole = () =>
  vi
    .spyOn(HTMLElement.prototype, 'getBoundingClientRect')
    .mockReturnValue({ top: 0, bottom: 100, height: 100 } as DOMRect);

describe('a history', () => {
  test('that is turned on while a page is open is kept from then on, and marks what was read', async () => {
    showWhole();
    open();
    expect(screen.getByRole('heading').textContent).toBe('The river');
    act(() => void store.setOn(true));
    await waitFor(() => expect(screen.getByRole('heading').textContent).toBe('The river Read'));
    expect(store.readBefore('a')).toEqual({ revision: 1, at: environment.time });
    act(() => void store.setOn(false));
    expect(screen.getByRole('heading').textContent).toBe('The river');
    expect(localStorage.length).toBe(0);
  });

  test('that another tab turns on is kept here', async () => {
    showWhole();
    open();
    act(() => inOtherTab((other) => other.setOn(true)));
    await waitFor(() => expect(store.readSlugs()).toEqual(new Set(['a'])));
  });

  test('that is off notes nothing', async () => {
    showWhole();
    store.save(article);
    store.setOn(false);
    open();
    await link('Saved');
    expect(store.readSlugs()).toEqual(new Set());
  });
});

describe('saving', () => {
  test('a click saves, and another one removes', async () => {
    open();
    await userEvent.click(await link('Save for later'));
    await link('Saved');
    expect(isSaved()).toBe(true);
    await userEvent.click(await link('Saved'));
    await link('Save for later');
    expect(isSaved()).toBe(false);
  });

  test('what is stored when the page opens is shown, and what another tab saves and removes', async () => {
    store.save(article);
    open();
    await link('Saved');
    act(() => inOtherTab((other) => other.removeSaved('a')));
    await link('Save for later');
    act(() => inOtherTab((other) => other.save(article)));
    await link('Saved');
  });

  test('a click on “Save for later” never removes, though it is saved already', async () => {
    open();
    // No event tells this tab of it, as before the app has started.
    new ReadingStore({ storage: safeStorage(() => localStorage, '/'), now: environment.now }).save(article);
    await userEvent.click(await link('Save for later'));
    await link('Saved');
    expect(isSaved()).toBe(true);
  });

  test('where the browser stores nothing, the reader is told', async () => {
    environment = Object.assign(new TestEnvironment(), { storage: noStorage });
    open();
    await userEvent.click(await link('Save for later'));
    const status = await screen.findByRole('status');
    await waitFor(() => expect(status.textContent).toContain('This browser did not store that'));
    await link('Save for later');
    await userEvent.click(screen.getByRole('button', { name: 'All right' }));
    expect(screen.queryByRole('status')).toBeNull();
  });
});

import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ReadingStore } from '../../../src/reader/reading/reading-store.ts';
import { TrackReading } from '../../../src/reader/reading/TrackReading.tsx';
import { minimalArticle } from '../../page/articles.ts';
import { Page } from '../../page/interface.tsx';
import { TestEnvironment } from '../test-environment.ts';

const article = (number: number) =>
  minimalArticle({
    slug: 'a',
    revision: {
      number,
      at: '2022-11-24T09:00:00Z',
      hash: String(number),
      history: [
        { number, at: '2022-11-24T09:00:00Z', changes: [[{ added: 'More.' }]], places: [{ at: 'b-a' }] },
      ],
    },
  });

let store: ReadingStore;

beforeEach(() => {
  store = new ReadingStore(new TestEnvironment());
  store.setOn(true);
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

/** Opens an article of which a part is above the lower edge of the window. */
function open(number: number, share: number) {
  scrollToShare(share);
  render(
    <Page>
      <div className="article">
        <div className="body">
          <p id="b-a">Words.</p>
        </div>
      </div>
      <TrackReading article={article(number)} store={store} />
    </Page>,
  );
}

const scrollToShare = (share: number) =>
  vi
    .spyOn(HTMLElement.prototype, 'getBoundingClientRect')
    .mockReturnValue({ top: innerHeight - share * 1000, bottom: 1000, height: 1000 } as DOMRect);

test('the place is stored when the page lies still', async () => {
  open(1, 0.01);
  scrollToShare(0.5);
  dispatchEvent(new Event('scroll'));
  await waitFor(() => expect(store.place('a')?.share).toBe(0.5));
});

test('who is offered an earlier place and jumps to the end is still told what has changed', async () => {
  store.markRead(article(1));
  store.savePlace('a', { block: 'b-a', offset: 0, share: 0.4 });
  open(2, 0.01);
  await screen.findByRole('button', { name: 'Go on where you stopped' });
  scrollToShare(1);
  dispatchEvent(new Event('scroll'));
  expect((await screen.findByText(/^Changed since you read it/)).textContent).toContain('one added');
  expect(store.readBefore('a')?.revision).toBe(2);
});

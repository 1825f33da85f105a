import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { TimeLeft } from '../../../src/reader/reading/TimeLeft.tsx';
import { Page } from '../../page/interface.tsx';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** Scrolls so that the lower edge of the window is at a part of the article. */
const scrollToShare = (body: Element, share: number) =>
  act(async () => {
    vi.stubGlobal('scrollY', 1);
    const rect = { top: innerHeight - share * 1000, bottom: 1000, height: 1000 } as DOMRect;
    for (const element of [body, ...body.children])
      vi.spyOn(element, 'getBoundingClientRect').mockReturnValue(rect);
    dispatchEvent(new Event('scroll'));
  });

test('who is in the middle of an article is told how long the rest takes', async () => {
  const { container } = render(
    <Page>
      <div className="article">
        <div className="body">
          <p data-minutes="10">10 minutes to read</p>
          <p id="b-a">word</p>
        </div>
      </div>
      <TimeLeft />
    </Page>,
  );
  expect(screen.queryByText(/left$/)).toBeNull();
  const body = container.querySelector('.body') as Element;
  await scrollToShare(body, 0.6);
  expect((await screen.findByText(/left$/)).textContent).toBe('4 minutes left');
  await scrollToShare(body, 0.95);
  await waitFor(() => expect(screen.queryByText(/left$/)).toBeNull());
});

import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { ShareLink } from '../../../../src/page/article/end-matter/ShareLink.tsx';
import { Page } from '../../interface.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const ADDRESS = 'https://paper.example/articles/a/';

/** Clicks on the link in a browser with these features. @returns whether the browser still follows it */
function click(
  features: Partial<Pick<Navigator, 'clipboard' | 'share'>>,
  event: MouseEventInit = {},
): boolean {
  vi.stubGlobal('navigator', features);
  render(
    <Page>
      <ShareLink address={ADDRESS} title="A story" />
    </Page>,
  );
  const link = screen.getByRole('link', { name: 'Share' });
  expect(link.getAttribute('href')).toBe(ADDRESS);
  return fireEvent.click(link, event);
}

test('the browser’s own sharing gets address and title, and nothing is said', async () => {
  const share = vi.fn(() => Promise.reject(new Error('closed')));
  expect(click({ share })).toBe(false);
  expect(share.mock.calls).toEqual([[{ title: 'A story', url: ADDRESS }]]);
  expect(screen.getByRole('status').textContent).toBe('');
});

test('without it the address is copied, which is said', async () => {
  const writeText = vi.fn(() => Promise.resolve());
  expect(click({ clipboard: { writeText } as unknown as Clipboard })).toBe(false);
  expect(writeText.mock.calls).toEqual([[ADDRESS]]);
  expect(await screen.findByText('Address copied')).toBeTruthy();
});

test('where the browser has neither, or a new tab is asked for, it is a link', () => {
  expect(click({})).toBe(true);
  cleanup();
  const share = vi.fn(() => Promise.resolve());
  expect(click({ share }, { ctrlKey: true })).toBe(true);
  expect(share).not.toHaveBeenCalled();
});

import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { PhotoViewer } from '../../../src/page/photos/PhotoViewer.tsx';
import { Page } from '../interface.tsx';

afterEach(cleanup);

const photos = Array.from({ length: 12 }, (_, i) => ({
  src: `/${i}.jpg`,
  alt: `Photo ${i}`,
  caption: `Text ${i}`,
}));
const written = { language: 'en', direction: 'ltr' } as const;

function open(index: number, direction: 'ltr' | 'rtl' = 'ltr', locale = 'en-GB') {
  const onShow = vi.fn();
  const { container } = render(
    <Page direction={direction} locale={locale}>
      <PhotoViewer photos={photos} {...{ written, index, onShow }} onClose={vi.fn()} />
    </Page>,
  );
  return { onShow, container, dialog: screen.getByRole('dialog', { name: 'Pictures' }) };
}

test('the number of the photo and of all is formatted for the locale', () => {
  const { container } = open(1);
  expect(container.querySelector('[aria-live]')?.textContent).toBe('2 of 12');
  cleanup();
  expect(open(1, 'rtl', 'ar-EG').container.querySelector('[aria-live]')?.textContent).toBe('٢ of ١٢');
});

test('one photo is read at a time, and its neighbours are fetched in advance', () => {
  const { container } = open(1);
  expect(screen.getAllByRole('img').map((image) => image.getAttribute('alt'))).toEqual(['Photo 1']);
  expect(container.querySelector('figcaption')?.textContent).toBe('Text 1');
  const lazy = [...container.querySelectorAll('img')].map(
    (image) => image.getAttribute('loading') === 'lazy',
  );
  expect(lazy.slice(0, 4)).toEqual([false, false, false, true]);
});

test('arrows go to the neighbours, by key in the direction of the interface', () => {
  const { onShow, dialog } = open(1);
  fireEvent.click(screen.getByRole('button', { name: 'Next picture' }));
  fireEvent.click(screen.getByRole('button', { name: 'Previous picture' }));
  fireEvent.keyDown(dialog, { key: 'ArrowRight' });
  // Alt and an arrow is Back.
  fireEvent.keyDown(dialog, { key: 'ArrowLeft', altKey: true });
  expect(onShow.mock.calls).toEqual([[2], [0], [2]]);
  cleanup();
  const mirrored = open(1, 'rtl');
  fireEvent.keyDown(mirrored.dialog, { key: 'ArrowLeft' });
  expect(mirrored.onShow.mock.calls).toEqual([[2]]);
});

test('before the first photo there is none', () => {
  const { onShow, dialog } = open(0);
  fireEvent.keyDown(dialog, { key: 'ArrowLeft' });
  const previous = screen.getByRole('button', { name: 'Previous picture' });
  fireEvent.click(previous);
  expect(onShow).not.toHaveBeenCalled();
  expect(previous.getAttribute('aria-disabled')).toBe('true');
});

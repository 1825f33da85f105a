import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { Photo } from '../../../src/model/article/article.ts';
import { PhotoFigure } from '../../../src/page/elements/PhotoFigure.tsx';
import { Page } from '../interface.tsx';

afterEach(cleanup);

const photo = (width: number, rest: Photo = {}): Photo & { src: string } => ({
  src: '/photos/a.jpg',
  alt: 'A boat',
  renditions: [
    { src: '/images/a-448.jpg', type: 'image/jpeg', width: 448, height: 300 },
    { src: `/images/a-${width}.jpg`, type: 'image/jpeg', width, height: 700 },
    { src: '/images/a-2560.avif', type: 'image/avif', width: 2560, height: 1700 },
  ],
  ...rest,
});

const open = (figure: React.ReactNode) => render(<Page base="/news/">{figure}</Page>).container;

test('a photo of an article is a link to its largest file that every browser can show', () => {
  open(<PhotoFigure photo={photo(1792)} slot="body" enlarge />);
  const link = screen.getByRole('link', { name: 'A boat' });
  expect(link.getAttribute('href')).toBe('/news/images/a-1792.jpg');
  expect(link.title).toBe('Enlarge');
});

test('its link has a name where the photo has no alt text', () => {
  open(<PhotoFigure photo={photo(1792, { alt: '' })} slot="body" enlarge />);
  expect(screen.getByRole('link', { name: 'Enlarge' })).toBeTruthy();
});

test('there is no link where no file is larger than a phone shows, nor in a list', () => {
  const small = open(<PhotoFigure photo={photo(470)} slot="body" enlarge />);
  expect(small.querySelector('a')).toBeNull();
  const { renditions: _, ...bare } = photo(0);
  expect(open(<PhotoFigure photo={bare} slot="body" enlarge />).querySelector('a')).toBeNull();
  expect(open(<PhotoFigure photo={photo(1792)} slot="frontLead" />).querySelector('a')).toBeNull();
});

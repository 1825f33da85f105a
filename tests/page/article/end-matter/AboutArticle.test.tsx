import { cleanup, render } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { afterEach, expect, test } from 'vitest';
import type { Article } from '../../../../src/model/article/article.ts';
import type { Edition } from '../../../../src/model/edition/edition.ts';
import { AboutArticle } from '../../../../src/page/article/end-matter/AboutArticle.tsx';
import { minimalArticle } from '../../articles.ts';
import { Page } from '../../interface.tsx';

afterEach(cleanup);

const HASH = 'ab'.repeat(32);
const revision = { number: 1, at: '2022-11-24T06:10:00Z', hash: HASH };

const about = (article: Partial<Article>, policies: Edition['policies'] = {}) => (
  <Page>
    <AboutArticle article={minimalArticle({ revision, ...article })} policies={policies} />
  </Page>
);

/** Returns each name with its values. */
function entries(article: Partial<Article>, policies?: Edition['policies']): [string, string[]][] {
  const { container } = render(about(article, policies));
  const found: [string, string[]][] = [];
  for (const { tagName, textContent } of container.querySelectorAll('dt, dd')) {
    if (tagName === 'DT') found.push([textContent ?? '', []]);
    else found.at(-1)?.[1].push(textContent ?? '');
  }
  return found;
}

test('an article has its time, revision and hash, folded', () => {
  expect(entries({})).toEqual([
    ['Published', ['24 November 2022, 06:10 UTC']],
    ['Revision', ['1']],
    ['Hash of the text', [`sha256:${HASH}`]],
  ]);
  expect(document.querySelector('details')?.open).toBe(false);
});

test('sources with their roles, pictures with credit, origin and licence, changes and policies are there too', () => {
  const film = {
    alt: '',
    credit: 'A. Person',
    license: 'https://licence.example/by',
    digitalSource: 'http://cv.iptc.org/newscodes/digitalsourcetype/negativeFilm',
  };
  const article: Partial<Article> = {
    sources: [{ name: 'The report' }, { url: 'https://wire.example/a', role: 'wire' }],
    photo: { src: '/photos/a.jpg', ...film },
    body: [
      { type: 'photo', src: '/photos/b.jpg', ...film },
      {
        type: 'box',
        body: [{ type: 'photo', src: '/photos/c.jpg', alt: '', digitalSource: 'trainedAlgorithmicMedia' }],
      },
      { type: 'photo', src: '/photos/d.jpg', alt: '', credit: 'B. Person', digitalSource: 'unheardOf' },
      { type: 'photo', src: '/photos/e.jpg', alt: '' },
    ],
    revision: { ...revision, number: 3, at: '2022-11-25T06:10:00Z' },
  };
  expect(entries(article, { ethics: '/pages/ethics/', corrections: 'https://house.example/c' })).toEqual([
    ['Sources', ['The report (source)', 'wire.example (wire)']],
    ['Pictures', ['A. Person (scan of a negative) × 2 Licence', 'made by a machine', 'B. Person']],
    ['Published', ['24 November 2022, 06:10 UTC']],
    ['Updated', ['25 November 2022, 06:10 UTC']],
    ['Revision', ['3']],
    ['Hash of the text', [`sha256:${HASH}`]],
    ['Policies', ['How we work', 'How we correct']],
  ]);
  const links = [...document.querySelectorAll('dd a')].map((link) => link.getAttribute('href'));
  expect(links).toEqual(['https://licence.example/by', '/pages/ethics/', 'https://house.example/c']);
});

test('where there is nothing special it costs a page at most 400 bytes', () => {
  expect(Buffer.byteLength(renderToString(about({})))).toBeLessThanOrEqual(400);
});

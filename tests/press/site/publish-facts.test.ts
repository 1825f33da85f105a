import { expect, test } from 'vitest';
import { ImageStore } from '../../../src/press/images/image-store.ts';
import { publishFromFacts } from '../../../src/press/site/publish-facts.ts';
import { composeSite } from '../../../src/press/site/site.ts';
import { EditionFolder } from '../../../src/press/source/edition-folder.ts';
import { articleJson, makeFolder, NOW, picture } from '../edition.ts';

const photo = { src: 'photos/a.png', alt: 'A bridge', credit: 'Us' };
const ARTICLES = {
  a: articleJson({
    photo,
    related: ['b', 'old-name', 'hidden', { slug: 'b', headline: 'Seen from here' }],
    body: [
      {
        type: 'paragraph',
        text: [
          { text: 'This', href: '/articles/hidden/' },
          { text: 'that', href: '/articles/b/' },
        ],
      },
      { type: 'photo', ...photo },
      { type: 'gallery', photos: [photo] },
      { type: 'related', slug: 'old-name', photo },
      { type: 'video', src: 'media/a.mp4', title: 'A film', poster: 'photos/a.png' },
      {
        type: 'embed',
        provider: 'youtube',
        url: 'https://www.youtube.com/watch?v=aaaaaaaaaaa',
        title: 'A film',
        poster: 'photos/a.png',
      },
    ],
  }),
  b: articleJson({ translationOf: 'old-name', language: 'de' }),
  'new-name': articleJson({ formerly: ['/articles/old-name/'], headline: 'Renamed' }),
  hidden: articleJson({ status: 'withheld' }),
};

test('an article published from its facts, sent to another thread, is the one that the site publishes', async () => {
  const root = makeFolder(ARTICLES, { 'photos/a.png': await picture(400, 300) });
  const folder = new EditionFolder(root);
  if (folder.edition === undefined) throw new Error('The edition of this test is broken.');
  const images = new ImageStore(root, { originals: true });
  const site = await composeSite(folder, folder.edition, images, NOW);
  expect(site.articles.map(({ slug }) => slug).sort()).toEqual(['a', 'b', 'new-name']);
  for (const { slug } of site.articles) {
    const written = folder.article(slug);
    if (written === undefined) throw new Error(`${slug} has no text.`);
    const { facts, edition } = structuredClone({ facts: site.factsOf(slug), edition: site.editionFacts });
    const published = publishFromFacts(slug, written, facts, edition);
    expect(published).toEqual(site.article(slug));
  }
  const text = JSON.stringify(site.article('a'));
  for (const part of ['"renditions"', '"Renamed"', '/media/a.mp4']) expect(text).toContain(part);
  expect(text).not.toContain('/articles/hidden/');
});

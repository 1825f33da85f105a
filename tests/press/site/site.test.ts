import { expect, test } from 'vitest';
import { ImageStore } from '../../../src/press/images/image-store.ts';
import { composeSite } from '../../../src/press/site/site.ts';
import { EditionFolder } from '../../../src/press/source/edition-folder.ts';
import { articleJson, editionJson, makeFolder, NOW, picture } from '../edition.ts';

async function related(items: unknown[]) {
  const root = makeFolder({
    a: articleJson({ related: items }),
    far: articleJson({
      section: 'Culture',
      headline: 'A long headline',
      shortHeadline: 'Short',
      lead: 'Why',
    }),
    gone: articleJson({ status: 'withheld' }),
  });
  const folder = new EditionFolder(root);
  if (folder.edition === undefined) throw new Error('The edition of this test is broken.');
  const site = await composeSite(folder, folder.edition, new ImageStore(root, { originals: true }), NOW);
  return site.article('a')?.related;
}

test('a related article of any section has its card, hidden ones and other sites have none', async () => {
  const [far, gone, away] =
    (await related([
      'far',
      { slug: 'gone', headline: 'Gone' },
      { url: 'https://x.example/', headline: 'Away' },
    ])) ?? [];
  expect(far?.card).toMatchObject({ slug: 'far', section: 'Culture', headline: 'Short', lead: 'Why' });
  expect([gone, away]).toEqual([{ headline: 'Gone' }, { url: 'https://x.example/', headline: 'Away' }]);
});

test('a card has the headline that the editor gave it here', async () => {
  const [far] = (await related([{ slug: 'far', headline: 'Seen from here' }])) ?? [];
  expect(far?.card?.headline).toBe('Seen from here');
});

test('the picture of the masthead is published with its size', async () => {
  const masthead = { src: 'photos/name.png', alt: 'The Test', credit: 'Us' };
  const files = { 'photos/name.png': await picture(60, 12) };
  const root = makeFolder({ a: articleJson() }, files, { ...editionJson, masthead });
  const folder = new EditionFolder(root);
  if (folder.edition === undefined) throw new Error('The edition of this test is broken.');
  const site = await composeSite(folder, folder.edition, new ImageStore(root, { originals: true }), NOW);
  expect(site.edition.masthead).toMatchObject({ width: 60, height: 12, alt: 'The Test' });
  expect(site.images.map(({ src }) => src)).toContain('photos/name.png');
});

import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkFolder, checkText } from '../../../src/press/check/check-folder.ts';
import { DevEdition } from '../../../src/press/dev/dev-edition.ts';
import { IssueList } from '../../../src/press/dev/issue-list.ts';
import { ImageStore } from '../../../src/press/images/image-store.ts';
import { EditionFolder } from '../../../src/press/source/edition-folder.ts';
import { articleJson, makeFolder, picture } from '../edition.ts';
import { builderOf } from '../press.ts';

const photo = (src: string) => ({ photo: { src, alt: 'x', credit: 'c' } });

/** An edition with something wrong in every stage of the check. */
async function faultyEdition(): Promise<string> {
  return makeFolder(
    {
      broken: '{',
      damaged: articleJson({ ...photo('photos/text.jpg'), published: '2026-01-01T09:00:00Z' }),
      good: articleJson({ ...photo('photos/good.png'), published: '2026-01-01T09:00:00Z' }),
      lost: articleJson({ related: ['nothing'], published: '2026-01-01T09:00:00Z' }),
      unlisted: articleJson({ section: 'Sport', published: '2026-01-01T09:00:00Z' }),
    },
    { 'photos/text.jpg': 'no picture', 'photos/good.png': await picture(), 'articles/note.txt': '' },
  );
}

test('development, check and build list the same, in the same order', async () => {
  const root = await faultyEdition();
  const dev = await new DevEdition(root, join(root, 'cache')).check();
  const check = await checkFolder(new EditionFolder(root), new ImageStore(join(root, 'cache')), Date.now());
  expect(checkText(dev)).toBe(checkText(check));
  expect(dev.issues.map(({ file }) => file)).toEqual([
    'articles/broken.json',
    'articles/damaged.json',
    'articles/lost.json',
    'articles/note.txt',
    'articles/unlisted.json',
  ]);
  const build = await builderOf(root, { plain: true }).publish(Date.now());
  expect(build.issues).toEqual(dev.issues);
});

test('an article whose photo the check refuses gives the issue', async () => {
  const root = await faultyEdition();
  const edition = new DevEdition(root, join(root, 'cache'));
  expect(await edition.article('damaged')).toMatchObject({
    file: 'articles/damaged.json',
    issues: [{ path: ['photo', 'src'], message: expect.stringContaining('cannot be shown') }],
  });
  expect(await edition.article('good')).toHaveProperty('article.photo.width', 40);
});

test('the list is written once, and again where it changes', async () => {
  const root = await faultyEdition();
  const edition = new DevEdition(root, join(root, 'cache'));
  const texts: string[] = [];
  const list = new IssueList(edition, (text) => texts.push(text));
  await Promise.all([list.update(), list.update()]);
  await list.update();
  expect(texts).toHaveLength(1);
  edition.folder.articles.delete('lost');
  await list.update();
  expect(texts).toHaveLength(2);
  expect(texts[1]).not.toContain('articles/lost.json');
});

import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkFolder, checkText } from '../../../src/press/check/check-folder.ts';
import { ImageStore } from '../../../src/press/images/image-store.ts';
import { EditionFolder } from '../../../src/press/source/edition-folder.ts';
import { articleJson, editionJson, makeFolder, NOW, picture } from '../edition.ts';

async function check(
  articles: Record<string, unknown>,
  files: Record<string, unknown> = {},
  edition: unknown = editionJson,
): Promise<string[]> {
  const root = makeFolder(articles, files, edition);
  const report = await checkFolder(new EditionFolder(root), new ImageStore(join(root, 'pictures')), NOW);
  return checkText(report).split('\n');
}

describe('files checked against each other', () => {
  test.each([
    [
      'a link to no story',
      { a: articleJson({ related: ['b-stroy'] }), 'b-story': articleJson() },
      'Did you mean "b-story"?',
    ],
    [
      'a link to a hidden story',
      { a: articleJson({ related: ['b'] }), b: articleJson({ status: 'withheld' }) },
      'readers cannot see now',
    ],
    [
      'a link in running text to a hidden story',
      {
        a: articleJson({ lead: [{ text: 'b', href: '/articles/b/' }] }),
        b: articleJson({ status: 'withheld' }),
      },
      'readers cannot see now',
    ],
    [
      'a former address where a story stands',
      { a: articleJson({ formerly: ['/articles/b'] }), b: articleJson() },
      'also the',
    ],
    [
      'one former address in two spellings',
      { a: articleJson({ formerly: ['/old/'] }), b: articleJson({ formerly: ['/old'] }) },
      'also the former address of articles/a.json',
    ],
    ['a link to itself', { a: articleJson({ related: ['a'] }) }, 'leads to the story itself'],
    ['a section that is not listed', { a: articleJson({ section: 'Wrold' }) }, 'did you mean "World"?'],
    ['a section that would share a page', { a: articleJson({ section: 'WORLD' }) }, 'Write "World"'],
    ['a translation of nothing', { a: articleJson({ translationOf: 'b' }) }, 'names no story'],
    [
      'an id of two stories',
      { a: articleJson({ id: 'urn:x:1' }), b: articleJson({ id: 'urn:x:1' }) },
      'also the id of articles/a.json',
    ],
    [
      'a former address of two stories',
      { a: articleJson({ formerly: ['/old/'] }), b: articleJson({ formerly: ['/old/'] }) },
      'also the former address of articles/a.json',
    ],
    ['a slug that is not the file’s name', { a: articleJson({ slug: 'b' }) }, 'the file is called a.json'],
    ['a file name that can be no address', { 'A b': articleJson() }, 'cannot be an address'],
    [
      'a photo that is not there',
      { a: articleJson({ photo: { src: 'photos/x.jpg', alt: 'x', credit: 'c' } }) },
      'names a file that is not there',
    ],
    [
      'a poster that is not there',
      {
        a: articleJson({ body: [{ type: 'video', src: 'media/v.mp4', title: 't', poster: 'photos/p.jpg' }] }),
      },
      'photos/p.jpg',
    ],
  ])('%s', async (_, articles, what) => {
    const lines = await check(articles);
    expect(
      lines.some((line) => line.includes(what)),
      lines.join('\n'),
    ).toBe(true);
    expect(lines[0]).toMatch(/^articles\//);
  });

  test('a good edition has nothing to say, and says how many files it read', async () => {
    expect(await check({ a: articleJson(), b: articleJson({ related: ['a'] }) })).toEqual([
      '3 files checked: 0 errors, 0 warnings.',
    ]);
  });

  test('errors stand before warnings, and every file’s issues are there', async () => {
    const lines = await check(
      { a: articleJson({ source: { url: 'http://x.example/' } }), b: '{', c: articleJson({ headline: 5 }) },
      { 'pages/about.json': { headline: 'About' } },
    );
    expect(lines.filter((line) => line.includes('  error  ')).map((line) => line.split(':')[0])).toEqual([
      'articles/b.json',
      'articles/c.json',
      'pages/about.json',
    ]);
    expect(lines.at(-4)).toContain('  warning  ');
    expect(lines.at(-2)).toBe(
      'Links, photos and sections of 2 stories are checked once these errors are gone.',
    );
    expect(lines.at(-1)).toBe('5 files checked: 3 errors, 1 warning.');
  });

  test('an image that is none, or truncated, is refused by name', async () => {
    const whole = await picture(400, 300, 'jpeg');
    const photo = (src: string) => articleJson({ photo: { src, alt: 'x', credit: 'c' } });
    const lines = await check(
      { a: photo('photos/text.jpg'), b: photo('photos/half.jpg'), c: photo('photos/whole.jpg') },
      {
        'photos/text.jpg': 'no picture',
        'photos/half.jpg': whole.subarray(0, 700),
        'photos/whole.jpg': whole,
      },
    );
    expect(
      lines.filter((line) => line.includes('cannot be shown')).map((line) => line.split(':')[0]),
    ).toEqual(['articles/a.json', 'articles/b.json']);
  });

  test.each(['picture', 'masthead'])('so is the %s of the edition', async (key) => {
    const edition = { ...editionJson, [key]: { src: 'photos/text.png', alt: 'x', credit: 'c' } };
    const lines = await check({ a: articleJson() }, { 'photos/text.png': 'no picture' }, edition);
    expect(lines.join('\n')).toMatch(new RegExp(`edition\\.json:\\S+ {2}\\w+ {2}${key}.*cannot be shown`));
  });
});

describe('edition.json', () => {
  test.each([
    [{ ...editionJson, id: 'my-paper' }, 'id is not a URI'],
    [{ ...editionJson, timeZone: 'Yerevan' }, 'Asia/Yerevan'],
    [
      { ...editionJson, sections: ['World', 'world!'] },
      '"world!" and "World" would both stand at /sections/world/',
    ],
    [{ ...editionJson, sections: ['World', '日'.repeat(81)] }, 'sections[1] is too long for an address'],
    [{ ...editionJson, sections: ['C++', 'C plus plus'] }, 'Give one of them a "slug" of its own'],
    [{ ...editionJson, titel: 'x' }, 'Did you mean "title"?'],
    [{ ...editionJson, theme: { paper: 'white' } }, '#rrggbb'],
    [{ ...editionJson, front: { lead: 'nobody' } }, 'front.lead names no story'],
    [{ ...editionJson, front: { sections: ['Sport'] } }, '"Sport" is not one of "sections"'],
    [{ ...editionJson, front: { bands: ['Sport'] } }, '"Sport" is not one of "sections"'],
    [
      { ...editionJson, front: { bands: [{ section: 'World', lead: 'nobody' }] } },
      'front.bands[0].lead names no story',
    ],
    [
      { ...editionJson, front: { bands: [{ title: 'Weekend', articles: ['nobody'] }] } },
      'front.bands[0].articles[0] names no story',
    ],
    [{ ...editionJson, front: { bands: [{ tag: 'Sky' }] } }, 'No story has the tag "Sky"'],
    [{ ...editionJson, front: { sections: ['World'], bands: ['World'] } }, 'has no effect beside "bands"'],
  ])('%#', async (edition, what) => {
    const lines = await check({ a: articleJson() }, {}, edition);
    expect(
      lines.some((line) => line.startsWith('edition.json') && line.includes(what)),
      lines.join('\n'),
    ).toBe(true);
  });

  test('a missing one is said once, and the articles are still checked', async () => {
    const lines = await check({ a: articleJson({ headline: 5 }) }, {}, '');
    expect(lines.filter((line) => line.startsWith('edition.json'))).toHaveLength(1);
    expect(lines.some((line) => line.startsWith('articles/a.json'))).toBe(true);
  });
});

import { describe, expect, test } from 'vitest';
import { parseWritten } from '../../../src/model/article/parse-written.ts';
import { pathText } from '../../../src/model/issues.ts';

const good = {
  headline: 'A bridge reopens',
  section: 'World',
  published: '2026-11-24T09:00:00Z',
  body: ['One.'],
};

/** Returns the issues of an article as a publisher reads them. */
function sentences(change: Record<string, unknown>): string[] {
  const verdict = parseWritten({ ...good, ...change });
  return verdict.ok ? [] : verdict.issues.map((issue) => `${pathText(issue.path)} ${issue.message}`);
}
function warnings(change: Record<string, unknown>): string[] {
  const verdict = parseWritten({ ...good, ...change });
  return verdict.ok
    ? verdict.warnings.map((issue) => `${pathText(issue.path)} ${issue.message}`)
    : ['not ok'];
}

describe('issues say what is wrong, where, and what to write instead', () => {
  test.each([
    [{ healine: 'x' }, 'healine', 'Did you mean "headline"?'],
    [{ title: 'x' }, 'title', 'Did you mean "headline"?'],
    [{ standfirst: 'x' }, 'standfirst', 'Did you mean "lead"?'],
    [{ keypoints: ['x'] }, 'keypoints', 'Did you mean "keyPoints"?'],
    [{ wholly_other: 1 }, 'wholly_other', '"_wholly_other"'],
    [{ published: '2022-11-23T10:00:00' }, 'published', 'Write "2022-11-23T10:00:00Z"'],
    [{ published: '2022-11-23' }, 'published', 'Write "2022-11-23T09:00:00Z"'],
    [{ published: '2022-11-23 18:30 +0400' }, 'published', 'Write "2022-11-23T18:30:00+04:00"'],
    [{ published: 'yesterday' }, 'published', 'is not a date: "yesterday"'],
    [{ language: 'pt_BR' }, 'language', 'Write "pt-BR"'],
    [{ slug: 'Ünicode Slug!' }, 'slug', '"unicode-slug"'],
    [{ headline: undefined }, 'headline', 'is missing'],
    [{ headline: 7 }, 'headline', 'must be text in quotes or a list in [ ], and is 7'],
    [{ lead: null }, 'lead', 'is null. Leave the key out'],
    [{ lead: ['one', 'two'] }, 'lead', 'Two strings are two paragraphs'],
    [{ status: 'useable' }, 'status', 'Did you mean "usable"?'],
    [{ photo: { src: 'https://x.example/a.jpg', alt: 'a' } }, 'photo.src', 'Save it there'],
    [{ photo: { src: '/photos/a.jpg', alt: 'a' } }, 'photo.src', '"photos/a.jpg"'],
    [{ photo: { src: 'photos/a.svg', alt: 'a' } }, 'photo.src', 'Save it as PNG'],
    [
      { body: ['a', { type: 'table', header: ['a', 'b'], rows: [['1']] }] },
      'body[1].rows[0]',
      'has 1 cells, the header has 2',
    ],
    [
      { body: [{ type: 'paragraph', text: [{ text: 'a', href: 'javascript:alert(1)' }] }] },
      'body[0].text[0].href',
      'may be followed',
    ],
    [{ format: 2 }, 'format', 'is 2, and this version reads 1'],
  ])('%j', (change, where, what) => {
    const found = sentences(change);
    expect(
      found.some((text) => text.startsWith(`${where} `) && text.includes(what)),
      found.join('\n'),
    ).toBe(true);
  });

  test('all issues are reported together', () => {
    const found = sentences({
      headline: 7,
      published: 'x',
      section: '',
      body: [{ type: 'quote' }, 3],
      extra: 1,
      other: 2,
    });
    for (const where of ['headline', 'published', 'section', 'body[0]', 'body[1]', 'extra', 'other']) {
      expect(
        found.some((text) => text.startsWith(`${where} `)),
        where,
      ).toBe(true);
    }
  });

  test('an article of a later format has that issue only', () => {
    expect(sentences({ format: 3, brandNew: true })).toHaveLength(1);
  });
});

describe('valid articles have style warnings', () => {
  test.each([
    [{ photo: { src: 'photos/a.jpg', alt: 'a' } }, 'photo', 'credit'],
    [
      { photo: { src: 'photos/a.jpg', alt: 'Boats.', caption: 'boats', credit: 'c' } },
      'photo.alt',
      'same as the caption',
    ],
    [{ photo: { caption: 'Only words' } }, 'photo', 'no file yet'],
    [{ lead: 'A bridge: reopens!' }, 'lead', 'repeats the headline'],
    [{ source: { url: 'http://old.example/' } }, 'source.url', 'https'],
    [{ headline: 'x'.repeat(121) }, 'headline', '121 characters'],
    [{ body: [{ type: 'heading', level: 4, text: 'a' }] }, 'body[0].level', 'skips a level'],
    [{ body: [{ type: 'paragrah', text: 'a' }] }, 'body[0].type', 'did you mean "paragraph"?'],
    [{ body: [{ type: 'related', headline: 'h' }] }, 'body[0]', 'no address yet'],
    [{ updated: '2020-01-01T00:00:00Z' }, 'updated', 'before "published"'],
  ])('%j', (change, where, what) => {
    const found = warnings(change);
    expect(
      found.some((text) => text.startsWith(`${where} `) && text.includes(what)),
      found.join('\n'),
    ).toBe(true);
  });

  test('a headline of 120 characters and an article without flaws have no warnings', () => {
    expect(warnings({ headline: '\u{1F4F0}'.repeat(120) })).toEqual([]);
    expect(warnings({ photo: { src: 'photos/a.jpg', alt: 'a', caption: 'b', credit: 'c' } })).toEqual([]);
  });
});

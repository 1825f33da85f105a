import { expect, test } from 'vitest';
import type { ArticleDraft } from '../../../src/import/draft.ts';
import { withoutGuessedErrors } from '../../../src/press/cli/import-issues.ts';
import type { ImportOptions } from '../../../src/press/cli/import-options.ts';
import { EditionFolder } from '../../../src/press/source/edition-folder.ts';
import { articleJson, makeFolder, NOW } from '../edition.ts';

const LONG = 'x'.repeat(300);

/** What is left of a draft with these fields in an edition with one article. */
function checked(change: Record<string, unknown>, options: ImportOptions = {}) {
  const folder = new EditionFolder(makeFolder({ other: articleJson({ tags: ['Bridges'] }) }));
  const draft: ArticleDraft = {
    article: articleJson(change),
    headlines: [],
    guesses: [],
    leftOut: [{ what: 'menu', text: 'Home' }],
  };
  const result = withoutGuessedErrors(draft, options, 'new', folder, NOW);
  expect([...folder.articles.keys()]).toEqual(['other']);
  const errors = result.issues.filter(({ severity }) => severity === 'error');
  return { ...result.draft, errors: errors.map(({ path }) => path[0]) };
}

test('what was guessed and the edition refuses is left out and named; the rest stays', () => {
  const { article, leftOut, errors } = checked({
    language: 'no language',
    tags: [LONG, 'News'],
    lead: 'A lead.',
  });
  expect(errors).toEqual([]);
  expect(article).toEqual(articleJson({ lead: 'A lead.' }));
  expect(leftOut.map(({ what, text }) => [what.split(' ')[0], text])).toEqual([
    ['menu', 'Home'],
    ['language,', '"no language"'],
    ['tags,', JSON.stringify([LONG, 'News'])],
  ]);
});

test('what clashes with the rest of the edition is left out too', () => {
  const { article, leftOut } = checked({ tags: ['bridges'] });
  expect(article.tags).toBeUndefined();
  expect(leftOut.at(-1)?.what).toContain('would both stand at /tags/bridges/');
});

test('what an option gave stays, with its errors', () => {
  const { article, leftOut, errors } = checked({ tags: [LONG] }, { tags: LONG });
  expect({ tags: article.tags, errors }).toEqual({ tags: [LONG], errors: ['tags'] });
  expect(leftOut).toHaveLength(1);
});

test('a field that no article can do without stays, with its errors', () => {
  expect(checked({ headline: '' }).errors).toEqual(['headline']);
});

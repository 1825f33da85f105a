import type { ArticleDraft } from '../../import/draft.ts';
import type { WrittenArticle } from '../../model/article/article.ts';

/** Withholds a draft without a date, with the time of import in its place: nothing is dated today by silence. */
export function withheldWithoutDate(draft: ArticleDraft, now: number): ArticleDraft {
  if (draft.article.published !== undefined) return draft;
  const published = `${new Date(now).toISOString().slice(0, 19)}Z`;
  return {
    ...draft,
    article: { ...draft.article, published, status: 'withheld' },
    guesses: [
      `published: the text has no date, so the story is withheld and no reader sees it; the time of import (${published}) stands for the date. Import it again with --published and --force, or correct "published" in the file and remove "status".`,
      ...draft.guesses,
    ],
  };
}

/** Keys of an article in the order in which they are written. */
const KEY_ORDER: readonly (keyof WrittenArticle)[] = [
  'language',
  'section',
  'label',
  'headline',
  'lead',
  'byline',
  'published',
  'updated',
  'status',
  'photo',
  'body',
  'sources',
  'tags',
];

/** JSON text of an imported article. */
export function articleText({ article }: ArticleDraft): string {
  const ordered = Object.fromEntries(
    KEY_ORDER.flatMap((key) => (article[key] === undefined ? [] : [[key, article[key]]])),
  );
  return `${JSON.stringify({ $schema: '../article.schema.json', ...ordered }, null, 2)}\n`;
}

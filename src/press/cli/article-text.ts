import type { ArticleDraft } from '../../import/draft.ts';
import type { WrittenArticle } from '../../model/article/article.ts';

/** Uses the time of import where the draft has none, with a guess to review. */
export function withTime(draft: ArticleDraft, now: number): ArticleDraft {
  if (draft.article.published !== undefined) return draft;
  const published = `${new Date(now).toISOString().slice(0, 19)}Z`;
  return {
    ...draft,
    article: { ...draft.article, published },
    guesses: [
      `published: the text has no date; the time of import (${published}) is used instead. Give the date with --published.`,
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

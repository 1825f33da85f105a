import type { Article } from './article.ts';

/** When an article's words were last changed, as its page says it; undefined while they are the first. */
export const changedAt = ({ updated, revision }: Pick<Article, 'updated' | 'revision'>): string | undefined =>
  updated ?? (revision.number > 1 ? revision.at : undefined);

import { parse as parseUuid, v5 as uuidv5 } from 'uuid';
import type { WrittenArticle } from '../../model/article/article.ts';
import type { Edition } from '../../model/edition/edition.ts';
import { memoize } from '../../model/memo.ts';
import { parseRoute } from '../../model/routes.ts';

/** Ids of an edition that are derived from slugs, by the edition's id. A build needs each several times. */
const derivedIds = memoize((editionId) => {
  const namespace = parseUuid(editionId.replace(/^urn:uuid:/i, ''));
  return memoize((slug) => `urn:uuid:${uuidv5(slug, namespace)}`, 200_000);
}, 10);

/**
 * Permanent id of an article: its own, or a UUIDv5 of the edition's id and the slug of its oldest article address,
 * so that a renamed article that lists its old address keeps its comments (docs/format.md, Fields).
 */
export function articleId(
  article: Pick<WrittenArticle, 'id' | 'formerly'>,
  slug: string,
  edition: Edition,
): string {
  if (article.id !== undefined) return article.id;
  const oldest = (article.formerly ?? []).map(parseRoute).find((route) => route.kind === 'article');
  return derivedIds(edition.id)(oldest?.kind === 'article' ? oldest.slug : slug);
}

import { parse as parseUuid, v5 as uuidv5 } from 'uuid';
import type { WrittenArticle } from '../../model/article/article.ts';
import type { Edition } from '../../model/edition/edition.ts';
import { memoize } from '../../model/memo.ts';
import { parseRoute } from '../../model/routes.ts';

/** Namespace of an edition's UUIDs, by the edition's id. */
const namespaceOf = memoize((editionId) => parseUuid(editionId.replace(/^urn:uuid:/i, '')), 10);

/** Id derived from `EDITION_ID SLUG`. A build needs each several times. */
const derivedId = memoize((key) => {
  const at = key.indexOf(' ');
  return `urn:uuid:${uuidv5(key.slice(at + 1), namespaceOf(key.slice(0, at)))}`;
}, 200_000);

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
  return derivedId(`${edition.id} ${oldest?.kind === 'article' ? oldest.slug : slug}`);
}

import type { RefusedForm } from '../../model/comment/comment.ts';
import { commentsServiceUrl } from '../../model/edition/comments-service.ts';
import { sectionSlug } from '../../model/edition/edition.ts';
import { listPath } from '../../model/lists/lists.ts';
import { PAGE_DATA_ID, type PageData, type RouteData } from '../../model/page-data.ts';
import { listRoutePath, type Route } from '../../model/routes.ts';
import type { DataCache } from '../data/page-data.tsx';
import {
  type ArticleAnswer,
  articleQuery,
  commentsKey,
  correctionsQuery,
  formAnswerKey,
  freeQuery,
  frontQuery,
  listQuery,
  monthsQuery,
  namesQuery,
  nextQuery,
  type SeededComments,
  suggestionsQuery,
} from '../data/queries.ts';

/** Reads the page data of the document. @throws where it has none */
export function readPageData(document: Document): PageData {
  const text = document.getElementById(PAGE_DATA_ID)?.textContent ?? '';
  return JSON.parse(text) as PageData;
}

/**
 * Puts page data into the cache, so that nothing is fetched for the rendered page.
 *
 * @param problemOf says what was wrong with a refused form; needed where there is one
 */
export function seedData(
  cache: DataCache,
  { base, edition, page, comments }: PageData,
  problemOf?: (refused: RefusedForm) => unknown,
): void {
  switch (page?.kind) {
    case 'front':
      cache.set(frontQuery(base).key, page.front);
      break;
    case 'unknown':
      cache.set(suggestionsQuery(base).key, page.front);
      break;
    case 'list':
      cache.set(listQuery(base, listPath(page.list)).key, page.list);
      break;
    case 'corrections':
      cache.set(correctionsQuery(base, page.list.page).key, page.list);
      break;
    case 'months':
      cache.set(monthsQuery(base).key, page.list);
      break;
    case 'names':
      cache.set(namesQuery(base, page.list.of).key, page.list);
      break;
    case 'free':
      cache.set(freeQuery(base, page.page.slug).key, page.page);
      break;
    case 'article': {
      const { article, next } = page;
      const answer: ArticleAnswer = { kind: 'article', article };
      const section = sectionSlug(edition, article.section);
      cache.set(articleQuery(base, article.slug).key, answer);
      cache.set(nextQuery(base, article, section).key, next);
      const service = commentsServiceUrl({ base, edition });
      if (service === undefined || comments === undefined) break;
      // As old as the page, which may have been open for long before the app started.
      const updatedAt = Math.round(performance.timeOrigin);
      if (comments.list?.service !== false)
        cache.set(
          commentsKey(service, article.slug, comments.list?.page, comments.list?.order),
          comments.list,
          updatedAt,
        );
      cache.set<SeededComments<unknown>>(formAnswerKey(article.slug), {
        ...comments,
        ...(comments.refused && problemOf ? { refusal: problemOf(comments.refused) } : {}),
      });
    }
  }
}

/** Whether a page was rendered for a route; a host may serve one page at every address. */
export function isRenderedFor(page: RouteData | undefined, route: Route): boolean {
  switch (page?.kind) {
    // The address of a page that does not exist, or is not stored, may look like any route.
    case 'unknown':
    case 'offline':
      return true;
    case 'article':
      return route.kind === 'article' && page.article.slug === route.slug;
    case 'list':
      return listRoutePath(route) === listPath(page.list);
    case 'corrections':
      return route.kind === 'corrections' && page.list.page === route.page;
    case 'free':
      return route.kind === 'free' && page.page.slug === route.slug;
    default:
      return page?.kind === route.kind;
  }
}

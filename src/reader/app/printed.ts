import type { QueryClient } from '@tanstack/react-query';
import { listPlacePath, type Place } from '../../model/addresses.ts';
import { sectionSlug } from '../../model/edition/edition.ts';
import { listPath } from '../../model/edition/lists.ts';
import type { Island, PrintedPage } from '../../model/island.ts';
import {
  commentsKey,
  correctionsQuery,
  freeQuery,
  frontQuery,
  listQuery,
  monthsQuery,
  nextQuery,
  refusedKey,
  type StoryAnswer,
  storyQuery,
  suggestionsQuery,
} from '../loading/queries.ts';
import { commentsService } from './environment.ts';

/** Puts what was printed into a page in the place of what would be fetched for it. */
export function seedQueries(queries: QueryClient, { base, edition, page, comments }: Island): void {
  switch (page?.kind) {
    case 'front':
      queries.setQueryData(frontQuery(base).queryKey, page.front);
      break;
    case 'unknown':
      queries.setQueryData(suggestionsQuery(base).queryKey, page.front);
      break;
    case 'list':
      queries.setQueryData(listQuery(base, listPath(page.list)).queryKey, page.list);
      break;
    case 'corrections':
      queries.setQueryData(correctionsQuery(base, page.list.page).queryKey, page.list);
      break;
    case 'months':
      queries.setQueryData(monthsQuery(base).queryKey, page.list);
      break;
    case 'free':
      queries.setQueryData(freeQuery(base, page.page.slug).queryKey, page.page);
      break;
    case 'article': {
      const { article, next } = page;
      const answer: StoryAnswer = { kind: 'story', article };
      const section = sectionSlug(edition, article.section);
      queries.setQueryData(storyQuery(base, article.slug).queryKey, answer);
      queries.setQueryData(nextQuery(base, article, section).queryKey, next);
      const service = commentsService({ base, edition });
      if (service === undefined || comments === undefined) break;
      // As old as the page, which may have been open for long before the app was wanted.
      const updatedAt = Math.round(performance.timeOrigin);
      if (comments.list?.service !== false)
        queries.setQueryData(commentsKey(service, article.slug), comments.list, { updatedAt });
      queries.setQueryData(refusedKey(article.slug), comments.refused);
    }
  }
}

/** Whether a page was printed for the place where it stands; a host may serve one page under every address. */
export function isPrintOf(page: PrintedPage | undefined, place: Place): boolean {
  // Printed as missing is missing, whatever the address looks like.
  if (page?.kind === 'unknown') return true;
  switch (page?.kind) {
    case 'article':
      return place.kind === 'article' && page.article.slug === place.slug;
    case 'list':
      return listPlacePath(place) === listPath(page.list);
    case 'corrections':
      return place.kind === 'corrections' && page.list.page === place.page;
    case 'free':
      return place.kind === 'free' && page.page.slug === place.slug;
    default:
      return page?.kind === place.kind;
  }
}

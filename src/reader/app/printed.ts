import type { QueryClient } from '@tanstack/react-query';
import { type Place, slugOf } from '../../model/addresses.ts';
import type { Island, PrintedPage } from '../../model/island.ts';
import {
  commentsKey,
  frontQuery,
  nextQuery,
  refusedKey,
  type StoryAnswer,
  sectionQuery,
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
    case 'section':
      queries.setQueryData(sectionQuery(base, page.list.section.slug, page.list.page).queryKey, page.list);
      break;
    case 'article': {
      const { article, next } = page;
      const answer: StoryAnswer = { kind: 'story', article };
      const section =
        edition.sections.find(({ name }) => name === article.section)?.slug ?? slugOf(article.section);
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
  if (page?.kind !== place.kind) return false;
  if (page.kind === 'article' && place.kind === 'article') return page.article.slug === place.slug;
  if (page.kind === 'section' && place.kind === 'section') {
    return page.list.section.slug === place.slug && page.list.page === place.page;
  }
  return true;
}

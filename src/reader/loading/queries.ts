import { queryOptions } from '@tanstack/react-query';
import { articleData, frontPath, listData, sectionPath, underBase } from '../../model/addresses.ts';
import type { Article } from '../../model/article/article.ts';
import { readArticle } from '../../model/article/read-published.ts';
import { HIDDEN_HEADER } from '../../model/development.ts';
import type { FrontList, SectionList } from '../../model/edition/lists.ts';
import { readFront, readSection } from '../../model/edition/read-lists.ts';
import type { FileFault } from '../../model/fault.ts';
import type { HiddenReason } from '../../model/visibility.ts';
import { admitted, fetchJson } from './load.ts';

/** What came of asking for a story; faults come from `npm run dev` alone. */
export type StoryAnswer =
  | { kind: 'story'; article: Article; hidden?: HiddenReason }
  | { kind: 'faults'; file: string; faults: FileFault[] };

/** Lists and stories stay good for this long before a move asks again; milliseconds. */
const FRESH = 60_000;

export const storyQuery = (base: string, slug: string) =>
  queryOptions({
    queryKey: ['story', slug],
    staleTime: FRESH,
    queryFn: async ({ signal }): Promise<StoryAnswer> => {
      const { status, headers, value } = await fetchJson(underBase(base, articleData(slug)), signal);
      if (status === 422) return { kind: 'faults', ...(value as { file: string; faults: FileFault[] }) };
      const hidden = headers.get(HIDDEN_HEADER) as HiddenReason | null;
      return { kind: 'story', article: admitted(readArticle(value)), ...(hidden === null ? {} : { hidden }) };
    },
  });

export const frontQuery = (base: string) =>
  queryOptions({
    queryKey: ['front'],
    staleTime: FRESH,
    queryFn: async ({ signal }): Promise<FrontList> =>
      admitted(readFront((await fetchJson(underBase(base, listData(frontPath())), signal)).value)),
  });

export const sectionQuery = (base: string, slug: string, page?: number) =>
  queryOptions({
    queryKey: ['section', slug, page ?? 'newest'],
    staleTime: FRESH,
    queryFn: async ({ signal }): Promise<SectionList> =>
      admitted(
        readSection((await fetchJson(underBase(base, listData(sectionPath(slug, page))), signal)).value),
      ),
  });

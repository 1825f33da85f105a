import { queryOptions } from '@tanstack/react-query';
import {
  articleData,
  correctionsPath,
  freePath,
  frontPath,
  listData,
  monthsPath,
  searchPath,
  sectionPath,
  underBase,
} from '../../model/addresses.ts';
import type { Article } from '../../model/article/article.ts';
import { HIDDEN_HEADER } from '../../model/development.ts';
import type { FreePage } from '../../model/edition/free-page.ts';
import type {
  CorrectionsList,
  FrontList,
  MonthsList,
  StoryCard,
  StoryList,
} from '../../model/edition/lists.ts';
import { nextStories } from '../../model/edition/next-stories.ts';
import type { FileFault, Verdict } from '../../model/fault.ts';
import type { SearchIndex } from '../../model/search/search-index.ts';
import type { HiddenReason } from '../../model/visibility.ts';
import { admitted, fetchJson, loadCode } from './load.ts';

/** What came of asking for a story; faults come from `npm run dev` alone. */
export type StoryAnswer =
  | { kind: 'story'; article: Article; hidden?: HiddenReason }
  | { kind: 'faults'; file: string; faults: FileFault[] };

const doors = () => loadCode(import('./doors.ts'));

type Door = keyof Awaited<ReturnType<typeof doors>>;

/** Fetches what lies at an address and takes it through its door; both are on their way at once. */
async function fetched<T>(url: string, signal: AbortSignal, door: Door): Promise<T> {
  const [{ value }, found] = await Promise.all([fetchJson(url, signal), doors()]);
  return admitted((found[door] as (value: unknown) => Verdict<T>)(value));
}

/** Lists and stories stay good for this long before a move asks again; milliseconds. */
const FRESH = 60_000;

export const storyQuery = (base: string, slug: string) =>
  queryOptions({
    queryKey: ['story', slug],
    staleTime: FRESH,
    queryFn: async ({ signal }): Promise<StoryAnswer> => {
      const [{ status, headers, value }, { readArticle }] = await Promise.all([
        fetchJson(underBase(base, articleData(slug)), signal),
        doors(),
      ]);
      if (status === 422) return { kind: 'faults', ...(value as { file: string; faults: FileFault[] }) };
      const hidden = headers.get(HIDDEN_HEADER) as HiddenReason | null;
      return { kind: 'story', article: admitted(readArticle(value)), ...(hidden === null ? {} : { hidden }) };
    },
  });

export const frontQuery = (base: string) =>
  queryOptions({
    queryKey: ['front'],
    staleTime: FRESH,
    queryFn: ({ signal }) => fetched<FrontList>(underBase(base, listData(frontPath())), signal, 'readFront'),
  });

/** The front page for a page that only offers what stands there: null where it cannot be had. */
export const suggestionsQuery = (base: string) =>
  queryOptions({
    queryKey: ['suggestions'],
    staleTime: FRESH,
    queryFn: ({ client }): Promise<FrontList | null> => client.fetchQuery(frontQuery(base)).catch(() => null),
  });

/** The data that lies beside a page which is no story and not the front page. */
const besideQuery = <T>(base: string, path: string, door: Door) =>
  queryOptions({
    queryKey: ['page', path],
    staleTime: FRESH,
    queryFn: ({ signal }) => fetched<T>(underBase(base, listData(path)), signal, door),
  });

/** @param path the address of the page of a list */
export const listQuery = (base: string, path: string) => besideQuery<StoryList>(base, path, 'readList');
export const correctionsQuery = (base: string, page?: number) =>
  besideQuery<CorrectionsList>(base, correctionsPath(page), 'readCorrections');
export const monthsQuery = (base: string) => besideQuery<MonthsList>(base, monthsPath(), 'readMonths');
/** What the search can find, and where its index lies. */
export const searchQuery = (base: string) => besideQuery<SearchIndex>(base, searchPath(), 'readSearch');
export const freeQuery = (base: string, slug: string) =>
  besideQuery<FreePage>(base, freePath(slug), 'readFree');

/** The name under which a story's comments are known. */
export const commentsKey = (service: string, slug: string) => ['comments', service, slug] as const;

/** The name under which a plain form that was printed again waits to be taken over. */
export const refusedKey = (slug: string) => ['refused form', slug] as const;

/** What to read after a story. */
export const nextQuery = (base: string, article: Article, section: string) =>
  queryOptions({
    queryKey: ['next', article.slug],
    staleTime: FRESH,
    queryFn: async ({ client }): Promise<StoryCard[]> =>
      nextStories(article, (await client.fetchQuery(listQuery(base, sectionPath(section)))).stories),
  });

import type { Article } from '../../model/article/article.ts';
import type { CommentOrder, RenderedComments } from '../../model/comment/comment.ts';
import type { FreePage } from '../../model/edition/free-page.ts';
import type { FileIssue, ParseResult } from '../../model/issues.ts';
import type {
  ArticleCard,
  ArticleList,
  CorrectionsList,
  FrontList,
  MonthsList,
  NamesList,
} from '../../model/lists/lists.ts';
import { nextArticles } from '../../model/lists/next-articles.ts';
import {
  articleData,
  correctionsPath,
  freePath,
  frontPath,
  listData,
  monthsPath,
  namesPath,
  searchPath,
  sectionPath,
  underBase,
} from '../../model/routes.ts';
import type { SearchIndex } from '../../model/search/search-index.ts';
import { HIDDEN_HEADER, type HiddenReason } from '../../model/visibility.ts';
import { fetchJson, loadCode, parsedOrThrow } from './fetch-json.ts';
import type { DataKey, DataQuery, FetchContext } from './page-data.tsx';

/** Response to a query for an article; issues only in `npm run dev`. */
export type ArticleAnswer =
  | { kind: 'article'; article: Article; hidden?: HiddenReason }
  | { kind: 'issues'; file: string; issues: FileIssue[] };

type Parsers = typeof import('./parsers.ts').parsers;

const loadParsers = async ({ request }: FetchContext): Promise<Parsers> =>
  (await loadCode(import('./parsers.ts'), request)).parsers;

/** Fetches and parses JSON; loads the parsers at the same time. */
async function fetchParsed<T>(url: string, context: FetchContext, parser: keyof Parsers): Promise<T> {
  const [{ value }, parsers] = await Promise.all([fetchJson(url, context), loadParsers(context)]);
  return parsedOrThrow((parsers[parser] as (value: unknown) => ParseResult<T>)(value));
}

/** Milliseconds for which lists and articles are not fetched again. */
const STALE_TIME = 60_000;

export const articleQuery = (base: string, slug: string): DataQuery<ArticleAnswer> => ({
  key: ['article', slug],
  staleTime: STALE_TIME,
  fetch: async (context) => {
    const [{ status, headers, value }, parsers] = await Promise.all([
      fetchJson(underBase(base, articleData(slug)), context),
      loadParsers(context),
    ]);
    if (status === 422) return { kind: 'issues', ...(value as { file: string; issues: FileIssue[] }) };
    const hidden = headers.get(HIDDEN_HEADER) as HiddenReason | null;
    return {
      kind: 'article',
      article: parsedOrThrow(parsers.article(value)),
      ...(hidden === null ? {} : { hidden }),
    };
  },
});

export const frontQuery = (base: string): DataQuery<FrontList> => ({
  key: ['front'],
  staleTime: STALE_TIME,
  fetch: (context) => fetchParsed(underBase(base, listData(frontPath())), context, 'front'),
});

/** Query for the front page, for suggestions; null where it did not load. */
export const suggestionsQuery = (base: string): DataQuery<FrontList | null> => ({
  key: ['suggestions'],
  staleTime: STALE_TIME,
  fetch: ({ fetch }) => fetch(frontQuery(base)).catch(() => null),
});

/** Query for the data file of a page: `index.json` beside it. */
const pageFileQuery = <T>(base: string, path: string, parser: keyof Parsers): DataQuery<T> => ({
  key: ['page', path],
  staleTime: STALE_TIME,
  fetch: (context) => fetchParsed<T>(underBase(base, listData(path)), context, parser),
});

/** @param path address of a page of a list */
export const listQuery = (base: string, path: string) => pageFileQuery<ArticleList>(base, path, 'list');
export const correctionsQuery = (base: string, page?: number) =>
  pageFileQuery<CorrectionsList>(base, correctionsPath(page), 'corrections');
export const monthsQuery = (base: string) => pageFileQuery<MonthsList>(base, monthsPath(), 'months');
export const namesQuery = (base: string, of: NamesList['of']) =>
  pageFileQuery<NamesList>(base, namesPath(of), 'names');
/** Query for the data of the search page. */
export const searchQuery = (base: string) => pageFileQuery<SearchIndex>(base, searchPath(), 'search');
export const freeQuery = (base: string, slug: string) =>
  pageFileQuery<FreePage>(base, freePath(slug), 'free');

/** Cache key of a page of an article's comments. */
export const commentsKey = (
  service: string,
  slug: string,
  page = 1,
  order: CommentOrder = 'oldest',
): DataKey => ['comments', service, slug, page, order];

/** Comments that a page was rendered with, and what was wrong with its refused form. */
export type SeededComments<Problem> = RenderedComments & { refusal?: Problem };

/** Cache key of the comments that a page was rendered with. */
export const formAnswerKey = (slug: string): DataKey => ['form answer', slug];

/** Query for what to read after an article. */
export const nextQuery = (base: string, article: Article, section: string): DataQuery<ArticleCard[]> => ({
  key: ['next', article.slug],
  staleTime: STALE_TIME,
  fetch: async ({ fetch }) =>
    nextArticles(article, (await fetch(listQuery(base, sectionPath(section)))).articles),
});

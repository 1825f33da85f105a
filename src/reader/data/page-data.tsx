import { requiredContext } from '../../page/required-context.ts';
import type { Environment } from '../environment/environment.ts';

/** Key of a value in the cache. */
export type DataKey = readonly unknown[];

/** Argument of a query's `fetch`. */
export interface FetchContext {
  signal: AbortSignal;
  /** The environment's `fetch`. */
  request: Environment['fetch'];
  /** Fetches another query through the same cache. */
  fetch<T>(query: DataQuery<T>): Promise<T>;
}

/** Query for a value: its cache key, how to fetch it, and for how long to use it. */
export interface DataQuery<T> {
  key: DataKey;
  /** Milliseconds for which a value is not fetched again. */
  staleTime: number;
  fetch(context: FetchContext): Promise<T>;
  /** False to not fetch it now. */
  enabled?: boolean;
  /** Initial value, and when it was current; milliseconds since 1970. */
  initial?: { data: T; updatedAt: number };
}

/** A value that is loading, loaded or failed. */
export interface DataState<T> {
  data: T | undefined;
  error: unknown;
  isError: boolean;
  /** When `data` was fetched; milliseconds since 1970. */
  updatedAt: number;
  refetch(): void;
}

/** Cache of values by key. */
export interface DataCache {
  get<T>(key: DataKey): T | undefined;
  /** @param updatedAt milliseconds since 1970; by default now */
  set<T>(key: DataKey, value: T, updatedAt?: number): void;
  remove(key: DataKey): void;
  /** @param force fetches even if the cached value is not stale */
  fetch<T>(query: DataQuery<T>, force?: boolean): Promise<T>;
  /** Fetches in advance; a failure is reported only when a component uses the query. */
  prefetch<T>(query: DataQuery<T>): void;
}

/** Source of page data; one implementation for the browser, another for server rendering. */
export interface DataSource {
  cache: DataCache;
  /** React hook: returns the value; suspends until it is there. @throws where the fetch failed */
  useData<T>(query: DataQuery<T>): T;
  /** React hook: returns the value with its state. */
  useDataState<T>(query: DataQuery<T>): DataState<T>;
  /** React hook: returns a function that lets failed values be fetched again. */
  useReset(): () => void;
}

/** React context of the source of page data, and its hook. */
export const [DataContext, useDataSource] = requiredContext<DataSource>('DataContext');

/** React hook: returns the value of a query; suspends until it is there. */
export const usePageData = <T,>(query: DataQuery<T>): T => useDataSource().useData(query);

/** React hook: returns the value of a query with its state. */
export const usePageDataState = <T,>(query: DataQuery<T>): DataState<T> =>
  useDataSource().useDataState(query);

/** React hook: returns a function that lets failed values be fetched again. */
export const useDataReset = (): (() => void) => useDataSource().useReset();

/** React hook: returns the cache of queries. */
export const useDataCache = (): DataCache => useDataSource().cache;

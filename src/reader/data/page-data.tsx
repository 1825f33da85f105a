import { createContext, useContext } from 'react';
import type { Environment } from '../environment/environment.ts';

/** Names a value in the cache. */
export type DataKey = readonly unknown[];

/** What a query's `fetch` is given. */
export interface FetchContext {
  signal: AbortSignal;
  /** The environment's `fetch`. */
  request: Environment['fetch'];
  /** Fetches another query through the same cache. */
  fetch<T>(query: DataQuery<T>): Promise<T>;
}

/** How a value is named, fetched and kept. */
export interface DataQuery<T> {
  key: DataKey;
  /** Milliseconds for which a value is used without asking again. */
  staleTime: number;
  fetch(context: FetchContext): Promise<T>;
  /** False where it is not to be fetched now. */
  enabled?: boolean;
  /** Milliseconds after which it is fetched again while it is shown. */
  refetchEvery?: number;
  /** What stands in for an answer at first, and how old it is; milliseconds since 1970. */
  initial?: { data: T; updatedAt: number };
}

/** A value on its way, there, or failed. */
export interface DataState<T> {
  data: T | undefined;
  error: unknown;
  isError: boolean;
  /** When `data` was fetched; milliseconds since 1970. */
  updatedAt: number;
  refetch(): void;
}

/** Values by their keys. */
export interface DataCache {
  get<T>(key: DataKey): T | undefined;
  /** @param updatedAt milliseconds since 1970; now where it is not given */
  set<T>(key: DataKey, value: T, updatedAt?: number): void;
  remove(key: DataKey): void;
  /** @param fresh asks again whatever the age of the value */
  fetch<T>(query: DataQuery<T>, fresh?: boolean): Promise<T>;
  /** Fetches ahead; a failure is kept until the value is really asked for. */
  prefetch<T>(query: DataQuery<T>): void;
}

/** Where components find their data: one provider in the browser, another while a page is rendered. */
export interface DataSource {
  cache: DataCache;
  /** A hook. Waits for the value; throws where it cannot be had. */
  useData<T>(query: DataQuery<T>): T;
  /** A hook. The value as far as it is there. */
  useDataState<T>(query: DataQuery<T>): DataState<T>;
  /** A hook. Gives what lets failed values be fetched again. */
  useReset(): () => void;
}

export const DataContext = createContext<DataSource | undefined>(undefined);

function useDataSource(): DataSource {
  const source = useContext(DataContext);
  if (source === undefined) throw new Error('No DataContext around this component');
  return source;
}

/** The value of a query; the component waits until it is there. */
export const usePageData = <T,>(query: DataQuery<T>): T => useDataSource().useData(query);

/** The value of a query as far as it is there. */
export const usePageDataState = <T,>(query: DataQuery<T>): DataState<T> =>
  useDataSource().useDataState(query);

/** Gives what lets failed values be fetched again. */
export const useDataReset = (): (() => void) => useDataSource().useReset();

/** The cache that the values of queries stand in. */
export const useDataCache = (): DataCache => useDataSource().cache;

/**
 * What printing needs of react-query, in its place when pages are printed (`vite.config.ts`): everything a page
 * shows is there already, nothing is fetched, nothing changes. The library would spend a quarter of the time of
 * a page on what only a browser needs.
 */
import { createContext, createElement, type ReactNode, useContext } from 'react';

type Key = readonly unknown[];

interface Options<T> {
  queryKey: Key;
  initialData?: T;
}

/** Holds what is shown, by the name of the query that would fetch it. */
export class QueryClient {
  readonly #data = new Map<string, unknown>();

  setQueryData<T>(key: Key, value: T | ((before: undefined) => T)): void {
    const data = typeof value === 'function' ? (value as (before: undefined) => T)(undefined) : value;
    this.#data.set(JSON.stringify(key), data);
  }

  getQueryData<T>(key: Key): T | undefined {
    return this.#data.get(JSON.stringify(key)) as T | undefined;
  }
}

const Client = createContext(new QueryClient());

export const QueryClientProvider = ({ client, children }: { client: QueryClient; children: ReactNode }) =>
  createElement(Client, { value: client }, children);

export const useQueryClient = (): QueryClient => useContext(Client);

export const queryOptions = <T>(options: T): T => options;

export const useQueryErrorResetBoundary = () => ({ reset: () => undefined });

/** What stands there, or that it is not there. */
export function useQuery<T>({ queryKey, initialData }: Options<T>) {
  const data = useQueryClient().getQueryData<T>(queryKey) ?? initialData;
  return {
    data,
    error: null,
    isError: false,
    isPending: data === undefined,
    isFetching: false,
    dataUpdatedAt: 0,
    refetch: () => undefined,
  };
}

/** What stands there; throws where the page was not given it, since nothing could be waited for. */
export function useSuspenseQuery<T>(options: Options<T>): { data: T } {
  const { data } = useQuery(options);
  if (data === undefined) throw new Error(`Nothing to print for ${JSON.stringify(options.queryKey)}.`);
  return { data };
}

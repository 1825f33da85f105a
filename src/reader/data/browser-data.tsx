import {
  QueryClient,
  QueryClientProvider,
  type QueryFunctionContext,
  useQuery,
  useQueryErrorResetBoundary,
  useSuspenseQuery,
} from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Environment } from '../environment/environment.ts';
import { type DataCache, DataContext, type DataKey, type DataQuery, type DataSource } from './page-data.tsx';

type Request = Environment['fetch'];

const optionsOf = <T,>({ key, staleTime, fetch, enabled, initial }: DataQuery<T>, request: Request) => ({
  queryKey: key,
  staleTime,
  // What never goes stale, such as code, is never removed.
  ...(staleTime === Number.POSITIVE_INFINITY ? { gcTime: Number.POSITIVE_INFINITY } : {}),
  ...(enabled === undefined ? {} : { enabled }),
  ...(initial === undefined ? {} : { initialData: initial.data, initialDataUpdatedAt: initial.updatedAt }),
  queryFn: ({ signal, client }: QueryFunctionContext<DataKey>): Promise<T> =>
    fetch({ signal, request, fetch: (other) => client.fetchQuery(optionsOf(other, request)) }),
});

/** Page data in the browser, with TanStack Query. */
export class BrowserData implements DataSource {
  constructor(private readonly request: Request) {}

  #options<T>(query: DataQuery<T>) {
    return optionsOf(query, this.request);
  }

  /** Without automatic retries, since the error page has a button. */
  readonly client = new QueryClient({
    defaultOptions: {
      queries: {
        retry: false,
        networkMode: 'always',
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
      },
    },
  });

  readonly cache: DataCache = {
    get: (key) => this.client.getQueryData(key),
    set: (key, value, updatedAt) =>
      void this.client.setQueryData(key, value, updatedAt === undefined ? {} : { updatedAt }),
    remove: (key) => this.client.removeQueries({ queryKey: key }),
    fetch: (query, force = false) =>
      this.client.fetchQuery({ ...this.#options(query), ...(force ? { staleTime: 0 } : {}) }),
    prefetch: (query) => void this.client.prefetchQuery(this.#options(query)),
  };

  useData = <T,>(query: DataQuery<T>): T => useSuspenseQuery(this.#options(query)).data as T;

  useDataState = <T,>(query: DataQuery<T>) => {
    const { data, error, isError, dataUpdatedAt, refetch } = useQuery(this.#options(query));
    return {
      data: data as T | undefined,
      error: error as unknown,
      isError,
      updatedAt: dataUpdatedAt,
      refetch: () => void refetch(),
    };
  };

  useReset = () => useQueryErrorResetBoundary().reset;

  /** Removes failed queries that no component shows, so that they are tried again on navigation. */
  forgetFailures(): void {
    this.client.removeQueries({
      predicate: (query) => query.state.status === 'error' && query.getObserversCount() === 0,
    });
  }

  /** Fetches everything again that is shown. */
  refresh(): void {
    void this.client.invalidateQueries();
  }
}

/** Provides page data to components in the browser. */
export function BrowserDataProvider({ data, children }: { data: BrowserData; children: ReactNode }) {
  return (
    <QueryClientProvider client={data.client}>
      <DataContext value={data}>{children}</DataContext>
    </QueryClientProvider>
  );
}

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

const optionsOf = <T,>(
  { key, staleTime, fetch, enabled, refetchEvery, initial }: DataQuery<T>,
  request: Request,
) => ({
  queryKey: key,
  staleTime,
  // Code, which never goes stale, is never forgotten.
  ...(staleTime === Number.POSITIVE_INFINITY ? { gcTime: Number.POSITIVE_INFINITY } : {}),
  ...(enabled === undefined ? {} : { enabled }),
  ...(refetchEvery === undefined ? {} : { refetchInterval: refetchEvery }),
  ...(initial === undefined ? {} : { initialData: initial.data, initialDataUpdatedAt: initial.updatedAt }),
  queryFn: ({ signal, client }: QueryFunctionContext<DataKey>): Promise<T> =>
    fetch({ signal, request, fetch: (other) => client.fetchQuery(optionsOf(other, request)) }),
});

/** Page data in the browser, over a client of the query library. */
export class BrowserData implements DataSource {
  constructor(private readonly request: Request) {}

  #options<T>(query: DataQuery<T>) {
    return optionsOf(query, this.request);
  }

  /** One try a request, since the reader has a button for the next. */
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
    fetch: (query, fresh = false) =>
      this.client.fetchQuery({ ...this.#options(query), ...(fresh ? { staleTime: 0 } : {}) }),
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

  /** Gives what failed a new chance when the reader navigates; on the page that shows it, “Try again” does. */
  forgetFailures(): void {
    this.client.removeQueries({
      predicate: (query) => query.state.status === 'error' && query.getObserversCount() === 0,
    });
  }

  /** Fetches everything that is shown again. */
  refresh(): void {
    void this.client.invalidateQueries();
  }
}

/** Provides a browser's page data. */
export function BrowserDataProvider({ data, children }: { data: BrowserData; children: ReactNode }) {
  return (
    <QueryClientProvider client={data.client}>
      <DataContext value={data}>{children}</DataContext>
    </QueryClientProvider>
  );
}

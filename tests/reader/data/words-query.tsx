import { type DataQuery, usePageData, usePageDataState } from '../../../src/reader/data/page-data.tsx';

/** A query whose responses the test gives. */
export const query = (rest: Partial<DataQuery<string>> = {}): DataQuery<string> => ({
  key: ['words', 'a'],
  staleTime: 60_000,
  fetch: async ({ request, signal }) => (await request('/words', { signal })).json() as Promise<string>,
  ...rest,
});

/** Component that suspends until the query is loaded. */
export const Words = ({ asked }: { asked: DataQuery<string> }) => <p>{usePageData(asked)}</p>;

/** Component that shows the state of the query; a click fetches again. */
export function State({ asked }: { asked: DataQuery<string> }) {
  const { data, isError, refetch } = usePageDataState(asked);
  return (
    <button type="button" onClick={refetch}>
      {isError ? 'failed' : (data ?? 'on its way')}
    </button>
  );
}

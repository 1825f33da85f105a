import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import { Component, type ReactNode, Suspense } from 'react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { BrowserData, BrowserDataProvider } from '../../../src/reader/data/browser-data.tsx';
import { LoadError } from '../../../src/reader/data/fetch-json.ts';
import { useDataReset } from '../../../src/reader/data/page-data.tsx';
import { deferred, json, TestEnvironment } from '../test-environment.ts';
import { query, State, Words } from './words-query.tsx';

/** Error boundary with a retry button, as in the app. */
class Boundary extends Component<{ onRetry: () => void; children: ReactNode }, { failed?: unknown }> {
  override state: { failed?: unknown } = {};
  static getDerivedStateFromError = (failed: unknown) => ({ failed });
  override render() {
    const retry = () => {
      this.props.onRetry();
      this.setState({ failed: undefined });
    };
    if (this.state.failed === undefined) return this.props.children;
    return (
      <button type="button" onClick={retry}>
        {String((this.state.failed as LoadError).kind)}
      </button>
    );
  }
}

const Retrying = ({ children }: { children: ReactNode }) => (
  <Boundary onRetry={useDataReset()}>
    <Suspense fallback="waiting">{children}</Suspense>
  </Boundary>
);

let environment: TestEnvironment;
let data: BrowserData;

beforeEach(() => {
  environment = new TestEnvironment(() => json('fetched'));
  data = new BrowserData(environment.fetch);
});

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const inBrowser = (node: ReactNode) => <BrowserDataProvider data={data}>{node}</BrowserDataProvider>;
describe('in the browser', () => {
  test('rendered data is not fetched again', async () => {
    data.cache.set(query().key, 'rendered');
    render(inBrowser(<Words asked={query()} />));
    await act(async () => undefined);
    expect(screen.getByText('rendered')).toBeTruthy();
    expect(environment.requests).toEqual([]);
  });

  test('stale data is shown, and fetched again', async () => {
    data.cache.set(query().key, 'rendered', Date.now() - 61_000);
    render(inBrowser(<Words asked={query()} />));
    expect(screen.getByText('rendered')).toBeTruthy();
    expect(await screen.findByText('fetched')).toBeTruthy();
  });

  test('a component suspends until its data is there', async () => {
    render(inBrowser(<Retrying>{<Words asked={query()} />}</Retrying>));
    expect(screen.getByText('waiting')).toBeTruthy();
    expect(await screen.findByText('fetched')).toBeTruthy();
    expect(environment.requests).toHaveLength(1);
  });

  test('a failure is shown at once, and tried again on request', async () => {
    vi.spyOn(console, 'error').mockReturnValue(undefined);
    environment.answer = () => Promise.reject(new LoadError('offline'));
    render(inBrowser(<Retrying>{<Words asked={query()} />}</Retrying>));
    const retry = await screen.findByRole('button', { name: 'offline' });
    expect(environment.requests).toHaveLength(1);
    environment.answer = () => json('fetched');
    await act(async () => retry.click());
    expect(await screen.findByText('fetched')).toBeTruthy();
  });

  test('failed state can be fetched again', async () => {
    environment.answer = () => Promise.reject(new LoadError('server'));
    render(inBrowser(<State asked={query()} />));
    expect(screen.getByText('on its way')).toBeTruthy();
    const button = await screen.findByText('failed');
    environment.answer = () => json('fetched');
    await act(async () => button.click());
    expect(await screen.findByText('fetched')).toBeTruthy();
  });

  test('a disabled query is not fetched', async () => {
    render(inBrowser(<State asked={query({ enabled: false })} />));
    await act(async () => undefined);
    expect(environment.requests).toEqual([]);
  });

  test('prefetched data is there at once', async () => {
    data.cache.prefetch(query());
    await waitFor(() => expect(data.cache.get(query().key)).toBe('fetched'));
    render(inBrowser(<Words asked={query()} />));
    expect(screen.getByText('fetched')).toBeTruthy();
    expect(environment.requests).toHaveLength(1);
  });

  test('two components share one fetch', async () => {
    const answer = deferred<Response>();
    environment.answer = () => answer.promise;
    data.cache.prefetch(query());
    const second = data.cache.fetch(query());
    answer.resolve(json('fetched'));
    expect(await second).toBe('fetched');
    expect(environment.requests).toHaveLength(1);
  });

  test('a failed prefetch is tried again on the next navigation', async () => {
    vi.spyOn(console, 'error').mockReturnValue(undefined);
    environment.answer = () => Promise.reject(new LoadError('offline'));
    data.cache.prefetch(query());
    await waitFor(() => expect(data.client.getQueryState(query().key)?.status).toBe('error'));
    environment.answer = () => json('fetched');
    data.forgetFailures();
    render(inBrowser(<Retrying>{<Words asked={query()} />}</Retrying>));
    expect(await screen.findByText('fetched')).toBeTruthy();
  });

  test('a failure that is shown stays while the reader navigates away', async () => {
    environment.answer = () => Promise.reject(new LoadError('server'));
    const { rerender } = render(inBrowser(<State asked={query()} />));
    await screen.findByText('failed');
    data.forgetFailures();
    rerender(inBrowser(<State asked={query()} />));
    await act(async () => undefined);
    expect(screen.getByText('failed')).toBeTruthy();
    expect(environment.requests).toHaveLength(1);
  });

  test('a forced fetch ignores the age of the data', async () => {
    data.cache.set(query().key, 'rendered');
    expect(await data.cache.fetch(query())).toBe('rendered');
    expect(await data.cache.fetch(query(), true)).toBe('fetched');
  });

  test('a query can fetch another through the same cache', async () => {
    data.cache.set(query().key, 'rendered');
    const outer = query({ key: ['outer'], fetch: async ({ fetch }) => `${await fetch(query())}, twice` });
    expect(await data.cache.fetch(outer)).toBe('rendered, twice');
    expect(environment.requests).toEqual([]);
  });

  test('everything that is shown is fetched again when an article is saved', async () => {
    data.cache.set(query().key, 'rendered');
    render(inBrowser(<Words asked={query()} />));
    await act(async () => data.refresh());
    expect(await screen.findByText('fetched')).toBeTruthy();
  });
});

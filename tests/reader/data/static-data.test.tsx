import type { ReactNode } from 'react';
import { renderToString } from 'react-dom/server';
import { beforeEach, describe, expect, test } from 'vitest';
import { BrowserData, BrowserDataProvider } from '../../../src/reader/data/browser-data.tsx';
import { DataContext } from '../../../src/reader/data/page-data.tsx';
import { staticDataSource } from '../../../src/reader/data/static-data.ts';
import { json, TestEnvironment } from '../test-environment.ts';
import { query, State, Words } from './words-query.tsx';

let environment: TestEnvironment;
let data: BrowserData;

beforeEach(() => {
  environment = new TestEnvironment(() => json('fetched'));
  data = new BrowserData(environment.fetch);
});

const inBrowser = (node: ReactNode) => <BrowserDataProvider data={data}>{node}</BrowserDataProvider>;
/** Renders a component with either provider to HTML. */
const frames = (node: ReactNode, seed: (cache: BrowserData['cache']) => void) => {
  const source = staticDataSource();
  seed(source.cache);
  seed(data.cache);
  return {
    server: renderToString(<DataContext value={source}>{node}</DataContext>),
    browser: renderToString(inBrowser(node)),
  };
};

describe('the first render is the same with both providers', () => {
  const CASES: [string, ReactNode, string][] = [
    ['a value that is there', <Words key="" asked={query()} />, '<p>rendered</p>'],
    ['the state of a value that is there', <State key="" asked={query()} />, 'rendered'],
    ['a value that is not there', <State key="" asked={query({ key: ['none'] })} />, 'on its way'],
    ['a disabled query', <State key="" asked={query({ key: ['none'], enabled: false })} />, 'on its way'],
    [
      'an initial value',
      <State key="" asked={query({ key: ['none'], initial: { data: 'initial', updatedAt: 0 } })} />,
      'initial',
    ],
    [
      'a value that is there and an initial value',
      <State key="" asked={query({ initial: { data: 'initial', updatedAt: 0 } })} />,
      'rendered',
    ],
  ];

  test.each(CASES)('%s', (_, node, words) => {
    const { server, browser } = frames(node, (cache) => cache.set(query().key, 'rendered'));
    expect(server).toContain(words);
    expect(browser).toBe(server);
  });

  test('a removed value is in neither', () => {
    const { server, browser } = frames(<State asked={query()} />, (cache) => {
      cache.set(query().key, 'rendered');
      expect(cache.get(query().key)).toBe('rendered');
      cache.remove(query().key);
      expect(cache.get(query().key)).toBeUndefined();
    });
    expect(server).toContain('on its way');
    expect(browser).toBe(server);
  });
});

describe('on the server', () => {
  test('rendering a page without its data throws and names the key', () => {
    const page = <DataContext value={staticDataSource()}>{<Words asked={query()} />}</DataContext>;
    expect(() => renderToString(page)).toThrow('Nothing to render for ["words","a"].');
  });

  test('nothing is fetched', async () => {
    const { cache } = staticDataSource();
    await expect(cache.fetch(query())).rejects.toThrow('["words","a"]');
    cache.prefetch(query());
    expect(environment.requests).toEqual([]);
  });
});

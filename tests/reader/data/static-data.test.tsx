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
/** A frame as HTML, from either provider. */
const frames = (node: ReactNode, seed: (cache: BrowserData['cache']) => void) => {
  const source = staticDataSource();
  seed(source.cache);
  seed(data.cache);
  return {
    server: renderToString(<DataContext value={source}>{node}</DataContext>),
    browser: renderToString(inBrowser(node)),
  };
};

describe('the first frame is the same from both providers', () => {
  const CASES: [string, ReactNode, string][] = [
    ['a value that is there', <Words key="" asked={query()} />, '<p>rendered</p>'],
    ['the state of a value that is there', <State key="" asked={query()} />, 'rendered'],
    ['a value that is not there', <State key="" asked={query({ key: ['none'] })} />, 'on its way'],
    [
      'one that is not to be fetched',
      <State key="" asked={query({ key: ['none'], enabled: false })} />,
      'on its way',
    ],
    [
      'what stands in for it',
      <State key="" asked={query({ key: ['none'], initial: { data: 'initial', updatedAt: 0 } })} />,
      'initial',
    ],
    [
      'a value that is there and what would stand in for it',
      <State key="" asked={query({ initial: { data: 'initial', updatedAt: 0 } })} />,
      'rendered',
    ],
  ];

  test.each(CASES)('%s', (_, node, words) => {
    const { server, browser } = frames(node, (cache) => cache.set(query().key, 'rendered'));
    expect(server).toContain(words);
    expect(browser).toBe(server);
  });

  test('what was removed is there in neither', () => {
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
  test('a page whose data was not given cannot be rendered, and says which', () => {
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

import { beforeEach, describe, expect, test } from 'vitest';
import type { Article } from '../../../src/model/article/article.ts';
import { noStorage } from '../../../src/reader/environment/storage.ts';
import { ReadingStore } from '../../../src/reader/reading/reading-store.ts';
import { TestEnvironment } from '../test-environment.ts';

const article = (slug: string, headline: Article['headline'] = `Headline of ${slug}`): Article =>
  ({ slug, headline, language: 'en', revision: { number: 2 } }) as Article;
const PLACE = { block: 'b-3', offset: 0.25, share: 0.5 };

let environment: TestEnvironment;
let store: ReadingStore;
beforeEach(() => {
  environment = new TestEnvironment();
  store = new ReadingStore(environment);
});

describe('a history', () => {
  test('is off until the reader turns it on; then nothing is stored', () => {
    store.markRead(article('a'));
    store.savePlace('a', PLACE);
    expect([store.isOn, localStorage.length]).toEqual([false, 0]);
  });

  test('is turned on by the first article that is saved, and not again where the reader turned it off', () => {
    store.save(article('a'));
    expect(store.isOn).toBe(true);
    store.setOn(false);
    store.save(article('b'));
    expect(store.isOn).toBe(false);
  });

  test('has read articles, the last first, and where the reader stopped', () => {
    store.setOn(true);
    store.markRead(article('a'));
    environment.time += 1;
    store.markRead(article('b', ['Two ', { text: 'parts', strong: true }]));
    store.savePlace('c', PLACE);
    expect(store.history().map(({ headline }) => headline)).toEqual(['Two parts', 'Headline of a']);
    expect(store.readSlugs()).toEqual(new Set(['a', 'b']));
    expect(store.place('c')).toEqual(PLACE);
    expect(store.place('a')).toBeUndefined();
  });

  test('ends a place when the article is read to its end', () => {
    store.setOn(true);
    store.savePlace('a', PLACE);
    store.markRead(article('a'));
    expect(store.place('a')).toBeUndefined();
  });

  test('that is turned off leaves nothing but what was saved', () => {
    store.save(article('a'));
    store.markRead(article('a'));
    store.savePlace('b', PLACE);
    store.setOn(false);
    expect(environment.storage.keys()).toEqual(['saved:a']);
  });
});

const savedSlugs = (from: ReadingStore) => from.saved().map(({ slug }) => slug);

test('an article is saved and removed again; the last saved is first', () => {
  store.save(article('a'));
  environment.time += 1;
  store.save(article('b'));
  expect(savedSlugs(store)).toEqual(['b', 'a']);
  store.removeSaved('b');
  expect(savedSlugs(store)).toEqual(['a']);
});

test('an article that another tab has saved stays saved when it is saved here', () => {
  new ReadingStore(environment).save(article('a'));
  expect(store.save(article('a'))).toBe(true);
  expect(savedSlugs(store)).toEqual(['a']);
});

test.each([
  '{',
  'null',
  '7',
  '{"v":2,"at":1,"headline":"A","language":"en"}',
  '{"v":1,"at":"x","headline":"A","language":"en"}',
  '{"v":1,"at":1,"headline":7}',
  '{"v":1,"at":1,"block":"b-1","offset":2,"share":0.5}',
])('stored %s is as nothing (S11)', (text) => {
  for (const key of ['saved:a', 'read:a', 'place:a']) environment.storage.set(key, text);
  expect([store.saved(), store.history(), store.place('a')]).toEqual([[], [], undefined]);
});

test('where storage is full, the older half of the history makes room for what is saved', () => {
  store.setOn(true);
  for (const slug of ['a', 'b', 'c', 'd']) {
    environment.time += 1;
    store.markRead(article(slug));
  }
  let isFull = true;
  const { storage } = environment;
  const full = {
    ...storage,
    remove: (key: string) => {
      isFull = false;
      storage.remove(key);
    },
    set: (key: string, value: string) => !isFull && storage.set(key, value),
  };
  const crowded = new ReadingStore({ storage: full, now: environment.now });
  expect(crowded.save(article('e'))).toBe(true);
  expect(savedSlugs(crowded)).toEqual(['e']);
  expect(crowded.history().map(({ slug }) => slug)).toEqual(['d', 'c']);
});

test('no more than 500 entries are kept, the newest', () => {
  store.setOn(true);
  for (let n = 0; n < 505; n++) {
    environment.time += 1;
    store.markRead(article(`s${n}`));
  }
  expect(store.history()).toHaveLength(500);
  expect(store.readSlugs().has('s4')).toBe(false);
});

test('where storage is forbidden nothing breaks', () => {
  const none = new ReadingStore({ storage: noStorage, now: () => 0 });
  expect([none.save(article('a')), none.setOn(true)]).toEqual([false, false]);
  expect([none.isOn, none.saved()]).toEqual([false, []]);
});

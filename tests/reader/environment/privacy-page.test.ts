import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import privacy from '../../../public/pages/privacy.json' with { type: 'json' };
import type { Article } from '../../../src/model/article/article.ts';
import type { Comment } from '../../../src/model/comment/comment.ts';
import { DraftStore } from '../../../src/reader/comments/drafts.ts';
import { storeOrder } from '../../../src/reader/comments/use-view.ts';
import { entriesOf, STORED_KINDS } from '../../../src/reader/device/stored-kinds.ts';
import { DisplayStore } from '../../../src/reader/preferences/display-store.ts';
import { setSearchKey } from '../../../src/reader/preferences/search-key.ts';
import { ReadingStore } from '../../../src/reader/reading/reading-store.ts';
import { TestEnvironment } from '../test-environment.ts';

const reader = 'src/reader';

/** Modules that may store something in the browser. */
const WRITERS = [
  'comments/drafts.ts',
  'comments/use-view.ts',
  'preferences/search-key.ts',
  'preferences/display-store.ts',
  'reading/reading-store.ts',
  'device/stored-kinds.ts',
  // Pages for reading without a connection, in caches.
  'offline/download.ts',
  'offline/saved-pages.ts',
  'offline/stored-pages.ts',
  'service-worker/page-store.ts',
  'service-worker/prune-code.ts',
];

test('the privacy page of the sample edition names what the reader stores, and nothing else', () => {
  const environment = new TestEnvironment();
  const drafts = new DraftStore(environment);
  const writer = { name: 'Ani', email: 'ani@example.org', url: '' };
  drafts.saveDraft('a', { ...writer, text: 'Begun.', remember: true });
  drafts.addHeld('a', { id: '1' } as Comment);
  drafts.saveOwn('a', { id: '1', statusToken: 's' });
  drafts.saveWriter(writer);
  storeOrder(environment.storage, 'newest');
  const reading = new ReadingStore(environment);
  const [article] = [{ slug: 'a', headline: 'A', language: 'en', revision: { number: 1 } } as Article];
  reading.save(article);
  reading.markRead(article);
  reading.savePlace('b', { block: 'b-1', offset: 0, share: 0.5 });
  setSearchKey(environment.storage, false);
  new DisplayStore(environment.storage, document.documentElement).set('theme', 'dark');
  const stored = environment.storage.keys().map((key) => key.split(':')[0]);
  const named = [...JSON.stringify(privacy).matchAll(/broadsheet:(?:\/:)?(\w+)/g)].map(([, key]) => key);
  expect(named.toSorted()).toEqual(stored.toSorted());
  // The page of what this browser keeps lists all of it, each in one kind.
  const listed = STORED_KINDS.flatMap((kind) => Object.keys(entriesOf(environment.storage, kind)));
  expect(listed.toSorted()).toEqual(environment.storage.keys().toSorted());
});

test('the privacy page says that pages may be stored, and only when a reader asks', () => {
  const text = JSON.stringify(privacy);
  expect(text).toContain('stored only if you ask for that');
  expect(text).toContain('cache storage');
});

test('no other module of the app stores anything', () => {
  const writing = readdirSync(reader, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .filter((file) =>
      /storage\.set\(|setItem\(|sessionStorage|indexedDB|document\.cookie|caches\.open/.test(
        readFileSync(join(reader, file), 'utf8'),
      ),
    );
  expect(writing.sort()).toEqual([...WRITERS, 'environment/storage.ts'].sort());
});

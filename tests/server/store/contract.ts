import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CommentStore, StoredComment } from '../../../src/server/store/store.ts';

let count = 0;

/** Returns a comment to store, with every field set. */
export function stored(change: Partial<StoredComment> = {}): StoredComment {
  const n = ++count;
  return {
    id: `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`,
    articleId: 'urn:article:a',
    parent: null,
    status: 'published',
    name: 'Ann',
    email: 'ann@example.org',
    url: '',
    text: `Text ${n}`,
    revision: 1,
    createdAt: 1000 + n,
    key: `key-${n}`,
    bodyHash: 'h',
    clientHash: 'c',
    ...change,
  };
}

/** Contract suite of `CommentStore`, for every implementation (STYLE 9). */
export function storeContract(name: string, open: () => Promise<CommentStore>): void {
  describe(`${name} keeps the contract of a comment store`, () => {
    let store: CommentStore;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());

    test('gives back whole what was added', async () => {
      const comment = stored({
        text: 'Ընդ \u{1F4F0}\nsecond line',
        url: 'https://x.example/',
        revision: null,
        clientHash: null,
      });
      expect(await store.add(comment)).toEqual({ added: true });
      expect(await store.list('urn:article:a', undefined, 10)).toEqual([comment]);
      expect(await store.byKey(comment.key)).toEqual(comment);
    });

    test('takes a key once, in whatever state its comment is, and gives the earlier comment', async () => {
      const first = stored({ key: 'same', status: 'held' });
      await store.add(first);
      expect(await store.add(stored({ key: 'same', text: 'other' }))).toEqual({
        added: false,
        earlier: first,
      });
      expect(await store.listByStatus('held', 10)).toHaveLength(1);
    });

    test('takes a key once when it comes many times at once', async () => {
      const results = await Promise.all(Array.from({ length: 20 }, () => store.add(stored({ key: 'race' }))));
      expect(results.filter((result) => result.added)).toHaveLength(1);
      expect(await store.count('urn:article:a')).toBe(1);
    });

    test('lists published comments of an article by time, then id, after a cursor', async () => {
      const [c, a, b] = [stored({ createdAt: 5 }), stored({ createdAt: 3 }), stored({ createdAt: 5 })];
      for (const comment of [
        b,
        c,
        a,
        stored({ status: 'held' }),
        stored({ status: 'removed' }),
        stored({ articleId: 'urn:article:b' }),
      ])
        await store.add(comment);
      const ids = async (after?: StoredComment, limit = 10) =>
        (await store.list('urn:article:a', after, limit)).map(({ id }) => id);
      expect(await ids()).toEqual([a.id, c.id, b.id]);
      expect(await ids(a)).toEqual([c.id, b.id]);
      expect(await ids(c)).toEqual([b.id]);
      expect(await ids(b)).toEqual([]);
      expect(await ids(undefined, 2)).toEqual([a.id, c.id]);
      expect(await store.count('urn:article:a')).toBe(3);
    });

    test('finds the same words by name or by e-mail address, unless they were removed', async () => {
      const { id } = stored();
      await store.add(stored({ id, text: 'Same.', name: 'Ann', email: 'ann@example.org' }));
      const asked = (change: Partial<StoredComment>) =>
        store.isDuplicate({
          articleId: 'urn:article:a',
          name: 'X',
          email: 'x@example.org',
          text: 'Same.',
          ...change,
        });
      expect(await asked({ name: 'Ann' })).toBe(true);
      expect(await asked({ email: 'ann@example.org' })).toBe(true);
      expect(await asked({})).toBe(false);
      expect(await asked({ name: 'Ann', text: 'Other.' })).toBe(false);
      expect(await asked({ name: 'Ann', articleId: 'urn:article:b' })).toBe(false);
      await store.setStatus(id, 'removed');
      expect(await asked({ name: 'Ann' })).toBe(false);
    });

    test('two writers without an e-mail address are not the same', async () => {
      await store.add(stored({ text: 'Same.', name: 'Ann', email: '' }));
      expect(
        await store.isDuplicate({ articleId: 'urn:article:a', name: 'Ben', email: '', text: 'Same.' }),
      ).toBe(false);
    });

    test('tells whether a writer has a published comment, by name and address', async () => {
      const { id } = stored();
      await store.add(stored({ id, status: 'held' }));
      expect(await store.hasPublished('Ann', 'ann@example.org')).toBe(false);
      expect(await store.setStatus(id, 'published')).toBe(true);
      expect(await store.hasPublished('Ann', 'ann@example.org')).toBe(true);
      expect(await store.hasPublished('Ben', 'ann@example.org')).toBe(false);
      expect(await store.setStatus('nobody', 'published')).toBe(false);
    });

    test('removes client hashes before a time, and only those (P02)', async () => {
      await store.add(stored({ createdAt: 10 }));
      await store.add(stored({ createdAt: 20 }));
      await store.removeClientHashes(20);
      expect((await store.list('urn:article:a', undefined, 9)).map(({ clientHash }) => clientHash)).toEqual([
        null,
        'c',
      ]);
    });

    test('gives the time of the newest comment, and 0 where there is none', async () => {
      expect(await store.newestAt()).toBe(0);
      await store.add(stored({ createdAt: 77, status: 'held' }));
      expect(await store.newestAt()).toBe(77);
    });

    test('answers a probe', async () => {
      await expect(store.probe()).resolves.toBeUndefined();
    });
  });
}

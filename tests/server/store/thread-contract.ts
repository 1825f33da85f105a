import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CommentStore, ListStart, StoredComment } from '../../../src/server/store/store.ts';
import { factsOf, stored } from './contract.ts';

const ARTICLE = 'urn:article:a';
const EVENT = { at: 5000, kind: 'tested', actor: 'Mo', reason: 'because' };

/** Contract suite of threads, changes, events and reports, for every implementation of `CommentStore`. */
export function threadContract(name: string, open: () => Promise<CommentStore>): void {
  describe(`${name} keeps the contract of threads`, () => {
    let store: CommentStore;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());

    /** Adds a comment. @param parent the one it answers */
    async function add(parent?: StoredComment, change: Partial<StoredComment> = {}): Promise<StoredComment> {
      const comment = stored({ parent: parent?.id ?? null, ...change });
      await store.add(comment);
      return { ...comment, depth: parent === undefined ? 0 : parent.depth + 1 };
    }

    const ids = async (start: ListStart = {}, limit = 50) =>
      (await store.list(ARTICLE, start, limit))?.map(({ id }) => id);
    const idsOf = (comments: readonly Pick<StoredComment, 'id'>[]) => comments.map(({ id }) => id);
    const set = (id: string, change: Partial<StoredComment>) =>
      store.change({ id }, () => ({ set: change, event: EVENT }));

    test('lists threads in both orders, replies as they were stored, from any place and after any comment', async () => {
      const a = await add();
      const b = await add();
      const a1 = await add(a);
      const c = await add();
      const b1 = await add(b);
      const a2 = await add(a1);
      const a3 = await add(a);
      const oldest = idsOf([a, a1, a2, a3, b, b1, c]);
      const newest = idsOf([c, b, b1, a, a1, a2, a3]);
      for (const [order, expected] of [
        ['oldest', oldest],
        ['newest', newest],
      ] as const) {
        expect(await ids({ order })).toEqual(expected);
        for (const [index, id] of expected.entries()) {
          expect(await ids({ order, after: id })).toEqual(expected.slice(index + 1));
          expect(await ids({ order, after: id }, 2)).toEqual(expected.slice(index + 1, index + 3));
          expect(await ids({ order, offset: index }, 2)).toEqual(expected.slice(index, index + 2));
          expect(await store.position(ARTICLE, id, order)).toBe(index);
        }
      }
      const entries = (await store.list(ARTICLE, {}, 50)) ?? [];
      expect(entries.map(({ depth }) => depth)).toEqual([0, 1, 2, 1, 0, 1, 0]);
      expect(entries.map(({ parentName }) => parentName)).toEqual([
        null,
        ...['Ann', 'Ann', 'Ann'],
        null,
        'Ann',
        null,
      ]);
    });

    test('lists what was removed while a listed reply hangs below, and counts it apart', async () => {
      const a = await add();
      const a1 = await add(a);
      const a2 = await add(a1);
      const other = await add(a);
      const state = async () => {
        const { count, listed } = await store.thread(ARTICLE);
        return [await ids(), count, listed];
      };
      await store.setStatus(a1.id, 'removed');
      expect(await state()).toEqual([idsOf([a, a1, a2, other]), 3, 4]);
      expect(await store.list(ARTICLE, { after: a1.id }, 1)).toMatchObject([{ parentName: '' }]);
      await store.setStatus(a.id, 'withdrawn');
      await store.setStatus(other.id, 'spam');
      expect(await state()).toEqual([idsOf([a, a1, a2]), 1, 3]);
      // The last reply takes those above with it, and brings them back.
      await store.setStatus(a2.id, 'held');
      expect(await state()).toEqual([[], 0, 0]);
      expect(await store.position(ARTICLE, a.id)).toBeUndefined();
      await store.setStatus(a2.id, 'published');
      expect(await state()).toEqual([idsOf([a, a1, a2]), 1, 3]);
      await store.setStatus(a1.id, 'published');
      await store.setStatus(a2.id, 'removed');
      expect(await state()).toEqual([idsOf([a, a1]), 1, 2]);
    });

    test('a published reply that is added below what is not lists it', async () => {
      const a = await add(undefined, { status: 'removed' });
      expect(await ids()).toEqual([]);
      const a1 = await add(a);
      expect(await ids()).toEqual(idsOf([a, a1]));
      expect(await store.thread(ARTICLE)).toMatchObject({ count: 1, listed: 2 });
    });

    test('tells the rules of a post about the comment it answers, and about the thread', async () => {
      const a = await add(undefined, { status: 'held' });
      await store.changeThread(ARTICLE, { closed: true, slowSeconds: 30 }, EVENT);
      const refused = await store
        .post({ ...stored(), keys: [], parent: a.id }, ({ parent, thread }) => {
          throw { parent, thread };
        })
        .catch((reason: unknown) => reason);
      expect(refused).toMatchObject({
        parent: { articleId: ARTICLE, status: 'held', depth: 0, name: 'Ann' },
        thread: { closed: true, slowSeconds: 30 },
      });
      expect(await store.thread(ARTICLE)).toMatchObject({ closed: true, slowSeconds: 30 });
      await store.changeThread(ARTICLE, { closed: false }, EVENT);
      expect(await store.thread(ARTICLE)).toMatchObject({ closed: false, slowSeconds: 30 });
    });

    test('changes a comment by rules, with what they know of others, and gives it back', async () => {
      const a = await add(undefined, { text: 'Same.' });
      const b = await add();
      const facts: unknown[] = [];
      const changed = await store.change({ id: b.id, text: 'Same.' }, (known) => {
        facts.push(known);
        return { set: { text: 'Other.', editedAt: 9, pinned: true }, event: EVENT };
      });
      expect(facts).toEqual([
        { comment: b, isDuplicate: true, hasPublished: true, thread: { closed: false, slowSeconds: 0 } },
      ]);
      expect(changed).toEqual({ ...b, text: 'Other.', editedAt: 9, pinned: true });
      expect(await store.find(b.id)).toEqual(changed);
      expect(await store.find(a.id)).toEqual(a);
      expect(await store.findByKeys(['nobody', b.key])).toEqual(changed);
    });

    test('changes nothing where the rules refuse or have nothing to change, or there is no comment', async () => {
      const a = await add();
      const before = await store.thread(ARTICLE);
      const refusal = new Error('refused');
      await expect(
        store.change({ id: a.id }, () => {
          throw refusal;
        }),
      ).rejects.toBe(refusal);
      expect(await store.change({ id: a.id }, () => undefined)).toEqual(a);
      const unknown: unknown[] = [];
      expect(
        await store.change({ id: 'nobody' }, (facts) => {
          unknown.push(facts);
          return undefined;
        }),
      ).toBeUndefined();
      expect(unknown).toEqual([undefined]);
      expect(await store.thread(ARTICLE)).toEqual(before);
      expect(await store.eventsOf(a.id)).toHaveLength(1);
    });

    test('of changes at once each knows those before it', async () => {
      const a = await add();
      await Promise.all(
        Array.from({ length: 10 }, () =>
          store.change({ id: a.id }, (facts) => ({
            set: { text: `${facts?.comment.text}+` },
            event: EVENT,
          })),
        ),
      );
      expect((await store.find(a.id))?.text).toBe(`${a.text}${'+'.repeat(10)}`);
    });

    test('has another version after each change that readers see, and none after others', async () => {
      const a = await add();
      const held = await add(undefined, { status: 'held' });
      let version = '';
      const isNew = async () => {
        const last = version;
        version = (await store.thread(ARTICLE)).version;
        return last !== version;
      };
      expect(await isNew()).toBe(true);
      await set(a.id, { text: 'Changed.' });
      expect(await isNew()).toBe(true);
      await set(held.id, { text: 'Changed.' });
      await set(held.id, { status: 'spam' });
      expect(await isNew()).toBe(false);
      await set(a.id, { pinned: true });
      expect(await isNew()).toBe(true);
    });

    test('writes an event with each change, without names, texts, addresses and hashes (P01)', async () => {
      const a = await add(undefined, { status: 'held', createdAt: 1 });
      await set(a.id, { status: 'removed', reason: 'Off topic.', decidedBy: 'Mo', decidedAt: 7 });
      await set(a.id, { text: 'SECRET', name: 'SECRET', email: 'SECRET', tokenHash: 'SECRET' });
      const common = { articleId: ARTICLE, commentId: a.id };
      const posted = {
        at: 1,
        kind: 'posted',
        actor: null,
        before: null,
        after: '{"status":"held"}',
        reason: null,
      };
      expect(await store.eventsOf(a.id)).toEqual([
        { ...common, ...posted },
        {
          ...common,
          ...EVENT,
          before: '{"status":"held","decidedBy":null,"decidedAt":null}',
          after: '{"status":"removed","decidedBy":"Mo","decidedAt":7}',
        },
        { ...common, ...EVENT, before: '{}', after: '{}' },
      ]);
    });

    test('takes a report of a published comment once from each reporter', async () => {
      const a = await add();
      const held = await add(undefined, { status: 'held' });
      const report = { commentId: a.id, reporterHash: 'r1', reason: 'spam', note: 'Look.', at: 3 };
      expect(await store.report(report)).toBe(true);
      expect(await store.report({ ...report, reason: 'abuse' })).toBe(true);
      expect(await store.report({ ...report, reporterHash: 'r2' })).toBe(true);
      expect(await store.report({ ...report, commentId: held.id })).toBe(false);
      expect(await store.report({ ...report, commentId: 'nobody' })).toBe(false);
      expect((await store.eventsOf(a.id)).map(({ kind, reason }) => [kind, reason])).toEqual([
        ['posted', null],
        ['reported', 'spam'],
        ['reported', 'spam'],
      ]);
      // A reporter is forgotten with the client hashes (P02), and may then report again.
      await store.removeClientHashes(10, 20);
      expect(await store.report(report)).toBe(true);
      expect(await store.eventsOf(a.id)).toHaveLength(4);
    });

    test('has another version of the newest comments of all articles after each change of them', async () => {
      const versions = new Set<string>();
      const version = async () => versions.add(await store.latestVersion(2)).size;
      expect(await version()).toBe(1);
      const a = await add();
      expect(await version()).toBe(2);
      const b = await add(undefined, { articleId: 'urn:article:b' });
      expect(await version()).toBe(3);
      await add(undefined, { status: 'held' });
      await store.changeThread(ARTICLE, { closed: true }, EVENT);
      expect(await version()).toBe(3);
      await set(a.id, { text: 'Other words.' });
      expect(await version()).toBe(4);
      await set(b.id, { status: 'removed' });
      expect(await version()).toBe(5);
      await store.erase({ erasures: [{ id: a.id, part: 'person' }] }, EVENT);
      expect(await version()).toBe(6);
    });

    test('counts the published comments of an article that were written before a time, with the newest', async () => {
      await add(undefined, { createdAt: 3000 });
      const newest = await add(undefined, { createdAt: 4000 });
      await add(undefined, { createdAt: 2000 });
      await add(undefined, { createdAt: 4500, status: 'held' });
      await add(undefined, { createdAt: 4500, articleId: 'urn:article:b' });
      await add(undefined, { createdAt: 5000 });
      expect(await store.writtenBefore(ARTICLE, 5000)).toEqual({ count: 3, newest: newest.id });
      expect(await store.writtenBefore(ARTICLE, 5001)).toMatchObject({ count: 4 });
      expect(await store.writtenBefore(ARTICLE, 2000)).toBeUndefined();
      expect(await store.writtenBefore('urn:article:c', 9000)).toBeUndefined();
    });

    test('gives the pinned comments of an article that readers see, as they were stored', async () => {
      const a = await add();
      const b = await add(a);
      const held = await add(undefined, { status: 'held', pinned: true });
      await add(undefined, { articleId: 'urn:article:b', pinned: true });
      const pinned = async () => idsOf(await store.pinned(ARTICLE));
      expect(await pinned()).toEqual([]);
      await set(b.id, { pinned: true });
      await set(a.id, { pinned: true });
      expect(await pinned()).toEqual([a.id, b.id]);
      expect(await store.pinned(ARTICLE)).toMatchObject([{ parentName: null }, { parentName: 'Ann' }]);
      await set(held.id, { status: 'published' });
      await set(a.id, { status: 'removed' });
      expect(await pinned()).toEqual([b.id, held.id]);
    });

    test('gives the published comments that were stored last, of an article or of all', async () => {
      const a = await add();
      const a1 = await add(a);
      await add(undefined, { status: 'held' });
      const b = await add(undefined, { articleId: 'urn:article:b' });
      const latest = async (article?: string, limit = 9) =>
        (await store.latest(article, limit)).map(({ id }) => id);
      expect(await latest(ARTICLE)).toEqual(idsOf([a1, a]));
      expect(await latest()).toEqual(idsOf([b, a1, a]));
      expect(await latest(undefined, 1)).toEqual(idsOf([b]));
      const threads = await store.threads([ARTICLE, 'urn:article:b', 'urn:article:c']);
      expect([...threads].map(([id, { count }]) => [id, count]).sort()).toEqual([
        [ARTICLE, 2],
        ['urn:article:b', 1],
      ]);
      expect(await store.threads([])).toEqual(new Map());
    });

    test('counts what clients do, each key for itself', async () => {
      const counter = store.counter('post', { points: 2, duration: 60 });
      expect([await counter.consume('a'), await counter.consume('a')]).toEqual([0, 0]);
      const wait = await counter.consume('a');
      expect(wait).toBeGreaterThan(50_000);
      expect(wait).toBeLessThanOrEqual(60_000);
      expect(await counter.consume('b')).toBe(0);
      expect(await store.counter('edit', { points: 1, duration: 60 }).consume('a')).toBe(0);
    });

    test('limits go on where the clock was set back by an hour, and no longer than they last (D08)', async () => {
      const noon = Date.UTC(2026, 10, 25, 12);
      vi.useFakeTimers({ toFake: ['Date'], now: noon });
      try {
        const counter = store.counter('post', { points: 2, duration: 60 });
        const consume = () => counter.consume('a');
        expect([await consume(), await consume(), await consume()]).toEqual([0, 0, 60_000]);
        vi.setSystemTime(noon - 3_600_000);
        expect([await consume(), await consume()]).toEqual([60_000, 60_000]);
        vi.setSystemTime(noon - 3_600_000 + 60_001);
        expect(await consume()).toBe(0);
      } finally {
        vi.useRealTimers();
      }
    });

    test('tells in a slow thread when the same client commented last, also of posts at once', async () => {
      const ask = async (hash: string, now: number, articleId = ARTICLE) =>
        (await factsOf(store, { articleId, client: { hash, now } })).lastOfClient;
      await add(undefined, { createdAt: 50_000 });
      await add(undefined, { createdAt: 70_000, status: 'held' });
      await add(undefined, { createdAt: 71_000, clientHash: 'other' });
      expect(await ask('c', 80_000)).toBeUndefined();
      await store.changeThread(ARTICLE, { slowSeconds: 30 }, EVENT);
      await store.changeThread('urn:article:b', { slowSeconds: 30 }, EVENT);
      expect(await ask('c', 80_000)).toBe(70_000);
      expect(await ask('c', 69_000)).toBe(70_000);
      expect(await ask('c', 100_000)).toBeUndefined();
      expect(await ask('nobody', 80_000)).toBeUndefined();
      expect(await ask('c', 80_000, 'urn:article:b')).toBeUndefined();
      const results = await Promise.allSettled(
        Array.from({ length: 9 }, () => {
          const comment = stored({ createdAt: 200_000 });
          const query = { ...comment, keys: [comment.key], client: { hash: 'c', now: 200_000 } };
          return store.post(query, ({ lastOfClient }) => {
            if (lastOfClient !== undefined) throw new Error('wait');
            return comment;
          });
        }),
      );
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    });
  });
}

import type { Kysely } from 'kysely';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Erasures } from '../../../src/server/comments/erasures.ts';
import { removeOld } from '../../../src/server/comments/retention.ts';
import type { CommentTables } from '../../../src/server/store/comment-queries.ts';
import { commentsOfWriter, listErasures } from '../../../src/server/store/erasure/erasure-scripts.ts';
import { setStanding } from '../../../src/server/store/moderation/event-queries.ts';
import type { CommentStore, StoredComment } from '../../../src/server/store/store.ts';
import { rowsOf } from '../../../src/server/store/transaction-script.ts';
import { stored } from './contract.ts';

const DAY = 86_400_000;
const EVENT = { at: 7, kind: 'erase', actor: 'Eva', reason: null };
const CANARY = {
  name: 'CANARY name',
  email: 'Canary@Example.org',
  url: 'https://canary.example',
  key: 'form-CANARY',
  bodyHash: 'CANARY',
  clientHash: 'CANARY',
  tokenHash: 'CANARY',
};

/** Contract suite of what a store erases (P02, P03), for every implementation. */
export function erasureContract(name: string, open: () => Promise<CommentStore>): void {
  describe(`${name} erases`, () => {
    let store: CommentStore;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());

    async function add(change: Partial<StoredComment> = {}): Promise<StoredComment> {
      const comment = stored(change);
      await store.add(comment);
      return comment;
    }

    test('a writer from all comments, whatever the case of the address; texts, replies and others stay (P03)', async () => {
      const a = await add({ ...CANARY, text: 'Stays.' });
      const held = await add({ ...CANARY, key: 'k2', status: 'held', articleId: 'urn:article:b' });
      const reply = await add({ parent: a.id, email: 'ben@example.org' });
      await store.setStatus(held.id, 'removed', { reason: 'CANARY said so' });
      await store.report({ commentId: a.id, reporterHash: 'r', reason: 'abuse', note: 'CANARY!', at: 3 });
      await store.transaction((db) =>
        setStanding(db, { email: 'canary@example.org', name: 'CANARY name' }, 'blocked'),
      );
      const ofWriter = () => store.transaction((db) => commentsOfWriter(db, 'CANARY@example.ORG'));
      expect((await ofWriter()).map(({ id }) => id)).toEqual([a.id, held.id]);

      const query = { email: 'canary@EXAMPLE.org', part: 'person' } as const;
      expect(await store.erase(query, EVENT)).toEqual([a.id, held.id]);
      expect(await store.erase(query, EVENT)).toEqual([]);
      expect(await store.find(a.id)).toEqual({
        ...a,
        ...{ name: 'deleted', email: '', url: '', bodyHash: '', clientHash: null, tokenHash: null },
        key: `erased-${a.id}`,
      });
      expect(await store.find(held.id)).toMatchObject({
        status: 'removed',
        name: 'deleted',
        text: held.text,
      });
      expect(await store.find(reply.id)).toEqual({ ...reply, depth: 1 });
      expect(await ofWriter()).toEqual([]);
      const all = await Promise.all(
        [a, held].map(async ({ id }) => [await store.find(id), await store.eventsOf(id)]),
      );
      const rows = await store.transaction(function* (db) {
        const tables: Kysely<CommentTables> = db;
        const reports = yield* rowsOf(tables.selectFrom('reports').selectAll());
        const writers = yield* rowsOf(tables.selectFrom('writers').selectAll());
        return { reports, writers };
      });
      expect(rows.writers).toEqual([]);
      expect(JSON.stringify([all, rows])).not.toMatch(/canary/i);
      expect((await store.eventsOf(a.id)).at(-1)).toEqual({
        ...EVENT,
        articleId: a.articleId,
        commentId: a.id,
        before: null,
        after: null,
      });
    });

    test('a writer with the texts: tombstones are listed above replies, and counted no more (P03)', async () => {
      const a = await add({ ...CANARY, pinned: true });
      const b = await add({ ...CANARY, key: 'k2' });
      const reply = await add({ parent: a.id });
      const { version } = await store.thread(a.articleId);
      await store.erase({ email: CANARY.email, part: 'comment' }, EVENT);
      expect(
        (await store.list(a.articleId, {}, 9))?.map(({ id, name, text, status }) => [id, name, text, status]),
      ).toEqual([
        [a.id, '', '', 'withdrawn'],
        [reply.id, reply.name, reply.text, 'published'],
      ]);
      const thread = await store.thread(a.articleId);
      expect(thread).toMatchObject({ count: 1, listed: 2 });
      expect(thread.version).not.toBe(version);
      expect(await store.find(b.id)).toMatchObject({ key: 'k2', status: 'withdrawn', decidedAt: 7 });
      expect(await store.setStatus(a.id, 'published')).toBe(true);
      expect(await store.find(a.id)).toMatchObject({ status: 'withdrawn' });
    });

    test('nothing of anybody where nobody has the address', async () => {
      const a = await add({ email: '' });
      expect(await store.erase({ email: '', part: 'comment' }, EVENT)).toEqual([]);
      expect(await store.erase({ erasures: [{ id: 'nobody', part: 'person' }] }, EVENT)).toEqual([]);
      expect(await store.find(a.id)).toEqual(a);
    });

    test('lists what must never come back, the whole comment over its writer', async () => {
      const [a, b, c] = [await add(), await add(), await add({ status: 'spam' })];
      const erasures = [
        { id: a.id, part: 'person' },
        { id: b.id, part: 'comment' },
      ] as const;
      await store.erase({ erasures }, EVENT);
      await store.erase({ decidedBefore: 1e12, limit: 9 }, EVENT);
      expect(await store.find(c.id)).toMatchObject({ status: 'spam', text: '', name: '', email: '' });
      expect(await store.transaction((db) => listErasures(db))).toEqual(erasures);
      await store.erase({ erasures: [{ id: a.id, part: 'withdrawn' }] }, EVENT);
      expect((await store.transaction((db) => listErasures(db)))[0]?.part).toBe('withdrawn');
      const erase = vi.spyOn(store, 'erase');
      expect(await new Erasures(store, undefined).reapply(8)).toBe(0);
      // What is erased already costs no transaction each.
      expect(erase).not.toHaveBeenCalled();
    });

    test('a block of a writer stays where that writer withdraws a comment', async () => {
      const { id } = await add({ email: 'x@example.org' });
      const writer = { email: 'x@example.org', name: 'Ann' };
      await store.transaction((db) => setStanding(db, writer, 'blocked'));
      await store.erase({ erasures: [{ id, part: 'withdrawn' }] }, EVENT);
      const query = {
        keys: [],
        articleId: 'urn:article:a',
        name: 'Ann',
        email: 'x@example.org',
        text: 'New.',
      };
      const standing = await store
        .post(query, (facts) => {
          throw facts;
        })
        .catch((facts: { standing: string }) => facts.standing);
      expect(standing).toBe('blocked');
    });

    test('removed, refused and spam comments after so many days, with their texts; their places stay (P03)', async () => {
      const now = 100 * DAY;
      const limit = now - 30 * DAY;
      const change = { ...CANARY, clientHash: null };
      let keys = 0;
      const addAt = (status: StoredComment['status'], decidedAt: number | null, createdAt = 1) =>
        add({ ...change, key: `days-${++keys}`, status, decidedAt, createdAt, reason: 'Told.' });
      const old = [await addAt('removed', limit - 1), await addAt('spam', null, limit - 1)];
      const young = [
        await addAt('removed', limit),
        await addAt('spam', null, limit),
        await addAt('held', limit - 1),
        await addAt('published', limit - 1),
      ];
      await removeOld(store, { hashDays: 14, removedDays: 0 }, now);
      for (const comment of [...old, ...young]) expect(await store.find(comment.id)).toEqual(comment);
      await removeOld(store, { hashDays: 14, removedDays: 30 }, now);
      for (const comment of young) expect(await store.find(comment.id)).toEqual(comment);
      for (const { id, status } of old)
        expect(await store.find(id)).toMatchObject({
          status,
          name: '',
          email: '',
          url: '',
          text: '',
          reason: 'Told.',
        });
      expect((await store.eventsOf(old[0]?.id ?? '')).map(({ kind }) => kind)).toEqual(['posted', 'expired']);
      expect(await store.transaction((db) => listErasures(db))).toEqual([]);
    });

    test.each([1, 14])('hashes of network addresses before they are %i days old (P02)', async (hashDays) => {
      const now = 100 * DAY;
      // The next purge is an hour later.
      const limit = now - hashDays * DAY + 3_600_000;
      const [old, young] = [await add({ createdAt: limit - 1 }), await add({ createdAt: limit })];
      await removeOld(store, { hashDays, removedDays: 0 }, now);
      expect((await store.find(old.id))?.clientHash).toBeNull();
      expect((await store.find(young.id))?.clientHash).toBe('c');
    });
  });
}

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { NoticeChannel, NoticeTables } from '../../../../src/server/store/notice-tables.ts';
import { NoticeStore } from '../../../../src/server/store/notices/notice-store.ts';
import { SubscriptionStore } from '../../../../src/server/store/notices/subscription-store.ts';
import type { CommentStore, StoredComment } from '../../../../src/server/store/store.ts';
import { rowsOf } from '../../../../src/server/store/transaction-script.ts';
import { stored } from '../contract.ts';

const HOUR = 3_600_000;
const ADDRESS = 'ann.notices@example.org';
const ALL = (['moderators', 'writers', 'webhook'] as const).map((channel) => ({ channel, isHourly: false }));
const only = (channel: NoticeChannel, isHourly = false) => [{ channel, isHourly }];

/** Everything that waits to be sent, as `channel kind state`. */
export const queued = (store: CommentStore): Promise<string[]> =>
  store.transaction<NoticeTables, string[]>(function* (db) {
    const rows = yield* rowsOf(db.selectFrom('notices').selectAll());
    return rows.map(({ channel, kind, state }) => `${channel} ${kind} ${state}`).sort();
  });

/** Contract suite of the queue of notices, for every implementation. */
export function noticeContract(name: string, open: () => Promise<CommentStore>): void {
  describe(`${name} queues notices`, () => {
    let store: CommentStore;
    let notices: NoticeStore;
    let subscriptions: SubscriptionStore;
    beforeEach(async () => {
      store = await open();
      notices = new NoticeStore(store);
      subscriptions = new SubscriptionStore(store);
    });
    afterEach(() => store.close());

    async function add(change: Partial<StoredComment> = {}): Promise<StoredComment> {
      const comment = stored(change);
      await store.add(comment);
      return comment;
    }

    /** A published comment whose writer has confirmed an address, with nothing queued about it. */
    async function subscribed(change: Partial<StoredComment> = {}): Promise<StoredComment> {
      const comment = await add(change);
      await subscriptions.request({ id: `s-${comment.id}`, address: ADDRESS }, comment, 1);
      await subscriptions.confirm(`s-${comment.id}`);
      await sendAll();
      return comment;
    }

    async function sendAll(): Promise<void> {
      for (;;) {
        const delivery = await notices.claim(9e15, 9.1e15);
        if (delivery === undefined) return;
        await notices.complete(delivery.lease);
      }
    }

    const decide = (id: string, status: StoredComment['status']) =>
      store.setStatus(id, status, {
        at: 50,
        kind: status === 'published' ? 'approve' : 'remove',
        actor: 'Eva',
      });

    test('for the channels in use alone, and forgets what waits for another one', async () => {
      await add({ status: 'held' });
      expect(await queued(store)).toEqual([]);
      await notices.setChannels(ALL);
      await add({ status: 'held' });
      expect(await queued(store)).toEqual(['moderators held held', 'webhook posted held']);
      await notices.setChannels(only('webhook'));
      expect(await queued(store)).toEqual(['webhook posted held']);
      await notices.setChannels([]);
      expect(await queued(store)).toEqual([]);
    });

    test('to moderators of comments that are held or reported, and of objections', async () => {
      await notices.setChannels(only('moderators'));
      const [published] = [await add(), await add({ status: 'spam' })];
      const held = await add({ status: 'held' });
      await store.report({ commentId: published.id, reporterHash: 'r', reason: 'spam', note: '', at: 9 });
      await store.report({ commentId: published.id, reporterHash: 'r', reason: 'spam', note: '', at: 9 });
      await decide(held.id, 'removed');
      const event = { at: 60, kind: 'objected', actor: null, reason: 'No.' };
      await store.change({ id: held.id }, () => ({ set: { status: 'held', objected: true }, event }));
      expect(await queued(store)).toEqual([
        'moderators held held',
        'moderators objected held',
        'moderators reported published',
      ]);
    });

    test('to a writer who has confirmed an address, of decisions and of replies, each reply once', async () => {
      await notices.setChannels(only('writers'));
      const comment = await subscribed();
      const reply = await add({ parent: comment.id, status: 'held', email: 'ben@example.org' });
      expect(await queued(store)).toEqual([]);
      for (const status of ['published', 'removed', 'published'] as const) await decide(reply.id, status);
      expect(await queued(store)).toEqual(['writers reply published']);
      await add({ parent: comment.id, email: 'cid@example.org' });
      // Replies of the same person, and to other comments.
      await add({ parent: comment.id, email: ADDRESS.toUpperCase() });
      await add({ parent: comment.id, email: comment.email });
      await add({ parent: reply.id, email: 'cid@example.org' });
      expect(await queued(store)).toEqual(['writers reply published', 'writers reply published']);
      await sendAll();
      await decide(comment.id, 'removed');
      await decide(comment.id, 'spam');
      expect(await queued(store)).toEqual(['writers decision removed']);
    });

    test('to nobody whose address is not confirmed, was stopped or erased, and keeps no such address', async () => {
      await notices.setChannels(only('writers'));
      const asked = await add();
      await subscriptions.request({ id: 'asked', address: ADDRESS }, asked, 1);
      expect(await queued(store)).toEqual(['writers confirmation published']);
      await sendAll();
      const [stopped, withdrawn, erased, ofPerson] = [
        await subscribed(),
        await subscribed(),
        await subscribed(),
        await subscribed({ email: '' }),
      ];
      await subscriptions.stop(stopped.id);
      const event = { at: 5, kind: 'erase', actor: null, reason: null };
      await store.change({ id: withdrawn.id }, () => ({ set: {}, event, erases: 'withdrawn' }));
      await store.erase({ erasures: [{ id: erased.id, part: 'person' }] }, event);
      for (const { id } of [asked, stopped, erased]) await add({ parent: id, email: 'ben@example.org' });
      expect(await queued(store)).toEqual([]);
      expect(await subscriptions.find(ofPerson.id)).toMatchObject({ address: ADDRESS, isConfirmed: true });
      await store.erase({ email: ADDRESS.toUpperCase(), part: 'person' }, event);
      for (const { id } of [asked, stopped, withdrawn, erased, ofPerson])
        expect(await subscriptions.find(id)).toBeUndefined();
      expect(await subscriptions.confirm('asked')).toBe(false);
    });

    test('to a webhook of whatever happens to a comment', async () => {
      await notices.setChannels(only('webhook'));
      const comment = await add();
      const change = (kind: string, set: Partial<StoredComment>) =>
        store.change({ id: comment.id }, () => ({ set, event: { at: 5, kind, actor: null, reason: null } }));
      await change('edited', { text: 'Other.' });
      await change('pin', { pinned: true });
      await store.report({ commentId: comment.id, reporterHash: 'r', reason: 'spam', note: '', at: 9 });
      await decide(comment.id, 'removed');
      await change('objected', { status: 'held' });
      const event = { at: 5, kind: 'withdrawn', actor: null, reason: null };
      await store.change({ id: comment.id }, () => ({ set: {}, event, erases: 'withdrawn' }));
      expect(await queued(store)).toEqual([
        'webhook decided removed',
        'webhook edited published',
        'webhook objected held',
        'webhook posted published',
        'webhook reported published',
        'webhook withdrawn withdrawn',
      ]);
    });

    test('neither one whose event is not stored nor an event without its notices', async () => {
      await notices.setChannels(ALL);
      const held = await add({ status: 'held', key: 'same' });
      await store.add(stored({ key: 'same', status: 'held' }));
      await expect(
        store.post({ ...held, keys: [] }, () => {
          throw new Error('refused');
        }),
      ).rejects.toThrow('refused');
      expect(await queued(store)).toHaveLength(2);
      // A second comment with the same id is refused after its notices were queued.
      await expect(store.add({ ...held, key: 'other' })).rejects.toThrow();
      expect(await queued(store)).toHaveLength(2);
    });

    test('gives each to one attempt, again when its lease is over, and not when it was sent', async () => {
      await notices.setChannels(only('webhook'));
      const comment = await add({ createdAt: 1000 });
      expect(await notices.claim(999, 2000)).toBeUndefined();
      const first = await notices.claim(1000, 2000);
      expect(first).toMatchObject({
        channel: 'webhook',
        attempt: 1,
        notices: [{ kind: 'posted', at: 1000, articleId: comment.articleId, commentId: comment.id }],
      });
      expect(await notices.claim(1999, 9000)).toBeUndefined();
      // The process ended within its attempt.
      const second = await notices.claim(2000, 3000);
      expect(second).toMatchObject({ id: first?.id, attempt: 2 });
      // What an attempt before it learns too late changes nothing.
      await notices.complete(first?.lease ?? '');
      await notices.postpone(second?.lease ?? '', 5000);
      expect(await notices.claim(4999, 9000)).toBeUndefined();
      const third = await notices.claim(5000, 9000);
      expect(third).toMatchObject({ id: first?.id, attempt: 3 });
      expect(await notices.counts()).toEqual({ waiting: 1, failed: 0 });
      await notices.postpone(third?.lease ?? '', null);
      expect(await notices.counts()).toEqual({ waiting: 0, failed: 1 });
      expect(await notices.claim(9e15, 9.1e15)).toBeUndefined();
      await notices.removeFailed(1000);
      expect(await notices.counts()).toEqual({ waiting: 0, failed: 1 });
      await notices.removeFailed(1001);
      expect(await notices.counts()).toEqual({ waiting: 0, failed: 0 });
    });

    test('gives moderators several in one mail, which a retry does not change', async () => {
      await notices.setChannels(only('moderators'));
      const ids = [await add({ status: 'held' }), await add({ status: 'held' })].map(({ id }) => id);
      const first = await notices.claim(9000, 10_000);
      expect(first?.notices.map(({ commentId }) => commentId)).toEqual(ids);
      const later = await add({ status: 'held' });
      const [again, other] = [await notices.claim(10_000, 20_000), await notices.claim(10_000, 20_000)];
      const byId = new Map([again, other].map((delivery) => [delivery?.id, delivery?.notices]));
      expect(byId.get(first?.id)?.map(({ commentId }) => commentId)).toEqual(ids);
      byId.delete(first?.id);
      expect([...byId.values()].flat().map((notice) => notice?.commentId)).toEqual([later.id]);
      expect(await notices.claim(10_000, 20_000)).toBeUndefined();
    });

    test('gives a writer replies that come soon after a mail together, and others at once', async () => {
      await notices.setChannels(only('writers'));
      const [a, b] = [await subscribed(), await subscribed()];
      const reply = (parent: string, minute: number) =>
        add({ parent, email: 'ben@example.org', createdAt: minute * 60_000 });
      for (const minute of [10, 11, 39]) await reply(a.id, minute);
      await reply(b.id, 12);
      const claimAt = async (minute: number) => {
        const delivery = await notices.claim(minute * 60_000, 9e15);
        return delivery?.notices.map(({ at }) => at / 60_000);
      };
      expect([await claimAt(39), await claimAt(39), await claimAt(39)]).toEqual([[10], [12], undefined]);
      expect(await claimAt(40)).toEqual([11, 39]);
      await reply(a.id, 41);
      await reply(a.id, 42);
      expect([await claimAt(42), await claimAt(42)]).toEqual([[41], undefined]);
      expect(await claimAt(71)).toEqual([42]);
      // A clock that was ahead holds nothing up.
      await reply(a.id, 9000);
      await reply(a.id, 80);
      expect(await claimAt(80)).toEqual([80]);
    });

    test('gives moderators at each full hour what came since, where they want it so', async () => {
      await notices.setChannels(only('moderators', true));
      await add({ status: 'held', createdAt: 5 * HOUR });
      await add({ status: 'held', createdAt: 6 * HOUR - 1 });
      expect(await notices.claim(6 * HOUR - 1, 9e15)).toBeUndefined();
      expect((await notices.claim(6 * HOUR, 9e15))?.notices).toHaveLength(2);
    });

    test('gives each to one of several that take at once', async () => {
      await notices.setChannels(only('webhook'));
      const comments = await Promise.all(Array.from({ length: 20 }, () => add()));
      const takeAll = async (ids: string[] = []): Promise<string[]> => {
        const delivery = await notices.claim(9000, 90_000);
        if (delivery === undefined) return ids;
        return takeAll([...ids, ...delivery.notices.map(({ commentId }) => commentId)]);
      };
      const taken = (await Promise.all([takeAll(), takeAll(), takeAll(), takeAll()])).flat();
      expect(taken.sort()).toEqual(comments.map(({ id }) => id).sort());
    });

    test('forgets addresses that nobody has confirmed', async () => {
      await notices.setChannels(only('writers'));
      const [asked, confirmed] = [await add(), await subscribed()];
      await subscriptions.request({ id: 'asked', address: ADDRESS }, asked, 1000);
      await subscriptions.removeUnconfirmed(1000);
      expect(await subscriptions.findById('asked')).toMatchObject({
        commentId: asked.id,
        isConfirmed: false,
      });
      await subscriptions.removeUnconfirmed(1001);
      expect(await subscriptions.findById('asked')).toBeUndefined();
      expect(await subscriptions.find(confirmed.id)).toBeDefined();
    });
  });
}

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { AccountStore } from '../../../src/server/store/moderation/account-store.ts';
import type {
  CommentStore,
  ListedEntry,
  ListStart,
  PostFacts,
  PostQuery,
  StoredComment,
} from '../../../src/server/store/store.ts';

let count = 0;

/** Returns a comment to store, with every field set. */
export function stored(change: Partial<StoredComment> = {}): StoredComment {
  const n = ++count;
  return {
    id: `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`,
    articleId: 'urn:article:a',
    parent: null,
    depth: 0,
    status: 'published',
    name: 'Ann',
    email: 'ann@example.org',
    url: '',
    text: `Text ${n}`,
    revision: 1,
    createdAt: 1000 + n,
    editedAt: null,
    pinned: false,
    byPaper: false,
    key: `key-${n}`,
    bodyHash: 'h',
    clientHash: 'c',
    tokenHash: null,
    heldBy: null,
    reason: null,
    decidedBy: null,
    decidedAt: null,
    objected: false,
    ...change,
  };
}

/** What the list of an article holds of a comment at the top. */
export const listed = ({
  email: _email,
  key: _key,
  bodyHash: _body,
  clientHash: _client,
  tokenHash: _token,
  heldBy: _held,
  reason: _reason,
  decidedBy: _decidedBy,
  decidedAt: _decidedAt,
  objected: _objected,
  ...rest
}: StoredComment): ListedEntry => ({ ...rest, parentName: null });

/** What the store knows about a post; stores none. */
export async function factsOf(store: CommentStore, change: Partial<PostQuery>): Promise<PostFacts> {
  const query = { keys: [], articleId: 'urn:article:a', name: 'X', email: '', text: 'Same.', ...change };
  const refused = await store
    .post(query, (facts) => {
      throw { facts };
    })
    .catch((reason: { facts: PostFacts }) => reason);
  return (refused as { facts: PostFacts }).facts;
}

const earlierOf = async (store: CommentStore, key: string): Promise<StoredComment | undefined> =>
  (await factsOf(store, { keys: [key] })).earlier;

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
      expect(await store.list('urn:article:a', {}, 10)).toEqual([listed(comment)]);
      expect(await earlierOf(store, comment.key)).toEqual(comment);
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
      expect(await store.thread('urn:article:a')).toMatchObject({ count: 1 });
    });

    test('lists published comments of an article as they were stored, whatever their times, after a comment or so many', async () => {
      const [c, a, b] = [stored({ createdAt: 3 }), stored({ createdAt: 9e15 }), stored({ createdAt: 5 })];
      const held = stored({ status: 'held' });
      for (const comment of [
        a,
        held,
        c,
        b,
        stored({ status: 'removed' }),
        stored({ articleId: 'urn:article:b' }),
      ])
        await store.add(comment);
      const ids = async (start: ListStart = {}, limit = 10) =>
        (await store.list('urn:article:a', start, limit))?.map(({ id }) => id);
      expect(await ids()).toEqual([a.id, c.id, b.id]);
      expect(await ids({ after: a.id })).toEqual([c.id, b.id]);
      expect(await ids({ after: held.id })).toEqual([c.id, b.id]);
      expect(await ids({ after: c.id })).toEqual([b.id]);
      expect(await ids({ after: b.id })).toEqual([]);
      expect(await ids({ after: 'nobody' })).toBeUndefined();
      expect(await ids({}, 2)).toEqual([a.id, c.id]);
      expect(await ids({ offset: 1 }, 1)).toEqual([c.id]);
      const position = (id: string) => store.position('urn:article:a', id);
      expect(await Promise.all([a, c, b, held].map(({ id }) => position(id)))).toEqual([0, 1, 2, undefined]);
      expect(await store.thread('urn:article:a')).toMatchObject({ count: 3 });
    });

    test('counts published comments, and has another version after every change that readers see', async () => {
      const [a, b] = [stored(), stored({ status: 'held' })];
      const versions = new Set<string>();
      const state = async () => {
        const { count, version } = await store.thread('urn:article:a');
        versions.add(version);
        return [count, versions.size];
      };
      expect(await state()).toEqual([0, 1]);
      await store.add(a);
      expect(await state()).toEqual([1, 2]);
      await store.add(b);
      await store.add(stored({ articleId: 'urn:article:b' }));
      await store.setStatus(a.id, 'published');
      expect((await state())[0]).toBe(1);
      await store.setStatus(b.id, 'published');
      expect((await state())[0]).toBe(2);
      await store.setStatus(a.id, 'removed');
      expect((await state())[0]).toBe(1);
      const seen = versions.size;
      await store.setStatus(a.id, 'held');
      expect(await state()).toEqual([1, seen]);
    });

    test('finds the same words under the same name among what readers see, and nowhere else', async () => {
      const { id } = stored();
      await store.add(stored({ id, text: 'Same.', name: 'Ann', email: 'ann@example.org', status: 'held' }));
      const asked = async (change: Partial<PostQuery>) => (await factsOf(store, change)).isDuplicate;
      expect(await asked({ name: 'Ann' })).toBe(false);
      await store.setStatus(id, 'published');
      expect(await asked({ name: 'Ann' })).toBe(true);
      expect(await asked({})).toBe(false);
      expect(await asked({ name: 'Ann', text: 'Other.' })).toBe(false);
      const beginning = 'The same beginning, and a good while on it is still the same: ';
      await store.add(stored({ text: `${beginning}a`, name: 'Ann' }));
      expect(await asked({ name: 'Ann', text: `${beginning}a` })).toBe(true);
      expect(await asked({ name: 'Ann', text: `${beginning}b` })).toBe(false);
      expect(await asked({ name: 'Ann', articleId: 'urn:article:b' })).toBe(false);
      await store.setStatus(id, 'removed');
      expect(await asked({ name: 'Ann' })).toBe(false);
    });

    test('tells whether a writer has a published comment, by name and address', async () => {
      const { id } = stored();
      await store.add(stored({ id, status: 'held' }));
      const hasPublished = async (name: string) =>
        (await factsOf(store, { name, email: 'ann@example.org' })).hasPublished;
      expect(await hasPublished('Ann')).toBe(false);
      expect(await store.setStatus(id, 'published')).toBe(true);
      expect(await hasPublished('Ann')).toBe(true);
      expect(await hasPublished('Ben')).toBe(false);
      expect(await store.setStatus('nobody', 'published')).toBe(false);
    });

    test('finds who else has published under an article with a name that looks the same', async () => {
      const namesakes = async (name: string, email: string, articleId = 'urn:article:a') =>
        [...(await factsOf(store, { name, email, articleId })).namesakes].sort((a, b) =>
          b.email.localeCompare(a.email),
        );
      await store.add(stored());
      await store.add(stored());
      await store.add(stored({ name: 'Аnn', email: '' }));
      await store.add(stored({ name: 'ANN', email: 'held@example.org', status: 'held' }));
      await store.add(stored({ name: 'Anna', email: 'anna@example.org' }));
      const [latin, cyrillic] = [
        { name: 'Ann', email: 'ann@example.org' },
        { name: 'Аnn', email: '' },
      ];
      const inOrder = [latin, cyrillic];
      expect(await namesakes('Ánn', 'x@example.org')).toEqual(inOrder);
      expect(await namesakes('Ann', 'ann@example.org')).toEqual([cyrillic]);
      expect(await namesakes('Аnn', '')).toEqual([latin]);
      expect(await namesakes('Ben', 'ann@example.org')).toEqual([]);
      expect(await namesakes('Ann', 'x@example.org', 'urn:article:b')).toEqual([]);
      // A name that is erased or changed is found as it is now.
      const { id } = stored();
      await store.add(stored({ id, name: 'Cleo', email: 'cleo@example.org' }));
      expect(await namesakes('Cleo', '')).toHaveLength(1);
      await store.erase(
        { erasures: [{ id, part: 'person' }] },
        { at: 1, kind: 'erase', actor: null, reason: null },
      );
      expect(await namesakes('Cleo', '')).toEqual([]);
    });

    test('tells a post the names of the moderators who have an account', async () => {
      expect((await factsOf(store, {})).moderators).toEqual([]);
      const account = { passwordHash: 'h', role: 'moderator', totpSecret: null, createdAt: 1 } as const;
      const accounts = new AccountStore(store);
      await accounts.create({ ...account, name: 'Eva', isDisabled: false });
      await accounts.create({ ...account, name: 'Tom', isDisabled: true });
      expect((await factsOf(store, {})).moderators).toEqual(['Eva']);
    });

    test('removes client hashes from before and after a span of time, and only those (P02)', async () => {
      const comments = [10, 20, 30].map((createdAt) => stored({ createdAt }));
      for (const comment of comments) await store.add(comment);
      await store.removeClientHashes(20, 25);
      const hashes = comments.map(async ({ key }) => (await earlierOf(store, key))?.clientHash);
      expect(await Promise.all(hashes)).toEqual([null, 'c', null]);
    });

    test('stores what comes at once, and refuses one without the others', async () => {
      const comments = Array.from({ length: 5 }, () => stored());
      const results = await Promise.allSettled(
        comments.map((comment, n) => store.add(n === 2 ? { ...comment, parent: 'nobody' } : comment)),
      );
      expect(results.map(({ status }) => status === 'fulfilled')).toEqual([true, true, false, true, true]);
      expect((await store.list('urn:article:a', {}, 9))?.map(({ id }) => id).sort()).toEqual(
        comments.filter((_, n) => n !== 2).map(({ id }) => id),
      );
    });

    test('reads, decides and stores in one transaction: of posts at once, each knows those before it', async () => {
      const comments = Array.from({ length: 20 }, () => stored({ text: 'The same words.' }));
      const results = await Promise.allSettled(
        comments.map((comment) =>
          store.post({ ...comment, keys: [comment.key] }, ({ isDuplicate }) => {
            if (isDuplicate) throw new Error('duplicate');
            return comment;
          }),
        ),
      );
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(await store.thread('urn:article:a')).toMatchObject({ count: 1 });
    });

    test('takes the first of the keys that is found, and gives its comment as the answer', async () => {
      const [older, newer] = [stored(), stored()];
      for (const comment of [older, newer]) await store.add(comment);
      const keys = [stored().key, newer.key, older.key];
      const answer = await store.post({ ...stored(), keys }, ({ earlier }) => earlier ?? stored());
      expect(answer).toEqual(newer);
      expect(await store.thread('urn:article:a')).toMatchObject({ count: 2 });
    });

    test('answers a probe', async () => {
      await expect(store.probe()).resolves.toBeUndefined();
    });
  });
}

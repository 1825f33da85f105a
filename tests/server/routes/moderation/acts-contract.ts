import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { LogEntry, ModeratedComment } from '../../../../src/model/moderation/moderation-page.ts';
import type { CommentStore } from '../../../../src/server/store/store.ts';
import { makeModeration, queueIn, type SentPage } from './moderation-site.ts';

type Site = Awaited<ReturnType<typeof makeModeration>>;

/** Suite of what moderators do, for every database (C20). */
export function moderationActs(name: string, open: () => Promise<CommentStore>): void {
  describe(`moderators over ${name}`, () => {
    let site: Site;
    let eva: string;
    let tom: string;
    beforeEach(async () => {
      site = await makeModeration({ store: await open() });
      eva = await site.signIn('Eva');
      tom = await site.signIn('Tom');
    });
    afterEach(() => site.store.close());

    /** Posts a comment. @returns its id, and the token of its status link */
    async function send(slug: string, change: Record<string, unknown> = {}) {
      const answer = await site.send(slug, change);
      const { comment, statusToken } = (await answer.json()) as {
        comment: { id: string };
        statusToken: string;
      };
      return { id: comment.id, statusToken };
    }
    const refOf = ({ id, seen }: ModeratedComment) => `${id} ${seen}`;
    async function review(id: string, cookie = eva): Promise<ModeratedComment> {
      const { page } = await site.read(`/moderation/comments/${id}/`, cookie);
      if (page.kind !== 'comment') throw new Error(`There is no page of ${id}.`);
      return page.comment;
    }
    /** Does an act on comments as they are now. @returns the address that it leads to */
    async function act(word: string, ids: string[], fields: Record<string, string> = {}, cookie = eva) {
      const comment = await Promise.all(ids.map(async (id) => refOf(await review(id))));
      const answer = await site.post(
        '/moderation/acts/comments',
        { act: word, comment, from: '/moderation/held/', ...fields },
        cookie,
      );
      expect(answer.status).toBe(303);
      return answer.headers.get('location') ?? '';
    }
    const numberIn = (location: string) => /[?&]done=([\d.]+)/.exec(location)?.[1] ?? '';
    async function undo(location: string, cookie = eva) {
      const answer = await site.post(
        '/moderation/acts/undo',
        { event: numberIn(location).split('.'), from: '/moderation/log/' },
        cookie,
      );
      return answer;
    }
    async function log(cookie = eva): Promise<LogEntry[]> {
      const { page } = await site.read('/moderation/log/', cookie);
      return page.kind === 'log' ? page.entries : [];
    }
    const textsOf = async (slug: string) =>
      (await site.list(slug)).comments.map((comment: { text: string; status: string }) =>
        comment.status === 'published' ? comment.text : comment.status,
      );

    test('approve publishes a held comment, is logged with who, and one button puts it back', async () => {
      const { id } = await send('pre', { text: 'Wait.' });
      expect(await queueIn(site, 'held', eva)).toMatchObject([
        {
          id,
          status: 'held',
          text: 'Wait.',
          article: { headline: 'Headline of pre', path: '/articles/pre/' },
        },
      ]);
      const location = await act('approve', [id]);
      expect(location).toMatch(/^\/moderation\/held\/\?done=\d+$/);
      expect(await textsOf('pre')).toEqual(['Wait.']);
      expect(await review(id)).toMatchObject({ status: 'published', decided: { by: 'Eva' } });
      const { frame } = await site.read(location, eva);
      expect(frame.notice).toEqual({
        done: [
          {
            event: Number(numberIn(location)),
            act: 'approve',
            name: 'Ann',
            isOfComment: true,
            canUndo: true,
          },
        ],
        conflicts: [],
      });
      expect(await log(tom)).toMatchObject([
        { by: 'Eva', act: 'approve', comment: { id, text: 'Wait.' }, canUndo: true },
      ]);
      await undo(location, tom);
      expect(await textsOf('pre')).toEqual([]);
      expect(await queueIn(site, 'held', eva)).toMatchObject([{ id, status: 'held' }]);
      expect((await review(id)).decided).toBeUndefined();
      expect((await log()).map(({ by, act: word, canUndo }) => [by, word, canUndo])).toEqual([
        ['Tom', 'undo', true],
        ['Eva', 'approve', false],
      ]);
    });

    test('refuse tells the writer the reason through the status link; undo takes the reason back', async () => {
      const { id, statusToken } = await send('pre');
      const state = async () =>
        (await site.request(`/api/comments/${id}/status?token=${statusToken}`)).json();
      const location = await act('refuse', [id], {
        reason: 'It attacks a person.',
        words: ' Say it  otherwise. ',
      });
      expect(await state()).toMatchObject({
        status: 'refused',
        reason: 'It attacks a person. Say it  otherwise.',
      });
      await undo(location);
      expect(await state()).toMatchObject({ status: 'waiting' });
      expect(await state()).not.toHaveProperty('reason');
      await act('refuse', [id], { words: 'Second.' });
      await undo(await act('spam', [id]).catch(() => location));
      expect(await review(id)).toMatchObject({ status: 'removed', reason: 'Second.' });
    });

    test('remove leaves a place in the thread for replies, and restore fills it again', async () => {
      const { id } = await send('open', { text: 'Top.' });
      await send('open', { text: 'Reply.', parent: id });
      await act('remove', [id]);
      expect(await textsOf('open')).toEqual(['removed', 'Reply.']);
      await act('restore', [id]);
      expect(await textsOf('open')).toEqual(['Top.', 'Reply.']);
      const location = await act('spam', [id]);
      expect(await textsOf('open')).toEqual(['removed', 'Reply.']);
      expect(await queueIn(site, 'spam', eva)).toMatchObject([{ id }]);
      await undo(location);
      expect(await textsOf('open')).toEqual(['Top.', 'Reply.']);
    });

    test('pin and unpin are seen by readers', async () => {
      const { id } = await send('open');
      const pinned = async () => (await site.list('open')).comments[0]?.pinned;
      const location = await act('pin', [id]);
      expect(await pinned()).toBe(true);
      await send('open');
      // Above the first page, in either order, and on no other.
      for (const query of ['', '?order=newest', '?limit=1', '?page=1&limit=1'])
        expect((await site.list('open', query)).pinned).toMatchObject([{ id, pinned: true }]);
      for (const query of ['?page=2&limit=1', `?after=${id}`])
        expect(await site.list('open', query)).not.toHaveProperty('pinned');
      await undo(location);
      expect(await pinned()).toBeUndefined();
      expect(await site.list('open')).not.toHaveProperty('pinned');
    });

    test('of two moderators at once the second is told who decided, and nothing is changed', async () => {
      const { id } = await send('pre');
      const seen = refOf(await review(id, tom));
      await act('approve', [id], {}, eva);
      const answer = await site.post(
        '/moderation/acts/comments',
        { act: 'refuse', comment: seen, from: '/moderation/held/' },
        tom,
      );
      const location = answer.headers.get('location') ?? '';
      expect(location).toBe(`/moderation/held/?missed=${id}`);
      expect((await site.read(location, tom)).frame.notice).toMatchObject({
        done: [],
        conflicts: [{ name: 'Ann', by: 'Eva', status: 'published', isEdited: false }],
      });
      expect(await review(id)).toMatchObject({ status: 'published' });
      expect(await log()).toHaveLength(1);
    });

    test('a comment that its writer changed meanwhile is not approved unseen', async () => {
      const answer = await site.send('pre');
      const { comment, token } = (await answer.json()) as { comment: { id: string }; token: string };
      const seen = refOf(await review(comment.id));
      site.clock.now += 1000;
      const edit = await site.request(`/api/comments/${comment.id}`, {
        method: 'PATCH',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${token}`,
          origin: 'https://paper.example',
        },
        body: JSON.stringify({ text: 'Something else.' }),
      });
      expect(edit.status).toBe(200);
      const approve = await site.post('/moderation/acts/comments', { act: 'approve', comment: seen }, eva);
      const location = approve.headers.get('location') ?? '';
      expect((await site.read(location, eva)).frame.notice?.conflicts).toMatchObject([{ isEdited: true }]);
      expect(await review(comment.id)).toMatchObject({ status: 'held', text: 'Something else.' });
    });

    test('a whole selection is decided on, and put back, at once', async () => {
      const ids = [];
      for (const text of ['a', 'b', 'c']) ids.push((await send('pre', { text })).id);
      const location = await act('approve', ids);
      expect(numberIn(location).split('.')).toHaveLength(3);
      expect(await textsOf('pre')).toEqual(['a', 'b', 'c']);
      await undo(location);
      expect(await textsOf('pre')).toEqual([]);
    });

    test('reports bring a comment into the queue with their reasons until somebody keeps it', async () => {
      const { id } = await send('open');
      for (const [n, reason] of ['spam', 'spam', 'other'].entries())
        await site.request(
          `/api/comments/${id}/reports`,
          {
            method: 'POST',
            headers: { 'content-type': 'application/json', origin: 'https://paper.example' },
            body: JSON.stringify({ reason, ...(reason === 'other' ? { note: 'My address.' } : {}) }),
          },
          `198.51.100.${n}`,
        );
      const [reported] = await queueIn(site, 'reported', eva);
      expect(reported).toMatchObject({
        id,
        reports: [
          { reason: 'spam', count: 2, notes: [] },
          { reason: 'other', count: 1, notes: ['My address.'] },
        ],
      });
      expect((await site.read('/moderation/log/', eva)).frame.counts).toEqual({ held: 0, reported: 1 });
      site.clock.now += 1000;
      const location = await act('approve', [id]);
      expect(await queueIn(site, 'reported', eva)).toEqual([]);
      expect(await textsOf('open')).toHaveLength(1);
      await undo(location);
      expect(await queueIn(site, 'reported', eva)).toHaveLength(1);
    });

    test('closing and slowing the comments of a story is seen by readers, and undone', async () => {
      const { id } = await send('open');
      const comment = refOf(await review(id));
      const thread = async (fields: Record<string, string>) =>
        (await site.post('/moderation/acts/threads', { comment, ...fields }, tom)).headers.get('location') ??
        '';
      const closed = await thread({ act: 'close' });
      expect((await site.list('open')).open).toBe(false);
      expect((await site.send('open')).status).toBe(403);
      expect((await review(id)).article).toMatchObject({ isClosed: true });
      await undo(closed);
      expect((await site.list('open')).open).toBe(true);
      const slow = await thread({ act: 'slow', seconds: '120' });
      expect(await site.list('open')).toMatchObject({ slowSeconds: 120 });
      expect(await log()).toMatchObject([
        { act: 'slow', seconds: 120, on: 'Headline of open', by: 'Tom' },
        { act: 'undo' },
        { act: 'close' },
      ]);
      await undo(slow);
      expect(await site.list('open')).not.toHaveProperty('slowSeconds');
      expect(
        (await site.post('/moderation/acts/threads', { comment, act: 'slow', seconds: '7' }, tom)).status,
      ).toBe(422);
    });

    test('a writer is trusted or blocked by the e-mail address, which nobody sees', async () => {
      const { id } = await send('open');
      const standing = async () => (await review(id)).writer?.standing;
      const comment = refOf(await review(id));
      const writer = async (word: string) =>
        (await site.post('/moderation/acts/writers', { comment, act: word }, eva)).headers.get('location') ??
        '';
      const blocked = await writer('block');
      expect(await standing()).toBe('blocked');
      await undo(blocked);
      expect(await standing()).toBeUndefined();
      await writer('trust');
      expect(await standing()).toBe('trusted');
      await writer('forget');
      expect(await standing()).toBeUndefined();
      const anonymous = await send('open', { name: 'Nobody', email: 'nobody@example.org' });
      expect((await review(anonymous.id)).writer).toEqual({ published: 1, refused: 0 });
    });

    test('the history of a writer counts all comments of the address', async () => {
      const first = await send('open', { text: 'first' });
      await send('other', { text: 'second' });
      await act('remove', [first.id]);
      expect((await review(first.id)).writer).toEqual({
        published: 1,
        refused: 1,
        firstAt: '2026-11-25T12:00:00.000Z',
      });
    });

    test('an answer of the paper is published under its title by who is signed in, once, and undone', async () => {
      const { id } = await send('open', { text: 'Why?' });
      const comment = refOf(await review(id));
      const answer = () =>
        site.post('/moderation/acts/answers', { comment, act: 'answer', text: 'Because.' }, tom);
      const location = (await answer()).headers.get('location') ?? '';
      await answer();
      const { comments } = await site.list('open');
      expect(comments).toMatchObject([
        { text: 'Why?' },
        { text: 'Because.', name: 'The Test', byPaper: true, parent: id },
      ]);
      expect(await log()).toMatchObject([{ by: 'Tom', act: 'answer', comment: { text: 'Because.' } }]);
      await undo(location);
      expect(await textsOf('open')).toEqual(['Why?']);
    });

    test('the same answer of a second moderator leads to who gave it, and is not published twice', async () => {
      const { id } = await send('open', { text: 'Why?' });
      const comment = refOf(await review(id));
      const answer = (cookie: string) =>
        site.post(
          '/moderation/acts/answers',
          { comment, text: 'Because.', from: '/moderation/all/' },
          cookie,
        );
      const answers = await Promise.all([answer(tom), answer(eva)]);
      expect(answers.map(({ status }) => status)).toEqual([303, 303]);
      const locations = answers.map(({ headers }) => headers.get('location') ?? '');
      const entries = await log();
      expect(entries).toHaveLength(1);
      const [second, first] = entries[0]?.by === 'Tom' ? [eva, 'Tom'] : [tom, 'Eva'];
      const { frame } = await site.read(locations.find((each) => each.includes('missed=')) ?? '', second);
      expect(frame.notice).toMatchObject({
        done: [],
        conflicts: [{ name: 'The Test', by: first, status: 'published', isEdited: false }],
      });
      expect(await textsOf('open')).toEqual(['Why?', 'Because.']);
    });

    test('an objection comes back to the queue with what the writer said', async () => {
      const { id, statusToken } = await send('pre');
      await act('refuse', [id], { words: 'No.' });
      await site.request(`/api/comments/${id}/objection?token=${statusToken}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: 'https://paper.example' },
        body: JSON.stringify({ text: 'I mean it well.' }),
      });
      expect(await queueIn(site, 'held', eva)).toMatchObject([{ id, objection: 'I mean it well.' }]);
    });

    test('pages of a queue follow one another without a gap or a double', async () => {
      for (let n = 0; n < 60; n++) await send('pre', { text: `n${n}` });
      const texts: string[] = [];
      let path: string | undefined = '/moderation/held/';
      while (path !== undefined) {
        const { page }: SentPage = await site.read(path, eva);
        if (page.kind !== 'queue') break;
        texts.push(...page.comments.map(({ text }) => text));
        path = page.next === undefined ? undefined : `/moderation/held/?after=${page.next}`;
      }
      expect(texts).toEqual(Array.from({ length: 60 }, (_, n) => `n${n}`));
      const all = await queueIn(site, 'all', eva);
      expect([all.length, all[0]?.text]).toEqual([25, 'n59']);
    });

    test('the page of a comment has what it answers and the replies to it, in every state', async () => {
      const top = await send('open', { text: 'Top.' });
      const middle = await send('open', { text: 'Middle.', parent: top.id });
      const below = await send('open', { text: 'Below.', parent: middle.id });
      await act('remove', [below.id]);
      const { page } = await site.read(`/moderation/comments/${middle.id}/`, eva);
      expect(page).toMatchObject({
        comment: { answers: { id: top.id, name: 'Ann', text: 'Top.' } },
        thread: [
          { text: 'Top.', depth: 0 },
          { text: 'Middle.', depth: 1 },
          { text: 'Below.', depth: 2, status: 'removed' },
        ],
      });
    });

    test('an admin disables an account, whose sessions end, and takes it back; a moderator cannot', async () => {
      const disable = (cookie: string, account: string) =>
        site.post('/moderation/acts/accounts', { act: 'disable', account }, cookie);
      expect((await disable(tom, 'Eva')).status).toBe(403);
      expect((await disable(eva, 'Eva')).status).toBe(422);
      expect((await disable(eva, 'Nobody')).status).toBe(404);
      const location = (await disable(eva, 'Tom')).headers.get('location') ?? '';
      expect((await site.get('/moderation/held/', tom)).status).toBe(303);
      expect(await log()).toMatchObject([{ act: 'disable', on: 'Tom', canUndo: true }]);
      await undo(location);
      tom = await site.signIn('Tom');
      expect((await log(tom)).map(({ canUndo }) => canUndo)).toEqual([false, false]);
      expect((await undo(location, tom)).status).toBe(403);
    });

    test('an admin erases a writer or a comment for ever, after saying so; nobody takes that back (P03)', async () => {
      const { id } = await send('open', { text: 'Stays.', name: 'CANARY' });
      const { id: other } = await send('open', { text: 'Goes.', name: 'CANARY' });
      const erase = async (of: string, word: string, sure: string, cookie = eva) =>
        site.post(
          '/moderation/acts/erasures',
          { act: word, comment: refOf(await review(of)), from: '/moderation/held/', sure },
          cookie,
        );
      expect((await erase(id, 'person', 'yes', tom)).status).toBe(403);
      expect((await erase(id, 'person', '')).status).toBe(422);
      expect(await textsOf('open')).toEqual(['Stays.', 'Goes.']);
      const locations = [await erase(id, 'person', 'yes'), await erase(other, 'comment', 'yes')].map(
        (answer) => answer.headers.get('location') ?? '',
      );
      expect((await site.list('open')).comments).toMatchObject([{ name: 'deleted', text: 'Stays.' }]);
      expect(await review(other)).toMatchObject({ status: 'withdrawn', name: '', text: '' });
      for (const location of locations) {
        expect(numberIn(location)).not.toBe('');
        const answer = await undo(location);
        expect(answer.headers.get('location') ?? '').not.toMatch(/done=/);
      }
      expect((await log()).slice(0, 2)).toMatchObject([
        { by: 'Eva', act: 'erase', canUndo: false },
        { by: 'Eva', act: 'erase', canUndo: false },
      ]);
      expect((await erase(id, 'person', 'yes')).headers.get('location')).toContain('missed=');
    });

    test('what was removed and erased after its time comes back by no act, undo or objection (P03)', async () => {
      const { id, statusToken } = await send('open', { text: 'Goes.' });
      const location = await act('remove', [id]);
      const event = { at: 7, kind: 'expired', actor: null, reason: null };
      expect(await site.store.erase({ decidedBefore: Number.MAX_SAFE_INTEGER, limit: 9 }, event)).toEqual([
        id,
      ]);
      expect((await log())[0]).toMatchObject({ act: 'remove', canUndo: false });
      expect(await act('restore', [id])).toContain('missed=');
      expect((await undo(location)).headers.get('location')).toContain('missed=');
      expect(await site.store.setStatus(id, 'published')).toBe(true);
      const objection = await site.request(`/api/comments/${id}/objection?token=${statusToken}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: 'https://paper.example' },
        body: JSON.stringify({ text: 'Why?' }),
      });
      expect(objection.status).toBe(404);
      expect(await site.store.find(id)).toMatchObject({ status: 'removed', text: '' });
    });

    test('what was changed since is not undone', async () => {
      const { id } = await send('pre');
      const location = await act('approve', [id]);
      await act('remove', [id], {}, tom);
      expect((await undo(location)).headers.get('location')).toBe(`/moderation/log/?missed=${id}`);
      expect(await review(id)).toMatchObject({ status: 'removed', decided: { by: 'Tom' } });
    });
  });
}

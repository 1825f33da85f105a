import { describe, expect, test } from 'vitest';
import { ACTS } from '../../../../src/server/routes/moderation/act-routes.ts';
import { PAGES } from '../../../../src/server/routes/moderation/page-routes.ts';
import { openSqlite } from '../../../../src/server/store/sqlite/sqlite-store.ts';
import { moderationActs } from './acts-contract.ts';
import { makeModeration, queueIn } from './moderation-site.ts';

moderationActs('SQLite', () => openSqlite(':memory:'));

describe('every route of moderation is for those who may use it (C20)', () => {
  const cookies = ['', '__Host-moderation=', `__Host-moderation=${'A'.repeat(43)}`];

  test.each(PAGES.map(({ path }) => path.replace(':id', 'x')))('nobody reads %s', async (path) => {
    const { get } = await makeModeration();
    for (const cookie of cookies) {
      const answer = await get(path, cookie);
      expect([answer.status, answer.headers.get('location')?.split('?')[0]]).toEqual([
        303,
        '/moderation/sign-in',
      ]);
      expect(await answer.text()).toBe('');
    }
  });

  test.each(ACTS.map(({ path }) => path))(
    'nobody does %s, nor a writer with the tokens of a comment',
    async (path) => {
      const site = await makeModeration();
      const answer = await site.send('pre');
      const { comment, token, statusToken } = (await answer.json()) as Record<string, string> & {
        comment: { id: string };
      };
      for (const cookie of [...cookies, `__Host-moderation=${token}`, `__Host-moderation=${statusToken}`]) {
        const fields = {
          act: 'approve',
          comment: `${comment.id} held.0.0`,
          event: '1',
          account: 'Eva',
          token: token ?? '',
        };
        expect((await site.post(path, fields, cookie)).status).toBe(401);
      }
      const { services } = site;
      expect(await services.review.log(undefined)).toEqual({ entries: [] });
      expect((await services.review.comment(comment.id)).comment.status).toBe('held');
    },
  );

  test.each([...PAGES, ...ACTS].filter(({ isForAdmins }) => isForAdmins).map(({ path }) => path))(
    'a moderator does not use %s',
    async (path) => {
      const { get, post, signIn } = await makeModeration();
      const tom = await signIn('Tom');
      const isPage = PAGES.some((page) => page.path === path);
      expect((await (isPage ? get(path, tom) : post(path, {}, tom))).status).toBe(403);
    },
  );
});

describe('what a form sends', () => {
  test.each([
    [{ act: 'approve' }, 422],
    [{ act: 'burn', comment: '01900000-0000-7000-8000-000000000001 held.0.0' }, 422],
    [{ act: 'approve', comment: 'x' }, 422],
    [{ act: 'approve', comment: '01900000-0000-7000-8000-000000000001 held.0.0' }, 404],
    [{ act: 'approve', comment: Array(51).fill('01900000-0000-7000-8000-000000000001 held.0.0') }, 422],
    [
      { act: 'refuse', comment: '01900000-0000-7000-8000-000000000001 held.0.0', words: 'x'.repeat(1001) },
      422,
    ],
  ])('is refused where it is nothing that a form of these pages sends', async (fields, status) => {
    const { post, signIn, errors } = await makeModeration();
    const answer = await post(
      '/moderation/acts/comments',
      fields as Record<string, string>,
      await signIn('Eva'),
    );
    expect(answer.status).toBe(status);
    expect(errors).toEqual([]);
  });

  test('never leads away from moderation', async () => {
    const site = await makeModeration();
    const eva = await site.signIn('Eva');
    await site.send('pre');
    for (const from of [
      'https://evil.example/',
      '//evil.example/',
      '/moderation/../',
      '/moderation/held/\r\nx: y',
      '',
    ]) {
      const [comment] = await queueIn(site, 'held', eva);
      const ref = `${comment?.id} ${comment?.seen}`;
      const answer = await site.post(
        '/moderation/acts/comments',
        { act: 'approve', comment: ref, from },
        eva,
      );
      const location = answer.headers.get('location') ?? '';
      expect(location).toMatch(/^\/moderation\/held\/\?done=\d+$/);
      await site.post('/moderation/acts/undo', { event: /\d+/.exec(location)?.[0] ?? '' }, eva);
    }
  });

  test('as JSON or as something else is refused, and so is one of more than 64 kB', async () => {
    const { post, signIn } = await makeModeration();
    const eva = await signIn('Eva');
    const origin = 'https://paper.example';
    expect(
      (await post('/moderation/acts/undo', {}, eva, { origin, 'content-type': 'application/json' })).status,
    ).toBe(415);
    expect((await post('/moderation/acts/undo', { event: 'x'.repeat(70_000) }, eva)).status).toBe(413);
  });
});

test('no page of moderation has an e-mail address, a network address, a key or a hash (P01, P02)', async () => {
  const site = await makeModeration();
  const eva = await site.signIn('Eva');
  const answer = await site.send('pre', { email: 'canary@example.org' });
  const { comment } = (await answer.json()) as { comment: { id: string } };
  const stored = await site.store.find(comment.id);
  await site.post('/moderation/acts/writers', { act: 'block', comment: `${comment.id} held.0.0` }, eva);
  const secrets = [
    'canary',
    '203.0.113.9',
    stored?.key,
    stored?.bodyHash,
    stored?.clientHash,
    stored?.tokenHash,
  ];
  for (const path of ['held/', 'all/', 'log/', 'sessions/', 'accounts/', `comments/${comment.id}/`]) {
    const text = await (await site.get(`/moderation/${path}`, eva)).text();
    for (const secret of secrets) expect(text).not.toContain(String(secret));
    expect(text).not.toContain('scrypt');
  }
});

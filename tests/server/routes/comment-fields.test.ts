import { describe, expect, test } from 'vitest';
import { makeService } from '../comment-service.ts';

describe('the fields of a post (C03, C04, C15)', () => {
  test.each([
    'id',
    'status',
    'depth',
    'root',
    'sequence',
    'listed',
    'pinned',
    'by_paper',
    'byPaper',
    'token',
    'token_hash',
    'tokenHash',
    'editedAt',
    'reason',
    'decided_by',
    'objected',
    'article_id',
    'articleId',
    'created_at',
    'createdAt',
    'at',
    'client_hash',
    'clientHash',
    'role',
    'ip',
    'body_hash',
    'idempotency_key',
    'constructor',
  ])('the key %s can never be set', async (key) => {
    const { send, list } = await makeService();
    const answer = await send('open', { [key]: 'published' });
    expect(answer.status).toBe(422);
    expect((await answer.json()).fields[key]).toBe('unknown');
    expect((await list('open')).count).toBe(0);
  });

  test.each([
    [{ text: '' }, { text: 'required' }],
    [{ text: ' \n\u200b ' }, { text: 'required' }],
    [{ text: 'x'.repeat(5001) }, { text: 'too_long' }],
    [{ text: 5 }, { text: 'invalid' }],
    [{ name: '' }, { name: 'required' }],
    [{ name: 'x'.repeat(61) }, { name: 'too_long' }],
    [{ name: 'a\u202eb' }, { name: 'invalid_characters' }],
    [{ name: '\u200b\u200b' }, { name: 'invalid_characters' }],
    [{ name: `e${'\u0301'.repeat(5)}` }, { name: 'invalid_characters' }],
    [{ name: `e${'\u0301\u200d'.repeat(5)}` }, { name: 'invalid_characters' }],
    ...['\u3164', '\u115f', '\u1160', '\uffa0', '\u2800', '\u{1d159}', '\u3164 \u2800\n\u{1d159}'].flatMap(
      (blank): [Record<string, unknown>, Record<string, unknown>][] => [
        [{ text: blank }, { text: 'required' }],
        [{ name: blank.replace('\n', '') }, { name: 'invalid_characters' }],
      ],
    ),
    [{ email: 'ann' }, { email: 'invalid_email' }],
    [{ email: '' }, { email: 'required' }],
    [{ email: 'ann@example' }, { email: 'invalid_email' }],
    [{ email: `${'x'.repeat(89)}@example.org` }, { email: 'too_long' }],
    [{ url: 'javascript:alert(1)' }, { url: 'invalid_url' }],
    [{ url: 'https://u:p@x.example' }, { url: 'invalid_url' }],
    [{ url: `https://example.org/${'x'.repeat(181)}` }, { url: 'too_long' }],
    [{ key: 'short' }, { key: 'invalid' }],
    [{ revision: 1.5 }, { revision: 'invalid' }],
    [{ parent: 'a b' }, { parent: 'invalid' }],
    [{ parent: '01900000-0000-7000-8000-000000000000' }, { parent: 'invalid' }],
    [
      { text: '', name: '', email: 'x' },
      { text: 'required', name: 'required', email: 'invalid_email' },
    ],
  ])('%j', async (change, fields) => {
    const { send } = await makeService();
    const answer = await send('open', change);
    expect(answer.status).toBe(422);
    expect((await answer.json()).fields).toEqual(fields);
  });

  test.each([
    { text: 'x'.repeat(5000) },
    { name: 'x'.repeat(60) },
    { email: `${'x'.repeat(88)}@example.org` },
    { url: `https://example.org/${'x'.repeat(180)}` },
  ])('the longest fits: %j', async (change) => {
    const { send } = await makeService();
    expect((await send('open', change)).status).toBe(201);
  });

  test('5,000 code points fit, and text is stored as NFC with plain line ends', async () => {
    const { send, list } = await makeService();
    expect((await send('open', { text: '\u{1F4F0}'.repeat(5000) })).status).toBe(201);
    await send('open', { text: 'e\u0301\r\nb\u0000\u0007\u2028c' });
    // The first is one sign over and over, which is held.
    expect((await list('open')).comments[0].text).toBe('é\nb\nc');
  });

  test('marks that are stacked over a letter are cut, and no word of a script that needs them', async () => {
    const { send, list } = await makeService();
    const words = ['ཀྵྨ', 'שָּׁ֑לוֹם', 'ကြွေး', 'tiếng Việt', '👩🏽‍🚀 🏳️‍🌈 1️⃣'].map((word) => word.normalize('NFC'));
    for (const text of [`x${'\u0316\u0489'.repeat(48)}y`, `x${'\u0316\u200d'.repeat(96)}y`, ...words])
      expect((await send('open', { text })).status).toBe(201);
    const [marks, joined, ...others] = (await list('open')).comments.map(
      ({ text }: { text: string }) => text,
    );
    expect(marks).toBe('x\u0316\u0489\u0316\u0489y');
    expect(joined).toBe(`x${'\u0316\u200d'.repeat(4)}y`);
    expect(others).toEqual(words);
  });

  test.each([
    'admin',
    'ADMIN',
    'Аdmin',
    'a d m i n',
    'ɑdmin',
    'Moderator',
    'Culture desk',
    'culture-desk',
    'Сulture desk',
    'The Test',
    'TheTest',
    'Мoderator',
    'Εditor',
    'ᴀᴅᴍɪɴ',
    '🅰🅳🅼🅸🅽',
    '🄰dmin',
    'Ⓐⓓⓜⓘⓝ',
    '🇦 🇩 🇲 🇮 🇳',
    'Ann ✓',
    '✔️ Ann',
    'Ann \u{1f5f8}',
    'The Test Team',
    'Ann (The Test)',
    'Editor of the tеst',
    'TheTestTeam',
    'T h e T e s t desk',
  ])('the name %s belongs to the paper (C15)', async (name) => {
    const { send } = await makeService();
    expect((await (await send('open', { name })).json()).fields).toEqual({ name: 'reserved_name' });
  });

  test.each([
    'Ann',
    'Анна',
    'Administrata',
    'Modesty',
    '李',
    'Mod Squad',
    'Ann Test',
    'Breathe Testament',
    'Zoë ❤',
    '🇦🇲 Ani',
  ])('the name %s is free', async (name) => {
    const { send } = await makeService();
    expect((await send('open', { name })).status).toBe(201);
  });
});

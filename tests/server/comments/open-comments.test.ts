import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { articleIndexOf } from '../../../src/server/comments/article-index.ts';
import { openComments } from '../../../src/server/comments/open-comments.ts';
import { RETENTION_DEFAULTS } from '../../../src/server/comments/retention.ts';
import { openStore } from '../../../src/server/store/open-store.ts';
import type { StoredComment } from '../../../src/server/store/store.ts';
import { INDEX } from '../comment-service.ts';
import { stored } from '../store/contract.ts';

const EVENT = { at: 7, kind: 'erase', actor: 'Eva', reason: null };

let data: string;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'broadsheet-open-'));
});
afterEach(() => rmSync(data, { recursive: true }));

/** Opens the comments of the folder. @returns them, and the lines of the log */
async function open(warningOf?: (folder: string) => string | undefined, databaseUrl?: string) {
  const warnings: unknown[] = [];
  const errors: unknown[] = [];
  const log = { warn: (line: unknown) => warnings.push(line), error: (line: unknown) => errors.push(line) };
  const index = articleIndexOf(() => INDEX);
  const opened = await openComments(
    {
      data,
      databaseUrl,
      postsAMinute: 5,
      commentLinks: 2,
      firstCommentLinks: 0,
      commentSeconds: 0,
      retention: RETENTION_DEFAULTS,
    },
    index,
    log as never,
    warningOf,
  );
  return { opened, warnings, errors };
}

describe('opening the comments of a data folder', () => {
  test('gives the service, and nothing to the log', async () => {
    const { opened, warnings, errors } = await open();
    expect(await opened?.comments?.list('open', { page: 1, limit: 50, order: 'oldest' })).toMatchObject({
      count: 0,
      open: true,
    });
    expect([warnings, errors]).toEqual([[], []]);
    await opened?.close();
  });

  test('erases again what another database brings back, and completes the list of it (P03)', async () => {
    const [a, b, c] = [stored({ email: 'x@example.org' }), stored(), stored()];
    const store = await openStore({ data });
    for (const comment of [a, b, c]) await store.add(comment);
    await store.erase({ erasures: [{ id: c.id, part: 'withdrawn' }] }, EVENT);
    await store.close();
    writeFileSync(join(data, 'erasures'), `${a.id} person\n${b.id} person\n${b.id} comment\n`);
    const list = `${a.id} person\n${b.id} person\n${b.id} comment\n${c.id} withdrawn\n`;
    for (const round of [1, 2]) {
      const { opened } = await open();
      expect(await opened?.store?.find(a.id), `round ${round}`).toMatchObject({
        name: 'deleted',
        email: '',
        text: a.text,
      });
      expect(await opened?.store?.find(b.id)).toMatchObject({ status: 'withdrawn', name: '', text: '' });
      expect(readFileSync(join(data, 'erasures'), 'utf8')).toBe(list);
      expect((await opened?.store?.eventsOf(b.id))?.map(({ kind }) => kind)).toEqual([
        'posted',
        'erased_again',
      ]);
      await opened?.close();
    }
  });

  test('what a writer withdraws stays so in a database of before (P03)', async () => {
    const { opened } = await open();
    const client = { group: '203.0.113.9', hash: 'h' };
    const post = {
      key: 'key-of-the-test-000001',
      text: 'Once.',
      name: 'Ann',
      email: 'ann@example.org',
      url: '',
    };
    const posted = await opened?.comments?.posts.post('open', post, client);
    const { comment, token = '' } = posted ?? { comment: { id: '' } };
    const copy = await opened?.store?.find(comment.id);
    await opened?.comments?.own.withdraw(comment.id, token, client);
    expect(readFileSync(join(data, 'erasures'), 'utf8')).toBe(`${comment.id} withdrawn\n`);
    await opened?.close();

    for (const end of ['', '-wal', '-shm']) rmSync(join(data, `comments.sqlite${end}`), { force: true });
    const older = await openStore({ data });
    await older.add(copy as StoredComment);
    await older.close();
    const again = await open();
    expect(await again.opened?.store?.find(comment.id)).toMatchObject({
      status: 'withdrawn',
      text: '',
      email: '',
    });
    await again.opened?.close();
  });

  test('a second process gets nothing until the first has closed them (D13)', async () => {
    const first = await open();
    expect((await open()).opened).toBeUndefined();
    await first.opened?.close();
    const second = await open();
    expect(second.opened?.comments).toBeDefined();
    await second.opened?.close();
  });

  test('on a network file system the log has a warning, and they open (D13)', async () => {
    const { opened, warnings } = await open((folder) => `${folder} lies on a network.`);
    expect(warnings).toEqual([`${data} lies on a network.`]);
    expect(opened?.comments).toBeDefined();
    await opened?.close();
  });

  test('where the database is damaged there are none, and the log has one line that names the file', async () => {
    writeFileSync(join(data, 'comments.sqlite'), 'no database '.repeat(1000));
    const { opened, errors } = await open();
    expect(opened).toMatchObject({ comments: undefined, store: undefined });
    expect(errors).toEqual([expect.stringContaining(join(data, 'comments.sqlite'))]);
    await opened?.close();
  });

  test('where PostgreSQL is away the log has a warning, and the service is there (D03)', async () => {
    const { opened, warnings, errors } = await open(undefined, 'postgres://paper@127.0.0.1:1/paper');
    expect(warnings).toEqual([expect.stringContaining('Nobody can comment yet')]);
    expect([opened?.comments === undefined, errors]).toEqual([false, []]);
    await opened?.close();
  });

  test('what is a mistake of the program is thrown on', async () => {
    const mistake = () => {
      throw new TypeError('x is not a function');
    };
    await expect(open(mistake)).rejects.toThrow(TypeError);
  });
});

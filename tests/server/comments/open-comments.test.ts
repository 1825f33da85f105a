import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { articleIndexOf } from '../../../src/server/comments/article-index.ts';
import { openComments } from '../../../src/server/comments/open-comments.ts';
import { INDEX } from '../comment-service.ts';

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
    { data, databaseUrl, postsAMinute: 5, commentLinks: 2, firstCommentLinks: 0 },
    index,
    log as never,
    warningOf,
  );
  return { opened, warnings, errors };
}

describe('opening the comments of a data folder', () => {
  test('gives the service, and nothing to the log', async () => {
    const { opened, warnings, errors } = await open();
    expect(await opened?.comments?.list('open', {})).toMatchObject({ count: 0, open: true });
    expect([warnings, errors]).toEqual([[], []]);
    await opened?.close();
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

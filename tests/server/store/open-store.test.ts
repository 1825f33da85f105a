import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  lockFolder,
  networkFolderWarning,
  openExistingStore,
  openStore,
} from '../../../src/server/store/open-store.ts';
import { StoreUnusable } from '../../../src/server/store/store.ts';
import { stored } from './contract.ts';

let data: string;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'broadsheet-data-'));
});
afterEach(() => rmSync(data, { recursive: true }));

describe('a data folder (D13)', () => {
  test('is locked by one process at a time', async () => {
    const unlock = await lockFolder(data);
    expect(unlock).toBeTypeOf('function');
    expect(await lockFolder(data)).toBeUndefined();
    unlock?.();
    const unlockAgain = await lockFolder(data);
    expect(unlockAgain).toBeTypeOf('function');
    unlockAgain?.();
  });

  test('has a store for development apart from that of the server', async () => {
    const [server, dev] = [await openStore({ data }), await openStore({ data }, 'dev')];
    await dev.add(stored({ text: 'an experiment' }));
    expect(await server.thread('urn:article:a')).toMatchObject({ count: 0 });
    expect(await dev.thread('urn:article:a')).toMatchObject({ count: 1 });
    expect(readdirSync(data).filter((name) => name.endsWith('.sqlite'))).toEqual([
      'comments.sqlite',
      'dev.sqlite',
    ]);
    await server.close();
    await dev.close();
  });

  test('may be opened by a command while a process serves from it, and is never created by one', async () => {
    await expect(openExistingStore({ data })).rejects.toThrow('There are no comments yet');
    await expect(openExistingStore({ data })).rejects.toBeInstanceOf(StoreUnusable);
    const unlock = await lockFolder(data);
    const server = await openStore({ data });
    const comment = stored();
    await server.add(comment);
    const command = await openExistingStore({ data });
    expect(await command.setStatus(comment.id, 'removed')).toBe(true);
    expect(await server.thread('urn:article:a')).toMatchObject({ count: 0 });
    await command.close();
    await server.close();
    unlock?.();
  });

  test.each<[string, number, boolean]>([
    ['NFS', 0x6969, true],
    ['SMB', 0x517b, true],
    ['CIFS', 0xff534d42, true],
    ['CIFS, as a number with a sign', 0xff534d42 | 0, true],
    ['SMB 2', 0xfe534d42, true],
    ['ext4', 0xef53, false],
    ['tmpfs', 0x01021994, false],
  ])('on %s: warned about %s', (_, type, isNetwork) => {
    const warning = networkFolderWarning(data, () => type);
    if (isNetwork) expect(warning).toContain(`${data} lies on a network file system`);
    else expect(warning).toBeUndefined();
  });

  test('whose file system the machine does not tell is not warned about', () => {
    const typeOf = () => {
      throw new Error('ENOSYS');
    };
    expect(networkFolderWarning(data, typeOf)).toBeUndefined();
    expect(networkFolderWarning(join(data, 'missing'))).toBeUndefined();
  });
});

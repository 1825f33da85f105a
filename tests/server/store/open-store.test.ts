import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lockFolder } from '../../../src/server/store/open-store.ts';

describe('a data folder', () => {
  test('is served by one at a time (D13)', async () => {
    const data = mkdtempSync(join(tmpdir(), 'broadsheet-data-'));
    const release = await lockFolder(data);
    expect(release).toBeTypeOf('function');
    expect(await lockFolder(data)).toBeUndefined();
    release?.();
    const again = await lockFolder(data);
    expect(again).toBeTypeOf('function');
    again?.();
    rmSync(data, { recursive: true });
  });
});

import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeDataFolder, readSecret } from '../../../src/server/store/data-folder.ts';

describe('the data folder', () => {
  test('secrets are made once, for the owner alone (D14)', () => {
    const data = mkdtempSync(join(tmpdir(), 'broadsheet-data-'));
    makeDataFolder(join(data, 'inner'));
    const secret = readSecret(join(data, 'inner'));
    expect(secret).toHaveLength(32);
    expect(readSecret(join(data, 'inner'))).toEqual(secret);
    expect(statSync(join(data, 'inner', 'secret')).mode & 0o777).toBe(0o600);
    expect(statSync(join(data, 'inner')).mode & 0o777).toBe(0o700);
    rmSync(data, { recursive: true });
  });
});

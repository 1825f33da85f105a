import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { clientGroup, parseRange } from '../../src/server/http/client-address.ts';
import { serverOrigins } from '../../src/server/http/origins.ts';
import { parseSettings } from '../../src/server/settings.ts';
import { makeDataFolder, readSecret } from '../../src/server/store/data-folder.ts';
import { lockFolder } from '../../src/server/store/open-store.ts';

const ranges = (...texts: string[]) =>
  texts.map((text) => parseRange(text)).filter((range) => range !== undefined);

describe('whose address it is (C11)', () => {
  test.each([
    ['203.0.113.9', undefined, [], '203.0.113.9'],
    ['203.0.113.9', '198.51.100.1', [], '203.0.113.9'],
    ['127.0.0.1', '198.51.100.1', ['127.0.0.1'], '198.51.100.1'],
    ['127.0.0.1', '6.6.6.6, 198.51.100.1', ['127.0.0.1'], '198.51.100.1'],
    ['127.0.0.1', '6.6.6.6, 198.51.100.1, 10.0.0.7', ['127.0.0.1', '10.0.0.0/8'], '198.51.100.1'],
    ['127.0.0.1', 'garbage, 198.51.100.1', ['127.0.0.1'], '198.51.100.1'],
    ['127.0.0.1', '198.51.100.1, garbage', ['127.0.0.1'], '127.0.0.1'],
    ['127.0.0.1', '198.51.100.1:4711', ['127.0.0.1'], '198.51.100.1'],
    ['::ffff:203.0.113.9', undefined, [], '203.0.113.9'],
    ['2001:db8:1:2:3:4:5:6', undefined, [], '2001:db8:1:2::/64'],
    ['::1', '[2001:db8:1:2:3:4:5:6]:443', ['::1'], '2001:db8:1:2::/64'],
    ['', undefined, [], 'unknown'],
  ])('socket %s, forwarded %s, trusted %j: %s', (socket, forwarded, trusted, address) => {
    expect(clientGroup(socket, forwarded, ranges(...trusted))).toBe(address);
  });
});

describe('settings (D14)', () => {
  test('every error is said at once, in a sentence that names the setting', () => {
    const read = parseSettings(
      {
        PORT: 'http',
        HOST: '0.0.0.0',
        TRUSTED_PROXIES: 'proxy.local',
        ALLOWED_ORIGINS: 'https://a.example/path',
        LOG_LEVEL: 'loud',
        DATABASE_URL: 'postgres://x',
      },
      '/p',
    );
    expect(read.ok).toBe(false);
    if (read.ok) return;
    for (const name of ['PORT', 'HOST', 'TRUSTED_PROXIES', 'ALLOWED_ORIGINS', 'LOG_LEVEL', 'DATABASE_URL']) {
      expect(
        read.errors.filter((error) => error.startsWith(`${name} `)),
        name,
      ).toHaveLength(1);
    }
  });

  test.each([
    [{}, true],
    [{ PORT: '0' }, true],
    [{ PORT: '65536' }, false],
    [{ PORT: '-1' }, false],
    [{ HOST: '0.0.0.0', PUBLIC_URL: 'https://a.example/' }, true],
    [{ HOST: '::1' }, true],
    [{ PUBLIC_URL: 'a.example' }, false],
    [{ PUBLIC_URL: 'ftp://a.example' }, false],
    [{ TRUSTED_PROXIES: '127.0.0.1, 10.0.0.0/8, ::1' }, true],
  ])('%j: %s', (environment, ok) => expect(parseSettings(environment, '/p').ok).toBe(ok));

  test('with EDITION the site and the data lie beside its edition.json', () => {
    expect(parseSettings({ EDITION: 'papers/mine' }, '/p')).toMatchObject({
      ok: true,
      value: { dist: '/p/papers/mine/dist', data: '/p/papers/mine/data' },
    });
    expect(parseSettings({}, '/p')).toMatchObject({ ok: true, value: { dist: '/p/dist', data: '/p/data' } });
  });

  test('a server on loopback answers to three names and to the edition’s own (C21)', () => {
    const { hosts, own } = serverOrigins(
      { host: '127.0.0.1', publicUrl: undefined, allowedOrigins: [] },
      8080,
      'https://paper.example/x/',
    );
    expect([...hosts]).toEqual(['localhost:8080', '127.0.0.1:8080', '[::1]:8080', 'paper.example']);
    expect(own.has('https://paper.example')).toBe(true);
    const open = serverOrigins(
      { host: '0.0.0.0', publicUrl: 'https://a.example/', allowedOrigins: [] },
      8080,
      undefined,
    );
    expect([...open.hosts]).toEqual(['a.example']);
  });
});

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

import { describe, expect, test } from 'vitest';
import { parseSettings } from '../../src/server/settings.ts';

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
});

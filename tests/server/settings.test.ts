import { describe, expect, test } from 'vitest';
import { parseRange } from '../../src/server/http/client-address.ts';
import { parseSettings } from '../../src/server/settings.ts';

const MAIL = { SMTP_URL: 'smtps://paper:word@mail.example', MAIL_FROM: 'The Paper <comments@a.example>' };
const WEBHOOK = {
  WEBHOOK_URL: 'https://a.example/hook',
  WEBHOOK_SECRET: `whsec_${Buffer.alloc(32, 7).toString('base64')}`,
};

describe('settings (D14)', () => {
  test('every setting that is wrong has its sentence, and all come at once', () => {
    const parsed = parseSettings(
      {
        PORT: 'http',
        HOST: '0.0.0.0',
        TRUSTED_PROXIES: 'proxy.local, 10.0.0.0/8, nobody',
        ALLOWED_ORIGINS: 'https://a.example/path',
        COMMENT_LIMIT: 'many',
        LOG_LEVEL: 'loud',
        DATABASE_URL: 'mysql://paper:secret@db.example/paper',
      },
      '/p',
    );
    expect(parsed.ok ? [] : parsed.errors.toSorted()).toEqual([
      'ALLOWED_ORIGINS has "https://a.example/path". Write origins, without a path: https://news.example.',
      'COMMENT_LIMIT is "many". Write how many comments one reader may send a minute; 0 sets no limit.',
      'DATABASE_URL is no address of a PostgreSQL database. Write postgres://USER:PASSWORD@HOST:PORT/DATABASE, or leave it out to keep comments in SQLite.',
      'HOST is "0.0.0.0", which others can reach, and PUBLIC_URL is not set. Set PUBLIC_URL to the address readers use, or leave HOST out.',
      'LOG_LEVEL is "loud". Write one of debug, info, warn, error, silent.',
      'PORT is "http". Write a number from 0 to 65535; 0 takes a free one.',
      'TRUSTED_PROXIES has "proxy.local", "nobody". Write addresses or ranges, for example 127.0.0.1, 10.0.0.0/8.',
    ]);
    const wrongUrl = parseSettings({ PUBLIC_URL: 'a.example' }, '/p');
    expect(wrongUrl.ok ? [] : wrongUrl.errors).toEqual([
      'PUBLIC_URL is not a web address: "a.example". Write the whole address readers use, for example https://news.example/paper/.',
    ]);
  });

  test('what is set counts, and lists may have spaces', () => {
    expect(
      parseSettings(
        {
          PORT: '0',
          HOST: '0.0.0.0',
          PUBLIC_URL: 'https://a.example/',
          TRUSTED_PROXIES: '127.0.0.1, 10.0.0.0/8',
          ALLOWED_ORIGINS: 'https://b.example , http://c.example:81',
          COMMENT_LIMIT: '0',
          LOG_LEVEL: 'debug',
          DATABASE_URL: '',
        },
        '/p',
      ),
    ).toMatchObject({
      ok: true,
      value: {
        port: 0,
        host: '0.0.0.0',
        publicUrl: 'https://a.example/',
        trusted: [parseRange('127.0.0.1'), parseRange('10.0.0.0/8')],
        allowedOrigins: ['https://b.example', 'http://c.example:81'],
        postsAMinute: 0,
        logLevel: 'debug',
      },
    });
  });

  test.each([
    [{}, true],
    [{ PORT: '0' }, true],
    [{ PORT: '65536' }, false],
    [{ PORT: '-1' }, false],
    [{ PORT: '' }, false],
    [{ LOG_LEVEL: '' }, false],
    [{ COMMENT_LINKS: '0', FIRST_COMMENT_LINKS: '999999' }, true],
    [{ COMMENT_SECONDS: '0' }, true],
    [{ COMMENT_SECONDS: '100' }, false],
    [{ COMMENT_HASH_DAYS: '1', COMMENT_REMOVED_DAYS: '0' }, true],
    [{ COMMENT_HASH_DAYS: '14', COMMENT_REMOVED_DAYS: '9999' }, true],
    [{ METRICS_PORT: '9464', METRICS_HOST: '10.0.0.1' }, true],
    [{ METRICS_PORT: '' }, true],
    [{ METRICS_PORT: '65536' }, false],
    [{ METRICS_PORT: 'on' }, false],
    [{ COMMENT_HASH_DAYS: '0' }, false],
    [{ COMMENT_HASH_DAYS: '15' }, false],
    [{ COMMENT_REMOVED_DAYS: '-1' }, false],
    [{ COMMENT_LINKS: '-1' }, false],
    [{ FIRST_COMMENT_LINKS: 'none' }, false],
    [{ HOST: '0.0.0.0', PUBLIC_URL: 'https://a.example/' }, true],
    [{ HOST: '::1' }, true],
    [{ DATABASE_URL: 'postgres://paper:word@db.example:5432/paper' }, true],
    [{ DATABASE_URL: 'postgresql://db.example/paper' }, true],
    [{ DATABASE_URL: 'postgres://db.example/' }, false],
    [{ DATABASE_URL: 'postgres:///paper' }, false],
    [{ DATABASE_URL: 'paper' }, false],
    [{ PUBLIC_URL: 'a.example' }, false],
    [{ PUBLIC_URL: 'ftp://a.example' }, false],
    [{ TRUSTED_PROXIES: '127.0.0.1, 10.0.0.0/8, ::1' }, true],
    [{ ...MAIL, MAIL_TO: 'Eva <eva@a.example>, tom@a.example', MAIL_DIGEST: 'hourly' }, true],
    [{ ...MAIL, SMTP_URL: 'smtp://localhost:25' }, true],
    [{ ...MAIL, SMTP_URL: 'mail.example' }, false],
    [{ ...MAIL, SMTP_URL: 'https://mail.example' }, false],
    [{ ...MAIL, MAIL_FROM: 'The Paper' }, false],
    [{ ...MAIL, MAIL_FROM: 'a@b.example\r\nBcc: c@d.example' }, false],
    [{ ...MAIL, MAIL_TO: 'eva@a.example <tom@a.example' }, false],
    [{ ...MAIL, MAIL_DIGEST: 'daily' }, false],
    [{ SMTP_URL: '', MAIL_FROM: '', MAIL_TO: '', WEBHOOK_URL: '', WEBHOOK_SECRET: '' }, true],
    [WEBHOOK, true],
    [{ ...WEBHOOK, WEBHOOK_URL: 'http://127.0.0.1:9000/hook' }, true],
    [{ ...WEBHOOK, WEBHOOK_URL: 'http://[::1]:9000/hook' }, true],
    [{ ...WEBHOOK, WEBHOOK_URL: 'http://a.example/hook' }, false],
    [{ ...WEBHOOK, WEBHOOK_URL: 'https://user:word@a.example/hook' }, false],
    [{ ...WEBHOOK, WEBHOOK_SECRET: 'a secret' }, false],
    [{ ...WEBHOOK, WEBHOOK_SECRET: 'whsec_c2hvcnQ=' }, false],
  ])('%j: %s', (environment, ok) => expect(parseSettings(environment, '/p').ok).toBe(ok));

  test('mail and webhook are as they are set, and what stands alone is named', () => {
    const environment = { ...MAIL, MAIL_TO: 'Eva <eva@a.example>, tom@a.example', ...WEBHOOK };
    expect(parseSettings(environment, '/p')).toMatchObject({
      ok: true,
      value: {
        notices: {
          mail: {
            from: { name: 'The Paper', address: 'comments@a.example' },
            moderators: [
              { name: 'Eva', address: 'eva@a.example' },
              { name: '', address: 'tom@a.example' },
            ],
            isHourly: false,
          },
          webhook: { url: 'https://a.example/hook', key: Buffer.alloc(32, 7) },
        },
      },
    });
    expect(parseSettings({}, '/p')).toMatchObject({ value: { notices: {} } });
    const errorsOf = (alone: Record<string, string>) => {
      const parsed = parseSettings({ ...alone, PORT: 'x' }, '/p');
      return parsed.ok ? [] : parsed.errors.filter((error) => !error.startsWith('PORT'));
    };
    expect([
      errorsOf({ SMTP_URL: MAIL.SMTP_URL }),
      errorsOf({ MAIL_TO: 'eva@a.example' }),
      errorsOf({ WEBHOOK_URL: WEBHOOK.WEBHOOK_URL }),
    ]).toEqual([
      ['SMTP_URL is set, and MAIL_FROM is not. Set MAIL_FROM to the address that mail comes from.'],
      [
        'MAIL_FROM or MAIL_TO is set, and SMTP_URL is not. Set SMTP_URL to the address of your mail server, or leave them out.',
      ],
      ['Of WEBHOOK_URL and WEBHOOK_SECRET one is set alone. Set both, or leave both out.'],
    ]);
  });

  test('with EDITION the site and the data lie beside its edition.json', () => {
    expect(parseSettings({ EDITION: 'papers/mine' }, '/p')).toMatchObject({
      ok: true,
      value: { dist: '/p/papers/mine/dist', data: '/p/papers/mine/data' },
    });
    expect(parseSettings({}, '/p')).toMatchObject({ ok: true, value: { dist: '/p/dist', data: '/p/data' } });
  });
});

import { expect, test } from 'vitest';
import { displayCookie, readDisplayCookie, withDisplay } from '../../../src/server/site/display-cookie.ts';

const form = (fields: Record<string, string>) => new URLSearchParams(fields);

test('what a reader chose without script is stored in a cookie and read from it; anything else is not', () => {
  const cookie = displayCookie(
    form({ theme: 'dark', size: 'large', face: '', more: 'x', measure: 'endless' }),
    '/paper/',
    true,
  );
  expect(cookie).toBe(
    'display=theme=dark|size=large; Path=/paper/; Max-Age=31536000; SameSite=Lax; HttpOnly; Secure',
  );
  expect(readDisplayCookie('a=b; display=theme=dark|size=large; c=d')).toEqual({
    theme: 'dark',
    size: 'large',
  });
});

test('the usual values delete the cookie', () => {
  expect(displayCookie(form({ theme: '' }), '/', false)).toBe(
    'display=; Path=/; Max-Age=0; SameSite=Lax; HttpOnly',
  );
});

test.each([undefined, '', 'display=', 'display=theme=plaid', 'display="><script>', 'displays=theme=dark'])(
  'a cookie header of %s has no settings',
  (header) => {
    expect(readDisplayCookie(header)).toEqual({});
  },
);

test('settings are chosen in the plain form', () => {
  const select =
    '<select name="theme"><option value="" selected="">a</option><option value="dark">b</option></select>';
  expect(withDisplay(select, { theme: 'dark' })).toBe(
    '<select name="theme"><option value="">a</option><option value="dark" selected="">b</option></select>',
  );
});

test('settings are attributes of the page, which says that they are in a cookie, and how large it is', () => {
  expect(withDisplay('<!doctype html><html lang="en"><p>', { theme: 'sepia' })).toBe(
    '<!doctype html><html data-theme="sepia" data-cookie="19" lang="en"><p>',
  );
});

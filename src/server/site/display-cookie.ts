import {
  COOKIE_ATTRIBUTE,
  type DisplaySettings,
  displayAttributes,
  parseDisplaySettings,
} from '../../model/display-settings.ts';
import { cookieOf } from '../http/cookies.ts';

const NAME = 'display';
/** Seconds in a year. */
const LIFE = 31_536_000;

/** Reads the settings of a reader without script from a `cookie` header; empty where there are none. */
export function readDisplayCookie(header: string | undefined): DisplaySettings {
  const value = cookieOf(header, NAME);
  return parseDisplaySettings(Object.fromEntries(new URLSearchParams((value ?? '').replaceAll('|', '&'))));
}

/** Name and value of the cookie; without settings it has no value. */
const pairOf = (settings: DisplaySettings): string =>
  `${NAME}=${Object.entries(settings)
    .map(([name, chosen]) => `${name}=${chosen}`)
    .join('|')}`;

/**
 * The `set-cookie` header of what a reader chose in the plain form; the usual values delete the cookie. It says nothing but
 * that.
 *
 * @param path base path of the site
 */
export function displayCookie(form: URLSearchParams, path: string, https: boolean): string {
  const settings = parseDisplaySettings(Object.fromEntries(form));
  const life = Object.keys(settings).length === 0 ? 0 : LIFE;
  return `${pairOf(settings)}; Path=${path}; Max-Age=${life}; SameSite=Lax; HttpOnly${https ? '; Secure' : ''}`;
}

/** Puts settings of a cookie into a page: as attributes of its root element, and as what is chosen in the plain form. */
export function withDisplay(html: string, settings: DisplaySettings): string {
  const cookie = ` data-${COOKIE_ATTRIBUTE}="${pairOf(settings).length}"`;
  let page = html.replace('<html', `<html${displayAttributes(settings)}${cookie}`);
  for (const [name, value] of Object.entries(settings)) {
    const start = page.indexOf(`<select name="${name}">`);
    const end = page.indexOf('</select>', start);
    if (start === -1) continue;
    const select = page
      .slice(start, end)
      .replace(' selected=""', '')
      .replace(`value="${value}"`, `value="${value}" selected=""`);
    page = page.slice(0, start) + select + page.slice(end);
  }
  return page;
}

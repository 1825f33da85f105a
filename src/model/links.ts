// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for (S03)
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/;

function parsed(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

const WEB = /^https?:\/\/[^/\\?#]/i;
const MAIL = /^mailto:[^\s\\@]+@[^\s\\]+$/i;

const hasOddCharacter = (text: string): boolean => CONTROL.test(text) || /[\s\\]/.test(text);

/** The part of a web address between the scheme and the path, as it is written: `name@host:port`. */
const authorityOf = (address: string): string => /^https?:\/\/([^/\\?#]*)/i.exec(address)?.[1] ?? '';

/**
 * Whether an address leads to another site: http or https, no control characters, white space, or name and
 * password. By the text alone, since Node and browsers read unusual addresses differently (S03).
 */
export const isWebHref = (text: string): boolean =>
  WEB.test(text) && !hasOddCharacter(text) && !authorityOf(text).includes('@');

/** Validates a web address: as `isWebHref`, and one that can be parsed (S03). */
export function isWebAddress(text: string): boolean {
  return isWebHref(text) && parsed(text) !== undefined;
}

/** Whether the text is an address on this site: `/path` or `#part`, never `//host` (S03). */
export const isSiteAddress = (text: string): boolean =>
  !hasOddCharacter(text) && /^(?:\/(?!\/)|#.)/.test(text);

const isMailAddress = (text: string): boolean => MAIL.test(text) && !CONTROL.test(text);

/** Validates the address of a link in an article (S03): http, https, mailto or site-relative. */
export const isLinkAddress = (text: string): boolean =>
  isWebAddress(text) || isSiteAddress(text) || isMailAddress(text);

/**
 * The address where a rendered link may lead there, else undefined: the words then stand alone. By the text
 * alone, so that the page in Node and the page in the browser are the same.
 */
export const safeHref = (href: string | undefined): string | undefined =>
  href !== undefined && (isWebHref(href) || isSiteAddress(href) || isMailAddress(href)) ? href : undefined;

/** The host of a web address as it is written, without `www.`; undefined where there is none. */
export function hostOf(url: string): string | undefined {
  const host = authorityOf(url)
    .replace(/^.*@/, '')
    .replace(/:\d*$/, '')
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase())
    .replace(/^www\./, '');
  return host === '' ? undefined : host;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for (S03)
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/;

function parseUrl(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

const WEB = /^https?:\/\/[^/\\?#]/i;
const MAIL = /^mailto:[^\s\\@]+@[^\s\\]+$/i;

const hasOddCharacter = (text: string): boolean => CONTROL.test(text) || /[\s\\]/.test(text);

/** Returns the authority of a web address as it is written: `name@host:port`. */
const authorityOf = (address: string): string => /^https?:\/\/([^/\\?#]*)/i.exec(address)?.[1] ?? '';

/**
 * Whether a text is an http or https address without control characters, white space, name and password. Checked by
 * pattern, since Node and browsers parse unusual addresses differently (S03).
 */
export const isWebHref = (text: string): boolean =>
  WEB.test(text) && !hasOddCharacter(text) && !authorityOf(text).includes('@');

/** Whether a text is a web address: as `isWebHref`, and valid as a URL (S03). */
export function isWebAddress(text: string): boolean {
  return isWebHref(text) && parseUrl(text) !== undefined;
}

/** Whether a text is an address on this site: `/path` or `#part`, never `//host` (S03). */
export const isSiteAddress = (text: string): boolean =>
  !hasOddCharacter(text) && /^(?:\/(?!\/)|#.)/.test(text);

const isMailAddress = (text: string): boolean => MAIL.test(text) && !CONTROL.test(text);

/** Whether a text may be the address of a link in an article (S03): http, https, mailto or site-relative. */
export const isLinkAddress = (text: string): boolean =>
  isWebAddress(text) || isSiteAddress(text) || isMailAddress(text);

/**
 * Returns the address if a page may link to it, else undefined. Checked by pattern alone, so that Node and browsers
 * render the same.
 */
export const safeHref = (href: string | undefined): string | undefined =>
  href !== undefined && (isWebHref(href) || isSiteAddress(href) || isMailAddress(href)) ? href : undefined;

/** Returns the host of a web address without `www.`; undefined where there is none. */
export function hostOf(url: string): string | undefined {
  const host = authorityOf(url)
    .replace(/^.*@/, '')
    .replace(/:\d*$/, '')
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase())
    .replace(/^www\./, '');
  return host === '' ? undefined : host;
}

/** Returns an error message about PUBLIC_URL; undefined where it is valid or not set. */
export function publicUrlIssue(publicUrl: string | undefined): string | undefined {
  if (publicUrl === undefined || isWebAddress(publicUrl)) return undefined;
  return `PUBLIC_URL is not a web address: ${JSON.stringify(publicUrl)}. Write the whole address readers use, for example https://news.example/paper/.`;
}

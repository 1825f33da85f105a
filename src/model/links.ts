// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for (S03)
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/;

function parsed(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

/** Whether the text is a plain http or https address: no control characters, white space, or name and password (S03). */
export function isWebAddress(text: string): boolean {
  if (CONTROL.test(text) || /[\s\\]/.test(text) || !/^https?:\/\/[^/]/i.test(text)) return false;
  const url = parsed(text);
  return url !== undefined && url.hostname !== '' && url.username === '' && url.password === '';
}

/** Whether the text is an address on this site: `/path` or `#part`, never `//host` (S03). */
export function isSiteAddress(text: string): boolean {
  return !CONTROL.test(text) && !/[\s\\]/.test(text) && /^(?:\/(?!\/)|#.)/.test(text);
}

/** The rule for every link in an article (S03): http, https, mailto or site-relative. */
export function isSafeHref(text: string): boolean {
  if (isWebAddress(text) || isSiteAddress(text)) return true;
  return /^mailto:[^\s\\]+@[^\s\\]+$/i.test(text) && !CONTROL.test(text);
}

/** The address if a link may lead there, else undefined: the words then stand alone. */
export const safeHref = (href: string | undefined): string | undefined =>
  href !== undefined && isSafeHref(href) ? href : undefined;

/** The host of a web address as people say it, without `www.`; undefined where there is none. */
export function hostOf(url: string): string | undefined {
  return parsed(url)?.hostname.replace(/^www\./, '');
}

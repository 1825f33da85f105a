/* Browsers drop tabs and line ends inside an address, so `java\nscript:` and `/\t/host` are not what they look like. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROL = /[\u0000-\u001f\u007f]/;
const ABSOLUTE = /^(?:https?:\/\/[^/\\]|mailto:[^/\\])/i;
/* One slash and no more: two of them, or a backslash, lead to another host. */
const RELATIVE = /^(?:\/(?![/\\])|#)/;

/**
 * The address if a link may lead there: http, https, mailto, or an address or anchor of this site. The door has
 * refused everything else; this is the second lock.
 */
export function safeHref(href: string | undefined): string | undefined {
  if (href === undefined || CONTROL.test(href)) return undefined;
  return ABSOLUTE.test(href) || RELATIVE.test(href) ? href : undefined;
}

/** Whether an address leads out of the site. */
export const isAbsolute = (href: string): boolean => ABSOLUTE.test(href);

/** A former address of a story and where the story is now; site-relative, without the base path. */
export interface Redirect {
  from: string;
  to: string;
}

/**
 * An address as it is compared: decoded, without the slash or `index.html` at its end, with its query.
 *
 * @returns undefined where it is none that a site can have
 */
export function redirectKey(address: string): string | undefined {
  const [path = '', query] = address.split('?', 2);
  let parts: string[];
  try {
    parts = path
      .split('/')
      .filter((part) => part !== '')
      .map(decodeURIComponent);
  } catch {
    return undefined;
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  if (parts.some((part) => part.startsWith('.') || /[/\\\u0000-\u001f\u007f]/.test(part))) return undefined;
  if (parts.at(-1) === 'index.html') parts.pop();
  return `/${parts.join('/')}${query ? `?${query}` : ''}`;
}

/** Finds where an address leads now. */
export type RedirectFinder = (path: string, query: string | undefined) => string | undefined;

/**
 * Finds redirects by address, in any of its spellings. A former address with a query is asked for first; a query
 * that is none of ours goes along.
 */
export function redirectFinder(redirects: readonly Redirect[]): RedirectFinder {
  const found = new Map(redirects.map(({ from, to }) => [redirectKey(from), to]));
  if (found.size === 0) return () => undefined;
  return (path, query) => {
    const whole = query ? redirectKey(`${path}?${query}`) : undefined;
    const exact = whole && found.get(whole);
    if (exact !== undefined && exact !== '') return exact;
    const key = redirectKey(path);
    const to = key && found.get(key);
    return to ? `${to}${query ? `?${query}` : ''}` : undefined;
  };
}

/** A former address of an article and its present one; site-relative, without the base path. */
export interface Redirect {
  from: string;
  to: string;
}

/**
 * Normalises an address for comparison: decoded, without trailing slash or `index.html`, with its query.
 *
 * @returns undefined where no site can have such an address
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

/** Returns the present address for a former one, or undefined. */
export type RedirectFinder = (path: string, query: string | undefined) => string | undefined;

/**
 * Returns a function that looks up redirects. A redirect that includes the query goes first; without one, the query
 * is passed on.
 */
export function redirectFinder(redirects: readonly Redirect[]): RedirectFinder {
  const targets = new Map(redirects.map(({ from, to }) => [redirectKey(from), to]));
  if (targets.size === 0) return () => undefined;
  return (path, query) => {
    const keyWithQuery = query ? redirectKey(`${path}?${query}`) : undefined;
    const exact = keyWithQuery && targets.get(keyWithQuery);
    if (exact !== undefined && exact !== '') return exact;
    const key = redirectKey(path);
    const to = key && targets.get(key);
    return to ? `${to}${query ? `?${query}` : ''}` : undefined;
  };
}

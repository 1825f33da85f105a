/** A former address of an article and its present one; site-relative, without the base path. */
export interface Redirect {
  from: string;
  to: string;
}

/** Splits an address at its first question mark into path and query. */
export function splitQuery(address: string): [path: string, query: string | undefined] {
  const at = address.indexOf('?');
  return at < 0 ? [address, undefined] : [address.slice(0, at), address.slice(at + 1)];
}

/**
 * Normalises an address for comparison: decoded, without trailing slash or `index.html`, with its query.
 *
 * @returns undefined where no site can have such an address
 */
export function redirectKey(address: string): string | undefined {
  const [path, query] = splitQuery(address);
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

/** Decodes a part of a query; a part that cannot be decoded stays as it is. */
function decodeQueryPart(part: string): string {
  const text = part.replaceAll('+', ' ');
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Parses a query (`a=1&b`) into pairs of name and value. */
export const queryParameters = (query: string): [name: string, value: string][] =>
  query
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const equals = pair.indexOf('=');
      const [name, value] = equals < 0 ? [pair, ''] : [pair.slice(0, equals), pair.slice(equals + 1)];
      return [decodeQueryPart(name), decodeQueryPart(value)];
    });

/** Returns the present address for a former one, or undefined. */
export type RedirectFinder = (path: string, query: string | undefined) => string | undefined;

/** A redirect of a former address with a query, as `/?p=12`. */
interface QueryRedirect {
  /** Names and values that a request must have; as JSON, so that they can be compared. */
  parameters: string[];
  to: string;
}

const parametersOf = (query: string): string[] => queryParameters(query).map((pair) => JSON.stringify(pair));

const lookupKey = (path: string, parameter: string | undefined): string => `${path}?${parameter}`;

/** Redirects of former addresses with a query, by their path and first parameter. */
function queryRedirects(redirects: readonly Redirect[]): Map<string, QueryRedirect[]> {
  const byParameter = new Map<string, QueryRedirect[]>();
  for (const { from, to } of redirects) {
    const [address, query] = splitQuery(from);
    const path = query ? redirectKey(address) : undefined;
    if (path === undefined || !query) continue;
    const parameters = parametersOf(query);
    const key = lookupKey(path, parameters[0]);
    const others = byParameter.get(key);
    if (others === undefined) byParameter.set(key, [{ parameters, to }]);
    else others.push({ parameters, to });
  }
  return byParameter;
}

/** Finds the redirect whose parameters a request has all of; the one with most of them. */
function findByQuery(
  redirects: ReadonlyMap<string, QueryRedirect[]>,
  path: string,
  query: string,
): string | undefined {
  const asked = new Set(parametersOf(query));
  let best: QueryRedirect | undefined;
  for (const first of asked)
    for (const redirect of redirects.get(lookupKey(path, first)) ?? [])
      if (
        redirect.parameters.length > (best?.parameters.length ?? 0) &&
        redirect.parameters.every((parameter) => asked.has(parameter))
      )
        best = redirect;
  return best?.to;
}

/**
 * Returns a function that looks up redirects. A redirect that includes the query goes first, whatever else was added
 * to the query (`/?p=12&utm_source=mail`); without one, the query is passed on.
 */
export function redirectFinder(redirects: readonly Redirect[]): RedirectFinder {
  if (redirects.length === 0) return () => undefined;
  const withQuery = queryRedirects(redirects);
  const targets = new Map(redirects.map(({ from, to }) => [redirectKey(from), to]));
  return (path, query) => {
    const key = redirectKey(path);
    if (key === undefined) return undefined;
    const exact = query ? findByQuery(withQuery, key, query) : undefined;
    if (exact !== undefined) return exact;
    const to = targets.get(key);
    return to ? `${to}${query ? `?${query}` : ''}` : undefined;
  };
}

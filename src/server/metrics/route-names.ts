/** What the routes of the server are called in metrics: never with a slug or an id (P01). */
const ROUTES: readonly [name: string, path: RegExp][] = [
  ['health', /^\/(?:healthz|readyz)$/],
  ['comments of an article', /^\/api\/articles\/[^/]+\/comments$/],
  ['counts of comments', /^\/api\/comments\/counts$/],
  ['feed of comments', /^(?:\/api)?\/(?:articles\/[^/]+\/)?comments\.(?:atom|json)$/],
  ['one comment', /^\/api\/comments\/[^/]+(?:\/[a-z]+)?$/],
  ['page of a comment', /^\/comments\/[^/]+(?:\/[a-z]+)?$/],
  ['moderation', /^\/moderation(?:\/|$)/],
  ['other of the API', /^\/api\//],
  ['article', /^\/articles\/[^/]+\/$/],
  ['page', /\/$/],
  ['file', /\.[a-z0-9]+$/],
];

/** Names of all routes. */
export const ROUTE_NAMES: readonly string[] = [...ROUTES.map(([name]) => name), 'other'];

/** Name of the route of a path, which is below the site's base path and may have a query. */
export function routeName(target: string): string {
  const [path = ''] = target.split('?', 1);
  return ROUTES.find(([, pattern]) => pattern.test(path))?.[0] ?? 'other';
}

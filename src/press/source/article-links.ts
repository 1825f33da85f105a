import { basePath, parseRoute, withoutBase } from '../../model/routes.ts';

/**
 * The slug of the edition's own story that a link in running text leads to: written from the site's root, or
 * whole with the edition's origin; to the page or to its data.
 */
export function linkedArticle(href: string, editionUrl: string): string | undefined {
  let path = href;
  if (!href.startsWith('/') || href.startsWith('//')) {
    try {
      const { origin, pathname } = new URL(href, editionUrl);
      if (origin !== new URL(editionUrl).origin) return undefined;
      path = withoutBase(basePath(editionUrl), pathname) ?? '';
    } catch {
      return undefined;
    }
  }
  const place = parseRoute(path.split(/[?#]/, 1)[0] ?? '');
  return place.kind === 'article' ? place.slug.replace(/\.json$/, '') : undefined;
}

const isRun = (value: object): value is { text: string; href: string } =>
  'text' in value && 'href' in value && typeof value.text === 'string' && typeof value.href === 'string';

/** The same value; links in running text to stories that `hides` are plain text (S18). */
export function withoutHiddenLinks<T>(value: T, editionUrl: string, hides: (slug: string) => boolean): T {
  if (typeof value !== 'object' || value === null) return value;
  if (isRun(value)) {
    const slug = linkedArticle(value.href, editionUrl);
    if (slug === undefined || !hides(slug)) return value;
    const { href: _, ...run } = value;
    return run as T;
  }
  // Nearly every story stays as it is, and is not made anew.
  let changed: Record<string, unknown> | undefined;
  for (const [key, item] of Object.entries(value)) {
    const clean = withoutHiddenLinks(item, editionUrl, hides);
    if (clean === item) continue;
    changed ??= (Array.isArray(value) ? [...value] : { ...value }) as Record<string, unknown>;
    changed[key] = clean;
  }
  return (changed ?? value) as T;
}

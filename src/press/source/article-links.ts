import { basePath, parseRoute, withoutBase } from '../../model/routes.ts';

/** `..` or `.` as a part of a path, which browsers resolve. */
const DOT_SEGMENT = /\/(?:\.|%2e)/i;

/**
 * Slug of the edition's own article that a link in running text leads to, to its page or its data; undefined for
 * every other link.
 *
 * @param href from the site's root, or with the edition's origin
 */
export function linkedArticle(href: string, editionUrl: string): string | undefined {
  let path = href;
  try {
    if (!href.startsWith('/') || href.startsWith('//')) {
      const { origin, pathname } = new URL(href, editionUrl);
      if (origin !== new URL(editionUrl).origin) return undefined;
      path = withoutBase(basePath(editionUrl), pathname) ?? '';
    } else if (DOT_SEGMENT.test(href)) {
      path = new URL(href, editionUrl).pathname;
    }
  } catch {
    return undefined;
  }
  const route = parseRoute(path.split(/[?#]/, 1)[0] ?? '');
  return route.kind === 'article' ? route.slug.replace(/\.json$/, '') : undefined;
}

const isLink = (value: object): value is { text: string; href: string } =>
  'text' in value && 'href' in value && typeof value.text === 'string' && typeof value.href === 'string';

/**
 * Turns links in running text to hidden articles into plain text (S18).
 *
 * @param value an article, a page or a part of one
 * @returns the same object where nothing changes
 */
export function withoutHiddenLinks<T>(value: T, editionUrl: string, isHidden: (slug: string) => boolean): T {
  if (typeof value !== 'object' || value === null) return value;
  if (isLink(value)) {
    const slug = linkedArticle(value.href, editionUrl);
    if (slug === undefined || !isHidden(slug)) return value;
    const { href: _, ...text } = value;
    return text as T;
  }
  // Nearly every article has no such link, and is not copied.
  let copy: Record<string, unknown> | undefined;
  for (const [key, item] of Object.entries(value)) {
    const replaced = withoutHiddenLinks(item, editionUrl, isHidden);
    if (replaced === item) continue;
    copy ??= (Array.isArray(value) ? [...value] : { ...value }) as Record<string, unknown>;
    copy[key] = replaced;
  }
  return (copy ?? value) as T;
}

/** Pattern of slugs of articles and free pages; they have at most `MAX_SLUG` characters. */
export const SLUG_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Most characters of a slug. */
export const MAX_SLUG = 120;

/** Whether a text is a valid slug of an article (docs/format.md, Fields). */
export const isSlug = (text: string): boolean => text.length <= MAX_SLUG && SLUG_PATTERN.test(text);

/** Slug of an article and of every file whose name is an address: ASCII, at most `MAX_SLUG` characters. */
export const SLUG_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Characters of a slug at most. */
export const MAX_SLUG = 120;

/** Whether a text is the slug of an article (article-format, Fields). */
export const isSlug = (text: string): boolean => text.length <= MAX_SLUG && SLUG_PATTERN.test(text);

import type { Edition } from '../../model/edition/edition.ts';

/** Origin of the comments service where the edition names another than its own. */
export function commentsOrigin(edition: Edition): string | undefined {
  if (edition.comments === 'off' || edition.comments.endpoint === undefined) return undefined;
  return new URL(edition.comments.endpoint).origin;
}

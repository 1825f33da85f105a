import type { Edition } from './edition.ts';

/** An edition and its base path. */
export interface OpenEdition {
  /** Begins and ends with a slash. */
  base: string;
  edition: Edition;
}

/** Returns the URL of the comments service without trailing slash; undefined where comments are off or nobody serves them. */
export function commentsServiceUrl({ base, edition }: OpenEdition): string | undefined {
  if (edition.comments === 'off' || edition.comments.service === false) return undefined;
  return (edition.comments.endpoint ?? base).replace(/\/$/, '');
}

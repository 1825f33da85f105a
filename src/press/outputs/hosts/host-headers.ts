import type { Edition } from '../../../model/edition/edition.ts';
import { hostPolicy, PAGE_HEADERS, securityHeaders } from '../../../model/security-policy.ts';

/** `cache-control` of files whose names change with their content. */
export const IMMUTABLE = 'public, max-age=31536000, immutable';
/** `cache-control` of pages and data: browsers revalidate them each time. */
export const REVALIDATE = 'no-cache';
/** Folders of files whose names change with their content, below the base path. */
export const HASHED_FOLDERS = ['assets', 'photos', 'search/index'];

/** Headers of styles, scripts, fonts and pictures (S10). */
export const assetHeaders = (edition: Edition): [name: string, value: string][] =>
  Object.entries(securityHeaders(edition.url.startsWith('https:')));

/** Header of drawings, which are documents that could run something (S08). */
export const POLICY_HEADER: readonly [name: string, value: string] = [
  'content-security-policy',
  hostPolicy(),
];

/**
 * Headers of pages and data (S08 to S10). None changes with the theme or the styles of the program, since a copy in a
 * host's configuration stays as it is when a build replaces the pages.
 */
export const pageHeaders = (edition: Edition): [name: string, value: string][] => [
  [...POLICY_HEADER],
  ...assetHeaders(edition),
  ...Object.entries(PAGE_HEADERS),
];

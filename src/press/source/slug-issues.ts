import { errorAt, type Issue } from '../../model/issues.ts';

/** What is wrong with the name of a file whose name is an address. */
export function slugIssues(slug: string): Issue[] {
  if (/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug) && slug.length <= 120) return [];
  return [
    errorAt(
      [],
      'has a name that cannot be an address. Name it with lower-case letters a to z, digits and single hyphens, at most 120.',
    ),
  ];
}

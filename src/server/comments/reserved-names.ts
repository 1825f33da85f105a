import unhomoglyph from 'unhomoglyph';

/** Names of offices, which nobody may sign with; an edition's own authors and title are added (C15). */
const OFFICES = [
  'admin',
  'administrator',
  'moderator',
  'mod',
  'editor',
  'the editor',
  'editorial',
  'webmaster',
  'support',
  'staff',
  'system',
  'root',
];

const foldSpelling = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/[il1]/g, 'l');

/**
 * Skeletons of a name: equal for names that look alike. Look-alike letters, case, marks, spaces and punctuation are
 * folded; there are two, since small letters and capitals have other look-alikes.
 */
function skeletonsOf(name: string): string[] {
  const unmarked = name.normalize('NFKD').replace(/\p{M}/gu, '');
  return [foldSpelling(unhomoglyph(unmarked.toLowerCase())), foldSpelling(unhomoglyph(unmarked))];
}

/**
 * Whether a name is, or looks like, one that is reserved for the edition's own people (C15).
 *
 * @param authors names of the edition's own, beside those of offices
 */
export function isReservedName(name: string, authors: readonly string[]): boolean {
  const skeletons = skeletonsOf(name);
  return [...OFFICES, ...authors].some((reserved) =>
    skeletonsOf(reserved).some((skeleton) => skeletons.includes(skeleton)),
  );
}

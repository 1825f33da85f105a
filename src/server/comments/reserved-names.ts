import unhomoglyph from 'unhomoglyph';

/** Names that sound like the paper speaking; its own authors and title are added (C15). */
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

const folded = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/[il1]/g, 'l');

/** A name as the eye sees it, look-alikes, case, marks, spaces and signs folded away; small letters and capitals look like different things. */
function skeletons(name: string): string[] {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '');
  return [folded(unhomoglyph(plain.toLowerCase())), folded(unhomoglyph(plain))];
}

/** Whether a name is, or looks like, one that only the paper's own people may sign with. */
export function isReserved(name: string, own: readonly string[]): boolean {
  const seen = skeletons(name);
  return [...OFFICES, ...own].some((reserved) => skeletons(reserved).some((look) => seen.includes(look)));
}

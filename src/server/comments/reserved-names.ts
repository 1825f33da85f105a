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

/** A name as the eye sees it: look-alikes, case, marks, spaces and signs folded away. */
function skeleton(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '');
  return unhomoglyph(unhomoglyph(plain).toLowerCase())
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

/** Whether a name is, or looks like, one that only the paper's own people may sign with. */
export function isReserved(name: string, own: readonly string[]): boolean {
  const seen = skeleton(name);
  return [...OFFICES, ...own].some((reserved) => skeleton(reserved) === seen);
}

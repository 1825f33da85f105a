import anyAscii from 'any-ascii';
import unhomoglyph from 'unhomoglyph';
import { memoize } from '../../model/memo.ts';

const foldSpelling = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/[il1]/g, 'l');

/** Writes variants of Latin letters as plain ones: small capitals, letters in boxes, circles and flags. */
const plainLetters = (text: string): string =>
  text.replace(/[\p{Script=Latin}\p{So}]/gu, (letter) => {
    const plain = anyAscii(letter);
    return /^[a-z]{1,2}$/i.test(plain) ? plain : letter;
  });

/** Letters without marks and variants, of any script. */
export const unmarked = (name: string): string => plainLetters(name.normalize('NFKD').replace(/\p{M}/gu, ''));

/**
 * Skeletons of a name: equal for names that look alike. Look-alike letters, case, marks, spaces and punctuation are
 * folded; there are two, since small letters and capitals have other look-alikes.
 */
export function skeletonsOf(name: string): [small: string, capital: string] {
  const text = unmarked(name);
  // A look-alike capital becomes a small letter, which has look-alikes of its own.
  const capitals = unhomoglyph(unhomoglyph(text).toLowerCase());
  return [foldSpelling(unhomoglyph(text.toLowerCase())), foldSpelling(capitals)];
}

/** The skeleton by which names are stored and looked up; empty for a name without letters and digits. */
export const nameSkeleton = memoize((name: string): string => skeletonsOf(name)[1], 5000);

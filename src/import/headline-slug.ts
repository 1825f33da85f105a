import anyAscii from 'any-ascii';

/** Slugs of headlines are truncated at a word to this length. */
const MAX_LENGTH = 80;
/** A truncated slug keeps at least so many characters, even within a word. */
const MIN_LENGTH = 20;

/** Arabic letters that stand for a vowel; the library leaves them out, and words of consonants are hard to read. */
const ARABIC_VOWELS: Readonly<Record<string, string>> = {
  ا: 'a',
  أ: 'a',
  إ: 'i',
  آ: 'a',
  ى: 'a',
  ة: 'a',
  ع: 'a',
};

/**
 * Slug of a headline: lower-case ASCII words joined by hyphens. Letters of other scripts are transliterated.
 *
 * @returns '' where the headline has no letter or digit; the importer then asks for a slug
 */
export function slugFor(headline: string): string {
  const text = headline
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’ʼ]/gu, '')
    .replace(/[اأإآىةع]/gu, (letter) => ARABIC_VOWELS[letter] ?? letter);
  const slug = anyAscii(text)
    // Of lower-case text only characters that stand for a syllable or word begin with a capital.
    .replace(/(?<=[a-z0-9])(?=[A-Z][a-z])/g, '-')
    .toLowerCase()
    .replace(/['`]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (slug.length <= MAX_LENGTH) return slug;
  const start = slug.slice(0, MAX_LENGTH + 1);
  const end = start.lastIndexOf('-');
  return start.slice(0, end > MIN_LENGTH ? end : MAX_LENGTH).replace(/-$/, '');
}

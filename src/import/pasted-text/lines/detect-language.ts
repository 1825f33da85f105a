/** Small words that hardly another of the languages has. */
const SMALL_WORDS: Readonly<Record<string, readonly string[]>> = {
  en: [
    'the',
    'and',
    'of',
    'to',
    'that',
    'was',
    'with',
    'for',
    'is',
    'on',
    'by',
    'from',
    'have',
    'which',
    'said',
    'it',
  ],
  de: [
    'der',
    'die',
    'und',
    'das',
    'nicht',
    'ist',
    'von',
    'mit',
    'den',
    'ein',
    'eine',
    'dem',
    'auf',
    'sich',
    'für',
    'im',
  ],
  fr: [
    'le',
    'les',
    'et',
    'des',
    'du',
    'une',
    'est',
    'dans',
    'qui',
    'pour',
    'que',
    'sur',
    'pas',
    'au',
    'aux',
    'avec',
  ],
  es: [
    'el',
    'los',
    'las',
    'y',
    'del',
    'una',
    'que',
    'por',
    'con',
    'para',
    'se',
    'su',
    'es',
    'al',
    'como',
    'más',
  ],
};

/** Fewer words than this do not identify a language. */
const ENOUGH = 12;

/**
 * The language of a text among the six that pasted pages are read in: by its script, else by its small words.
 *
 * @returns undefined where the text does not say
 */
export function languageOf(text: string): string | undefined {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const share = (script: RegExp) => (text.match(script)?.length ?? 0) / Math.max(1, letters);
  if (share(/\p{Script=Arabic}/gu) > 0.5) return 'ar';
  if (share(/\p{Script=Cyrillic}/gu) > 0.5) return /[іїєґ]/iu.test(text) ? undefined : 'ru';
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < ENOUGH || share(/\p{Script=Latin}/gu) < 0.5) return undefined;
  const scores = Object.entries(SMALL_WORDS)
    .map(([language, small]): [string, number] => {
      const set = new Set(small);
      return [language, words.filter((word) => set.has(word)).length];
    })
    .sort((a, b) => b[1] - a[1]);
  const [[language, best] = ['', 0], [, second] = ['', 0]] = scores;
  return best / words.length > 0.08 && best >= 1.5 * second ? language : undefined;
}

/** Returns the name of an IPTC digital source type: `negativeFilm` of `http://cv.iptc.org/…/negativeFilm`. */
export const digitalSourceName = (source: string | undefined): string | undefined =>
  source?.split('/').at(-1);

/** Returns the words for an IPTC digital source type, of words by its names; undefined where there are none. */
export const digitalSourceWords = (
  words: Readonly<Record<string, string>>,
  source: string | undefined,
): string | undefined => Object.entries(words).find(([name]) => name === digitalSourceName(source))?.[1];

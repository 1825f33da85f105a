/** Edit distance with neighbouring letters swapped counted as one step (optimal string alignment). */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, (before[j - 2] ?? 0) + 1);
      }
      row.push(best);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

/** Names in other formats for keys of ours. */
const SYNONYMS: Readonly<Record<string, string>> = {
  title: 'headline',
  heading: 'headline',
  subtitle: 'lead',
  standfirst: 'lead',
  dek: 'lead',
  summary: 'lead',
  excerpt: 'lead',
  author: 'byline',
  authors: 'byline',
  date: 'published',
  publishedat: 'published',
  datepublished: 'published',
  datemodified: 'updated',
  modified: 'updated',
  image: 'photo',
  picture: 'photo',
  photos: 'photo',
  content: 'body',
  text: 'body',
  category: 'section',
  categories: 'section',
  keywords: 'tags',
  lang: 'language',
  dir: 'direction',
  photographer: 'credit',
  link: 'href',
  em: 'emphasis',
  italic: 'emphasis',
  bold: 'strong',
  canonical: 'url',
  highlights: 'keyPoints',
};

/**
 * Returns the candidate that a misspelt word most likely stands for, by edit distance or synonym.
 *
 * @returns undefined where none is near enough
 */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  if (word.length > 60) return undefined;
  const lower = word.toLowerCase();
  const synonym = SYNONYMS[lower.replace(/[_-]/g, '')];
  if (synonym !== undefined && candidates.includes(synonym)) return synonym;
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    const steps = distance(lower, candidate.toLowerCase());
    if (steps < bestDistance) {
      best = candidate;
      bestDistance = steps;
    }
  }
  return best;
}

/** Normalises a text for comparison: lower case, letters and digits alone. */
export const foldText = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

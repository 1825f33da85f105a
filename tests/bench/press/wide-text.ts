import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BENCH_EDITION, benchArticle } from './edition.ts';

/** Number of different words, and the exponent of Zipf's law for their frequencies, as in natural language. */
const WORDS = 60_000;
const SHARE = 1.07;
const SYLLABLES =
  'ba be bi bo ca ce co da de di do fa fe fi ga ge go ha he hi ho ja ke ki la le li lo ma me mi mo na ne ni no pa pe po qua ra re ri ro sa se si so ta te ti to tu va ve vi wa we wo ya zo an en in on un ar er or al el il as es is ant ent ion ing ter der man ton ber'.split(
    ' ',
  );

/** Pseudo-random numbers from 0 to 1, the same from the same seed. */
function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
    return ((state ^ (state >>> 12)) >>> 0) / 4_294_967_296;
  };
}

function makeWords(): string[] {
  const chance = chances(7);
  const words = new Set<string>();
  // More frequent words are shorter.
  while (words.size < WORDS) {
    const syllables = 1 + Math.floor((Math.log10(words.size + 1) / 1.6) * (0.7 + chance() * 0.6));
    let word = '';
    for (let i = 0; i < Math.max(syllables, words.size < 60 ? 1 : 2); i++)
      word += SYLLABLES[Math.floor(chance() * SYLLABLES.length)];
    words.add(word);
  }
  return [...words];
}

const words = makeWords();
/** Cumulative frequency before each word of the list. */
const reach = words.reduce<number[]>((sums, _, i) => {
  sums.push((sums[i - 1] ?? 0) + 1 / (i + 1) ** SHARE);
  return sums;
}, []);

/** Returns the word of a frequency rank, from 1 on. */
export const wordOfRank = (rank: number): string => words[rank - 1] ?? '';

/** Generates article `i` of an edition with a realistic distribution of words: 550 words. */
function wideArticle(i: number) {
  const chance = chances(i + 11);
  const word = (): string => {
    const at = chance() * (reach.at(-1) ?? 0);
    let [low, high] = [0, reach.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((reach[middle] ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    return words[low] ?? '';
  };
  const sentence = (count: number): string => {
    const text = Array.from({ length: count }, word).join(' ');
    return `${text[0]?.toUpperCase()}${text.slice(1)}.`;
  };
  return {
    ...benchArticle(i),
    headline: sentence(8).slice(0, -1),
    lead: sentence(22),
    body: Array.from({ length: 12 }, () => `${sentence(15)} ${sentence(16)} ${sentence(12)}`),
  };
}

/** Writes an edition of `count` such articles. */
export function writeWideEdition(root: string, count: number): void {
  mkdirSync(join(root, 'articles'), { recursive: true });
  writeFileSync(join(root, 'edition.json'), JSON.stringify(BENCH_EDITION));
  for (let i = 0; i < count; i++) {
    const { slug, ...article } = wideArticle(i);
    writeFileSync(join(root, 'articles', `${slug}.json`), JSON.stringify(article));
  }
}

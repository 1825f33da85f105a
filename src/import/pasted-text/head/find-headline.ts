import { bylineOf } from '../lines/bylines.ts';
import { fold } from '../lines/fold-line.ts';
import { isArticleKind, isKnownSection } from '../lines/section-names.ts';
import { endsWithStop, type Line, wordCount } from '../lines/split-lines.ts';
import { findText } from './find-text.ts';
import type { HeadLine } from './head-line.ts';
import type { Knowledge } from './metadata-lines.ts';
import type { Repeats } from './repeats.ts';
import { headlineScore } from './score-headline.ts';
import { isSiteName } from './site-name.ts';
import { wordsOfText } from './words-of-text.ts';

/** Longer lines are no headlines; words. */
const LONGEST = 32;
/** So many lines are named as possible headlines. */
const MOST_NAMED = 5;

const isOneSentence = (text: string): boolean =>
  wordCount(text) <= 26 &&
  !/[.!?…؟。！？]["”»]?\s?(?=\S)/u.test(text.replace(/\b\p{L}{1,2}\.|\d[.]\d/gu, '').slice(0, -2));

/** Whether a line can be the headline, by its kind and words alone. */
function isCandidate({ is, text }: HeadLine, { sections }: Knowledge): boolean {
  const words = wordCount(text);
  if (words > LONGEST || /[,;:]$/u.test(text)) return false;
  if (is === 'prose') return isOneSentence(text) && !endsWithStop(text);
  if (is === 'meta') return words >= 3 && !/\d/u.test(text) && bylineOf(text) === undefined;
  return (
    (is === 'title' || is === 'label') &&
    words >= 2 &&
    !isKnownSection(text, sections) &&
    !isArticleKind(text)
  );
}

/** Where the headline and the running text stand, and lines that may be the headline. */
export interface FoundHeadline {
  at: number | undefined;
  /** Index of the first line of running text. */
  prose: number;
  /** Lines that may be the headline, the best first. */
  ranked: string[];
}

/** Finds the headline among the lines above the running text, and the first line of running text. */
export function findHeadline(
  head: HeadLine[],
  lines: readonly Line[],
  repeats: Repeats,
  knowledge: Knowledge,
): FoundHeadline {
  const prose = findText(head);
  const facts = {
    head,
    prose,
    repeats,
    inText: wordsOfText(head, prose),
    isSiteName: (text: string) => isSiteName(text, lines),
  };
  const scored = head
    .slice(0, prose + 1)
    .flatMap((line, at) => (isCandidate(line, knowledge) ? [{ at, score: headlineScore(at, facts) }] : []))
    .sort((a, b) => b.score - a.score);
  const ranked = [...new Set(scored.map(({ at }) => head[at]?.text ?? ''))].slice(0, MOST_NAMED);
  const best = scored[0]?.at;
  if (best !== undefined) return { at: best, prose: best === prose ? prose + 1 : prose, ranked };
  // A page may have no line of several words but its sentences.
  const sentence = head[prose];
  if (sentence !== undefined && isOneSentence(sentence.text) && head[prose + 1] !== undefined)
    return { at: prose, prose: prose + 1, ranked: [sentence.text] };
  const label = head.slice(0, prose).findLast(({ is }) => is === 'label');
  return {
    at: label && head.indexOf(label),
    prose,
    ranked: label === undefined ? [] : [label.text],
  };
}

/** Index of the line that the user named as the headline: the whole line, its beginning or a part of it. */
export function findNamedLine(lines: readonly Line[], headline: string): number | undefined {
  const named = fold(headline);
  if (named === '') return undefined;
  const folded = lines.map(({ text }) => fold(text));
  const tests = [
    (text: string) => text === named,
    (text: string) => text.startsWith(named),
    (text: string) => text.includes(named),
  ];
  for (const test of tests) {
    const at = folded.findIndex(test);
    if (at >= 0) return at;
  }
  return undefined;
}

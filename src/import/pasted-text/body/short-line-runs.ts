import { captionOf } from '../lines/credits.ts';
import { endsSentence, wordCount } from '../lines/split-lines.ts';
import type { BodyLine } from './body-lines.ts';

/** So many short lines in the midst of running text are a menu or a list of other articles. */
const RUN = 6;
/** So many are it below the running text. */
const TAIL_RUN = 4;
/** So many titles with a sentence or two below each are a list of other articles below the running text. */
const TEASED = 3;
/** Teasers have at most so many words. */
const TEASER_WORDS = 40;

/** Lines of lists and tables, and those that announce them or name somebody. */
const LISTED = /^(?:[•◦▪●‣∙·■□✓✔➤►▶*–—-]|\d{1,3}[.)])\s|\t|[:：]/u;

const isPlain = (line: BodyLine | undefined): line is BodyLine =>
  line?.is === 'short' &&
  !endsSentence(line.text) &&
  !LISTED.test(line.text) &&
  captionOf(line.text)?.strong !== true;

/**
 * Length of a run of short lines without a stop: a menu or a list of other articles that no word announces. Lists
 * with signs or figures, tables and what a colon announces are the article's.
 *
 * @param inText whether running text goes on behind it
 * @returns 0 where there is none
 */
export function runOfShortLines(lines: readonly BodyLine[], from: number, inText: boolean): number {
  if (/[:：]$/u.test(lines[from - 1]?.text ?? '')) return 0;
  let end = from;
  while (isPlain(lines[end])) end++;
  // The line above a paragraph is its heading.
  if (lines[end]?.is === 'prose' || LISTED.test(lines[end]?.text ?? '')) end--;
  return end - from >= (inText ? RUN : TAIL_RUN) ? end - from : 0;
}

/**
 * Length of a run of titles with a teaser below each, which stands below the article.
 *
 * @returns 0 where there is none
 */
export function runOfTeasers(lines: readonly BodyLine[], from: number): number {
  let at = from;
  let teased = 0;
  while (isPlain(lines[at])) {
    const teaser = lines[at + 1];
    const goesOn = lines[at + 2]?.is === 'prose';
    if (teaser?.is !== 'prose' || wordCount(teaser.text) > TEASER_WORDS || goesOn) break;
    teased++;
    at += 2;
  }
  return teased >= TEASED ? at - from : 0;
}

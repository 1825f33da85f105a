import { isSentence, wordCount } from '../lines/split-lines.ts';
import type { HeadKind, HeadLine } from './head-line.ts';

/** Kinds of lines that stand between paragraphs of running text and do not part it. */
const PASSED: ReadonlySet<HeadKind> = new Set(['boilerplate', 'meta', 'caption', 'end', 'listed']);

/** What a line takes from the weight of the running text around it. */
const COSTS: Readonly<Record<HeadKind, number>> = {
  title: 6,
  label: 6,
  menu: 8,
  crumbs: 8,
  boilerplate: 2,
  meta: 2,
  caption: 2,
  end: 2,
  listed: 1,
  prose: 0,
};
/** A paragraph weighs its words, at most so many. */
const MOST_WORDS = 60;
/** A paragraph alone among other lines, as teasers and notices are, weighs less than a title takes. */
const ALONE = 5;
/** Running text of this weight is an article, however much more of it a page has elsewhere. */
const ENOUGH = 300;
/** The article weighs at least this share of the heaviest running text. */
const SHARE = 0.4;

/** Whether a line is a paragraph, or a short sentence with a stop. */
const isRunning = (line: HeadLine | undefined): line is HeadLine =>
  line?.is === 'prose' ||
  (line?.is === 'title' && wordCount(line.text) >= 4 && (isSentence(line.text) || isOpenSentence(line.text)));

/** `or in matrix form:`, `It has a list of them. For example:`: part of a paragraph that goes on behind it. */
const isOpenSentence = (text: string): boolean =>
  /[:：]$/u.test(text) && (/^\p{Ll}/u.test(text) || /\p{L}{3}[.!?]\s/u.test(text));

/** A name of a section or of the site has so many words at most, where it is not the first line. */
const NAME_WORDS = 1;

/** Whether a line stands right below a label that can be a short headline. */
function isLabelled(head: readonly HeadLine[], at: number): boolean {
  const label = head.findLastIndex(({ is }, i) => i < at && !PASSED.has(is));
  const line = head[label];
  return line?.is === 'label' && (label === 0 || wordCount(line.text) > NAME_WORDS);
}

/** Weight of each line: words of paragraphs count for running text, other lines against it. */
function weights(head: readonly HeadLine[]): number[] {
  const running = head.flatMap((line, i) => (PASSED.has(line.is) ? [] : [i]));
  const result = head.map(({ is }) => -COSTS[is]);
  for (const [n, i] of running.entries()) {
    const line = head[i];
    if (!isRunning(line)) continue;
    const besides = [running[n - 1], running[n + 1]].some((at) => at !== undefined && isRunning(head[at]));
    result[i] = Math.min(wordCount(line.text), besides ? MOST_WORDS : ALONE);
  }
  return result;
}

/** Index from which the article's running text stands: the first stretch that weighs about as much as the heaviest. */
function heavyStretch(head: readonly HeadLine[]): number {
  const stretches: { from: number; weight: number }[] = [];
  let sum = 0;
  for (const [i, weight] of weights(head).entries()) {
    if (sum <= 0 && weight > 0) stretches.push({ from: i, weight: 0 });
    sum = Math.max(0, sum) + weight;
    const last = stretches.at(-1);
    if (last !== undefined) last.weight = Math.max(last.weight, Math.min(sum, ENOUGH));
  }
  const heaviest = Math.max(0, ...stretches.map(({ weight }) => weight));
  return stretches.find(({ weight }) => weight >= heaviest * SHARE)?.from ?? 0;
}

/**
 * Finds the first line of the article's running text: it has a title above it, or goes on as running text.
 *
 * @param from first line that can be it, where the headline was given
 * @returns the number of lines where there is none
 */
export function findText(head: readonly HeadLine[], from?: number): number {
  const start = from ?? heavyStretch(head);
  let titled = from !== undefined || head.slice(0, start).some(({ is }) => is === 'title');
  let labelled: number | undefined;
  for (let i = start; i < head.length; i++) {
    const { is, text } = head[i] as HeadLine;
    if (is === 'title') titled = true;
    if (is !== 'prose') continue;
    const next = head.slice(i + 1, i + 30).find((line) => !PASSED.has(line.is));
    if (titled || next?.is === 'prose' || isLabelled(head, i)) return i;
    if (i > 0 && wordCount(text) > 0) labelled ??= i;
  }
  return labelled ?? head.length;
}

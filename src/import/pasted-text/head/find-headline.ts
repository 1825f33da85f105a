import { boilerplateOf } from '../boilerplate/classify-boilerplate.ts';
import { captionOf } from '../lines/credits.ts';
import { fold } from '../lines/fold-line.ts';
import { relatedLabel, sectionLabel, sourceLabel, tagsLabel } from '../lines/labels.ts';
import type { BoilerplateKind } from '../lines/pasted-page.ts';
import {
  breadcrumb,
  isArticleKind,
  isKnownSection,
  isLabelLike,
  isMenuLine,
} from '../lines/section-names.ts';
import { endsSentence, endsWithStop, isProse, type Line, wordCount } from '../lines/split-lines.ts';
import { isTimeOnly, type Knowledge, metaOf, namedAbove } from './metadata-lines.ts';

/** Kind of a line above the running text, told by the line and the next one. */
export type HeadKind =
  | 'boilerplate'
  | 'menu'
  | 'crumbs'
  | 'end'
  | 'meta'
  | 'caption'
  | 'prose'
  | 'label'
  | 'title';

/** A line above the running text. */
export interface HeadLine extends Line {
  is: HeadKind;
  boilerplate?: BoilerplateKind | undefined;
}

/** Lines above an article at most. */
const MOST = 400;

function kindOf(line: Line, next: Line | undefined, knowledge: Knowledge): HeadLine {
  const { text } = line;
  const as = (is: HeadKind): HeadLine => ({ ...line, is });
  if (namedAbove(text, next?.text, knowledge) !== undefined) return as('meta');
  const boilerplate =
    boilerplateOf(text) ?? (/^(?:[\d.,]{1,7}|https?:\/\/\S+)$/u.test(text) ? 'page tools' : undefined);
  const crumbs = breadcrumb(text);
  if (crumbs !== undefined && !isProse(text)) return as('crumbs');
  if (isKnownSection(text, knowledge.sections)) return as('label');
  if (relatedLabel(text) !== undefined) return as('end');
  if (boilerplate !== undefined) return { ...as('boilerplate'), boilerplate };
  if (sourceLabel(text) !== undefined || tagsLabel(text) !== undefined || sectionLabel(text) !== undefined)
    return as('end');
  if (isMenuLine(text)) return as('menu');
  if (metaOf(text, knowledge) !== undefined || isTimeOnly(text)) return as('meta');
  if (captionOf(text)?.strong) return as('caption');
  if (isProse(text)) return as('prose');
  return as(isLabelLike(text, knowledge.sections) || isArticleKind(text) ? 'label' : 'title');
}

/** Runs of short lines without a blank between them are a menu. */
function markMenus(lines: HeadLine[]): void {
  let run: HeadLine[] = [];
  const flush = () => {
    if (run.length >= 4) for (const line of run) line.is = 'menu';
    run = [];
  };
  for (const line of lines) {
    const short =
      (line.is === 'label' || line.is === 'title' || line.is === 'menu') &&
      wordCount(line.text) <= 4 &&
      line.text.length <= 36 &&
      !endsSentence(line.text);
    if (!short || line.gap) flush();
    if (short) run.push(line);
  }
  flush();
}

/** Lines that may be above the running text, each with its kind. */
export function headLines(lines: readonly Line[], knowledge: Knowledge): HeadLine[] {
  const head: HeadLine[] = [];
  let prose = 0;
  for (const [i, line] of lines.slice(0, MOST).entries()) {
    const kind = kindOf(line, lines[i + 1], knowledge);
    head.push(kind);
    // Beyond the first paragraphs nothing is of the head.
    prose = kind.is === 'prose' ? prose + 1 : prose;
    if (prose >= 4) break;
  }
  markMenus(head);
  if (prose === 0) {
    // An article may have short paragraphs alone.
    const titled = head.findIndex(({ is }) => is === 'title' || is === 'label');
    for (const [i, line] of head.entries())
      if (i > titled && line.is === 'title' && endsWithStop(line.text)) line.is = 'prose';
  }
  return head;
}

const PASSED: ReadonlySet<HeadKind> = new Set(['boilerplate', 'meta', 'caption', 'end']);

/** The first line of prose that can be the article's: it has a title above it, or goes on as running text. */
function firstProse(head: HeadLine[]): number {
  let titled = false;
  let labelled: number | undefined;
  for (const [i, { is, text }] of head.entries()) {
    if (is === 'title') titled = true;
    if (is !== 'prose') continue;
    const next = head.slice(i + 1).find((line) => !PASSED.has(line.is));
    if (titled || next?.is === 'prose') return i;
    if (i > 0 && wordCount(text) > 0) labelled ??= i;
  }
  return labelled ?? head.length;
}

const TOOLS =
  /^(?:skip|menu|menü|menú|search|such|recherche|buscar|меню|поиск|القائمة|بحث|zum inhalt|aller au|перейти|saltar|ir al|تخط|aller à)/u;

/** Whether a line is of the page's top, above every headline. */
const isTop = (line: HeadLine): boolean =>
  line.is === 'menu' ||
  line.is === 'crumbs' ||
  (line.is === 'boilerplate' && line.boilerplate === 'page tools' && TOOLS.test(fold(line.text)));

/** Lines of a text that are repeated, or stand in quotation marks within another, folded. */
function repeats(lines: readonly Line[]): (text: string) => boolean {
  const seen = new Map<string, number>();
  for (const { text } of lines) {
    const quoted = /[“«"„](.+)[”»"“]\s*$/u.exec(text.slice(0, 300))?.[1];
    for (const key of new Set([fold(text), ...(quoted === undefined ? [] : [fold(quoted)])]))
      seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  return (text) => (seen.get(fold(text)) ?? 0) > 1;
}

/** Which of two to four titles above each other is the headline: a short one above a longer one is a kicker. */
function pick(titles: number[], head: HeadLine[], leadBelow: boolean): number | undefined {
  const words = titles.map((at) => wordCount(head[at]?.text ?? ''));
  const [first, second, third] = words;
  const isKicker =
    first !== undefined &&
    second !== undefined &&
    first <= 4 &&
    second >= 5 &&
    second <= 14 &&
    (leadBelow || second < 10 || (third !== undefined && third > second));
  return titles[isKicker ? 1 : 0];
}

/** Finds the headline among the lines above the running text, and the first line of prose; indexes. */
export function findHeadline(
  head: HeadLine[],
  lines: readonly Line[],
  knowledge: Knowledge,
): { at: number | undefined; prose: number } {
  const prose = firstProse(head);
  const above = head.slice(0, prose);
  const repeated = repeats(lines);
  const isTitle = (at: number) => head[at]?.is === 'title' && wordCount(head[at]?.text ?? '') >= 3;
  const all = [...above.keys()].filter(
    (at) => isTitle(at) && !/[,;:]$/u.test(head[at]?.text ?? '') && wordCount(head[at]?.text ?? '') <= 32,
  );
  const twice = all.find((at) => wordCount(head[at]?.text ?? '') >= 4 && repeated(head[at]?.text ?? ''));
  if (twice !== undefined) return { at: twice, prose };
  const tops = [...above.keys()].filter((at) => isTop(above[at] as HeadLine)).reverse();
  for (const top of [...tops, -1]) {
    let titles = all.filter((at) => at > top);
    // A title has no stop, where another line is there for it.
    const unstopped = titles.filter((at) => !endsWithStop(head[at]?.text ?? ''));
    if (unstopped.length > 0 && unstopped.length < titles.length) titles = unstopped;
    if (titles.length > 0) return { at: pick(nearest(titles, head), head, leadFollows(head, prose)), prose };
  }
  const label = above.findLastIndex(
    ({ is, text }) => is === 'label' && wordCount(text) >= 2 && !isKnownSection(text, knowledge.sections),
  );
  const sentence = head[prose];
  const title = sentence !== undefined && isOneSentence(sentence.text) && head[prose + 1]?.is !== undefined;
  if (label >= 0 && !(title && !endsWithStop(sentence.text))) return { at: label, prose };
  if (title) return { at: prose, prose: prose + 1 };
  const any = above.findLastIndex(({ is }) => is === 'label');
  return { at: any >= 0 ? any : undefined, prose };
}

/** Titles that may be the headline: of many above each other, the last two. */
function nearest(titles: number[], head: HeadLine[]): number[] {
  const meta = head.findIndex(({ is }, at) => is === 'meta' && at > (titles[0] ?? 0));
  const before = meta >= 0 ? titles.filter((at) => at < meta) : titles;
  const candidates = before.length > 0 ? before : titles;
  return candidates.length > 3 ? candidates.slice(-2) : candidates;
}

/** Whether the first prose has something between it and the text, as a standfirst has. */
const leadFollows = (head: HeadLine[], prose: number): boolean => {
  const next = head[prose + 1];
  return next !== undefined && (next.is === 'meta' || next.is === 'caption');
};

const isOneSentence = (text: string): boolean =>
  wordCount(text) <= 26 && !/[.!?…؟]["”»]?\s+\S/u.test(text.replace(/\b\p{L}{1,2}\./gu, ''));

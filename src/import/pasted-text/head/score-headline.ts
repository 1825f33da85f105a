import { captionOf } from '../lines/credits.ts';
import { fold } from '../lines/fold-line.ts';
import { looksLikeName } from '../lines/people.ts';
import { isSentence, wordCount } from '../lines/split-lines.ts';
import type { HeadLine } from './head-line.ts';
import type { Repeats } from './repeats.ts';
import { shareInText } from './words-of-text.ts';

/** Facts about a page that the score of a line needs. */
export interface ScoreFacts {
  head: readonly HeadLine[];
  /** Index of the first line of running text. */
  prose: number;
  repeats: Repeats;
  /** Beginnings of the words of the running text. */
  inText: ReadonlySet<string>;
  /** Whether a text is the name of the site. */
  isSiteName: (text: string) => boolean;
}

/** Points for the number of words: names and menu entries have fewer than a headline, paragraphs more. */
function lengthPoints(words: number): number {
  if (words < 2) return -6;
  if (words === 2) return -3;
  if (words === 3) return -1;
  if (words === 4) return 0;
  if (words <= 20) return 2;
  return words <= 26 ? 0 : -4;
}

const isTitle = (line: HeadLine | undefined): boolean => line?.is === 'title' || line?.is === 'label';

/** Points for what stands between the line and the running text. */
function placePoints(at: number, { head, prose }: ScoreFacts): number {
  const between = head.slice(at + 1, prose);
  const titles = between.filter(({ is, text }) => is === 'title' && !isSentence(text)).length;
  const labels = between.filter(({ is }) => is === 'label').length;
  const menus = between.filter(
    ({ is, boilerplate }) => is === 'menu' || is === 'crumbs' || boilerplate === 'page tools',
  ).length;
  const meta = between.slice(0, 5).findIndex(({ is }) => is === 'meta');
  const crossed = between.slice(0, Math.max(0, meta)).filter(({ is }) => is === 'title').length;
  return (
    (titles <= 2 && menus === 0 ? 2 : 0) -
    Math.min(7, 0.7 * Math.max(0, titles - 2) + 0.3 * labels) -
    Math.min(6, 2 * menus) +
    (meta < 0 || crossed > 1 ? 0 : 3)
  );
}

/** So many lines above a byline or date are looked at for a headline. */
const ABOVE_META = 5;

/** Points for what stands above: below a byline or date that has a title above it stand pictures and tools. */
function behindMetaPoints(at: number, { head }: ScoreFacts): number {
  const meta = head.findLastIndex(({ is }, i) => i < at && is === 'meta');
  const above = head.slice(Math.max(0, meta - ABOVE_META), Math.max(0, meta));
  return above.some(({ is, text }) => is === 'title' && wordCount(text) >= 5) ? -5 : 0;
}

/** Few headlines have so many words, and most standfirsts. */
const STANDFIRST_WORDS = 14;

/** Points for the lines around it: the line below a title is its standfirst, one of many is in a list of other articles. */
function neighbourPoints(at: number, { head }: ScoreFacts): number {
  let first = at;
  while (isTitle(head[first - 1])) first--;
  let last = at;
  while (isTitle(head[last + 1])) last++;
  const above = head[at - 1];
  const isInText = above?.is === 'prose' && (head[at + 1]?.is === 'prose' || head[at]?.gap === false);
  const run = last - first + 1;
  const announced = head[first - 1];
  const isListed = announced?.is === 'end' || announced?.boilerplate === 'other stories';
  const long = head.slice(first, at).filter(({ text }) => wordCount(text) >= 4).length;
  const words = wordCount(head[at]?.text ?? '');
  const wordsAbove = above?.is === 'title' ? wordCount(above.text) : 0;
  // A short line above a long one is its headline; above one of a headline's length it is a kicker.
  const isStandfirst =
    long <= 2 && words * 2 >= wordsAbove && wordsAbove >= (words >= STANDFIRST_WORDS ? 4 : 5);
  const isInMenu =
    head[at]?.gap === false &&
    wordCount(head[at].text) <= 5 &&
    (above?.is === 'menu' || above?.is === 'boilerplate');
  const below = head[at + 1];
  // A standfirst may stand there too; it is no shorter than half the headline.
  const isOverMeta = below?.is === 'meta' && (wordsAbove < 3 || words * 2 < wordsAbove);
  // A sentence that goes on below in small letters is no title.
  const isBroken = below?.is === 'prose' && /^\p{Ll}{2,}\s/u.test(below.text) && words >= 4;
  return (
    (isInMenu ? -2.5 : 0) +
    (isBroken ? -6 : 0) +
    (isOverMeta ? 2 : 0) +
    (isListed ? -4 : 0) +
    (isInText ? -3 : 0) +
    (isStandfirst ? (words >= STANDFIRST_WORDS && wordsAbove < words ? -4 : -2) : 0) +
    (below?.is === 'caption' && captionOf(below.text)?.caption === '' ? -4 : 0) +
    (run > 3 && at < last ? -1 : 0)
  );
}

/** Words with which titles begin and no names. */
const OPENING =
  /^(?:the|an?|on|in|at|how|why|what|when|who|der|die|das|eine?|wie|warum|les?|une?|des|el|los|las|en|por|как|почему|на|в|о)\s/iu;
/** `Home Blog About`: a menu in one line begins with the home page. */
const MENU = /^(?:home|homepage|startseite|accueil|inicio|portada|главная|الرئيسية)\s/iu;

/** Points for the words of the line itself. */
function textPoints({ is, text }: HeadLine, facts: ScoreFacts): number {
  const words = wordCount(text);
  const isName = words <= 4 && looksLikeName(text) && !/\p{Lo}/u.test(text) && !OPENING.test(text);
  return (
    lengthPoints(words) +
    (is === 'label' ? -2.5 : 0) +
    (is === 'meta' ? -6 : 0) +
    (isSentence(text) ? -8 : 0) +
    (/\p{L}{3}\.\s+\p{Lu}/u.test(text) ? -4 : 0) +
    (isName ? -2 : 0) +
    (/(?:^|\s)@\w/u.test(text) ? -6 : 0) +
    (/\t|\s\|\s/u.test(text) ? -5 : 0) +
    (/^\p{Ll}/u.test(text) ? -2 : 0) +
    (captionOf(text)?.credit !== undefined ? -3 : 0) +
    (/\p{Ll}\.\p{Lu}/u.test(text) ? -4 : 0) +
    (words <= 4 && MENU.test(text) ? -3 : 0) +
    (/^\d{1,2}\.(?:\d{1,2}\.?){0,3}\s/u.test(text) ? -4 : 0) +
    (facts.isSiteName(text) ? -6 : 0)
  );
}

/** How well a line does as the headline; the best line has the most points. */
export function headlineScore(at: number, facts: ScoreFacts): number {
  const line = facts.head[at] as HeadLine;
  const folded = fold(line.text);
  const enough = wordCount(line.text) >= 3;
  const again = enough && (facts.repeats.same.get(folded) ?? 0) > 1;
  const inPart = enough && facts.repeats.part.has(folded);
  return (
    textPoints(line, facts) +
    placePoints(at, facts) +
    neighbourPoints(at, facts) +
    behindMetaPoints(at, facts) +
    4 * shareInText(line.text, facts.inText) +
    (again ? 5 : 0) +
    (inPart ? 4 : 0)
  );
}

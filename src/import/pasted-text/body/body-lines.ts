import { boilerplateOf, isFormField, isReaderMark } from '../boilerplate/classify-boilerplate.ts';
import { relatedLabel, sectionLabel, sourceLabel, tagsLabel } from '../lines/labels.ts';
import type { BoilerplateKind } from '../lines/pasted-page.ts';
import { endsSentence, endsWithStop, isProse, type Line, wordCount } from '../lines/split-lines.ts';

/** Line below the head with its kind, as far as the line alone shows it. */
export interface BodyLine extends Line {
  is: 'related' | 'tags' | 'source' | 'section' | 'boilerplate' | 'prose' | 'short';
  boilerplate?: BoilerplateKind;
}

function classed(line: Line): BodyLine {
  const { text } = line;
  const boilerplate = boilerplateOf(text);
  if (relatedLabel(text) !== undefined)
    return { ...line, is: 'related', ...(boilerplate ? { boilerplate } : {}) };
  if (tagsLabel(text) !== undefined) return { ...line, is: 'tags' };
  if (sourceLabel(text) !== undefined) return { ...line, is: 'source' };
  if (sectionLabel(text) !== undefined && !isProse(text)) return { ...line, is: 'section' };
  if (boilerplate !== undefined) return { ...line, is: 'boilerplate', boilerplate };
  return { ...line, is: isProse(text) ? 'prose' : 'short' };
}

/** Prose, or a short sentence with a stop, which titles and buttons have not. */
const isArticleText = ({ is, text }: BodyLine): boolean =>
  is === 'prose' || (is === 'short' && wordCount(text) >= 4 && endsWithStop(text));

/** Boilerplate that stands in the middle of running text and does not part it. */
const INLINE: ReadonlySet<BoilerplateKind> = new Set([
  'advertisement',
  'reading time',
  'page tools',
  'share row',
  'a time without a date',
]);

/** Lines below the head, with precomputed facts about what follows each of them. */
export class BodyLines {
  readonly all: BodyLine[];
  /** From each line, the next line of prose that goes on as running text, before the next comments. */
  readonly #pairs: boolean[];
  /** From each line, whether prose of any kind stands before the next comments or rights notice. */
  readonly #prose: boolean[];

  /** Whether the page came without blank lines, so that they separate nothing. */
  readonly #tight: boolean;

  constructor(lines: readonly Line[]) {
    this.all = lines.map(classed);
    this.#tight = lines.filter(({ gap }) => gap).length * 10 < lines.length;
    this.#pairs = new Array(this.all.length + 1).fill(false);
    this.#prose = new Array(this.all.length + 1).fill(false);
    let after: BodyLine['is'] | undefined;
    for (let i = this.all.length - 1; i >= 0; i--) {
      const { is, boilerplate } = this.all[i] as BodyLine;
      const closes =
        boilerplate === 'comments' || boilerplate === 'copyright' || boilerplate === 'back to top';
      this.#pairs[i] = !closes && (this.#pairs[i + 1] === true || (is === 'prose' && after === 'prose'));
      const isText = isArticleText(this.all[i] as BodyLine) && !this.#isShortTeaser(i);
      this.#prose[i] = !closes && (this.#prose[i + 1] === true || isText);
      if (boilerplate === undefined || is === 'related' || !INLINE.has(boilerplate)) after = is;
    }
  }

  /** Whether two paragraphs of running text stand ahead, before comments or a rights notice. */
  runsOn = (at: number): boolean => this.#pairs[at] === true;
  /** Whether a paragraph stands ahead, before comments or a rights notice. */
  proseAhead = (at: number): boolean => this.#prose[at] === true;

  /** The next line that is no inline boilerplate. */
  significant(from: number): number {
    let at = from;
    for (let line = this.all[at]; line !== undefined; line = this.all[++at])
      if (line.is !== 'boilerplate' || line.boilerplate === undefined || !INLINE.has(line.boilerplate))
        return at;
    return at;
  }

  /**
   * Whether the article goes on behind a line about comments: a counter within an article has running text behind it,
   * and no name, date or “Reply” of a reader.
   */
  articleBehindComments(from: number, paragraphs: number): boolean {
    let before = false;
    for (let at = from; at < this.all.length; at++) {
      const { is, boilerplate, text } = this.all[at] as BodyLine;
      if (is === 'tags' || is === 'source' || is === 'related') return true;
      if (is === 'boilerplate' && boilerplate !== undefined && INLINE.has(boilerplate)) continue;
      if (is === 'boilerplate' || isReaderMark(text) || isFormField(text)) return false;
      if (is === 'prose' && (before || paragraphs < 2)) return true;
      before = is === 'prose';
    }
    return false;
  }

  /**
   * Where the article goes on behind a list of other articles, which may have teasers under its titles.
   *
   * @returns the line, or the end of the list where the article does not go on
   */
  behindOtherArticles(from: number): { at: number; goesOn: boolean } {
    const firm = this.all[from]?.gap === false;
    let untaught = 0;
    let teasers = 0;
    let previous: BodyLine | undefined;
    for (let at = from; at < this.all.length; at++) {
      const line = this.all[at] as BodyLine;
      if (line.is !== 'prose' && line.is !== 'short' && !(line.boilerplate && INLINE.has(line.boilerplate)))
        return { at, goesOn: false };
      if (line.is === 'boilerplate') continue;
      // A list without blanks ends at the first blank, where the article goes on.
      if (firm && teasers === 0 && at > from && line.gap && this.proseAhead(at)) return { at, goesOn: true };
      if (!isArticleText(line)) {
        if (previous?.is === 'short' && !/\d{4}|\d:\d\d/.test(line.text)) untaught++;
      } else if (!this.#isTeaser(at, previous, untaught)) {
        const heading = previous?.is === 'short' && at - 1 > from && wordCount(previous.text) <= 4;
        return { at: heading ? at - 1 : at, goesOn: true };
      } else teasers++;
      previous = line;
    }
    return { at: this.all.length, goesOn: false };
  }

  /** Whether a short sentence stands right below a title and nothing runs on below it, as the teaser of another article. */
  #isShortTeaser(at: number): boolean {
    const [above, line, below] = [this.all[at - 1], this.all[at], this.all[at + 1]];
    return (
      !this.#tight &&
      line?.is === 'short' &&
      !line.gap &&
      above?.is === 'short' &&
      !endsSentence(above.text) &&
      (below === undefined || !isArticleText(below))
    );
  }

  /** Prose under a title is its teaser where every title has one. */
  #isTeaser(at: number, previous: BodyLine | undefined, untaught: number): boolean {
    if (previous?.is !== 'short' || untaught > 0) return false;
    const next = this.significant(at + 1);
    if (this.all[next]?.is === 'prose') return false;
    return (
      (this.all[at]?.gap === false && !this.#tight) ||
      (this.all[next]?.is === 'short' && this.all[this.significant(next + 1)]?.is === 'prose') ||
      (this.all[at - 2]?.is === 'prose' && this.all[at - 3]?.is === 'short')
    );
  }
}

import { isFormField } from '../boilerplate/classify-boilerplate.ts';
import type { Knowledge } from '../head/metadata-lines.ts';
import { captionOf } from '../lines/credits.ts';
import { fold } from '../lines/fold-line.ts';
import { captionLabel, sectionLabel, splitTags } from '../lines/labels.ts';
import type { BoilerplateKind, PastedPage } from '../lines/pasted-page.ts';
import { endsSentence, type Line, wordCount } from '../lines/split-lines.ts';
import { type BodyLine, BodyLines } from './body-lines.ts';
import { BoilerplateRanges } from './boilerplate-ranges.ts';
import { EndMatter } from './end-matter.ts';
import { runOfShortLines, runOfTeasers } from './short-line-runs.ts';
import { SignatureLines } from './signature-lines.ts';

const BULLET = /^(?:[•◦▪●‣∙·■□✓✔➤►▶*]|[-–])\s+(?=\S)/u;
const NUMBERED = /^(\d{1,2})[.)]\s+(?=\S)/u;

/** Reads the running text and everything below it, line by line. */
class BodyReader {
  #i = 0;
  /** Whether the end of the article was reached: short unknown lines are then boilerplate; with `closed` all lines are. */
  #tail: 'none' | 'weak' | 'strong' | 'closed' = 'none';
  readonly #lines: BodyLines;
  readonly #end: EndMatter;
  readonly #ranges: BoilerplateRanges;
  readonly #signatures: SignatureLines;

  constructor(
    lines: readonly Line[],
    private readonly page: PastedPage,
    knowledge: Knowledge,
  ) {
    this.#lines = new BodyLines(lines);
    this.#end = new EndMatter(this.#lines, page);
    this.#ranges = new BoilerplateRanges(this.#lines, page);
    this.#signatures = new SignatureLines(this.#lines, page, knowledge);
  }

  read(): void {
    for (let line = this.#line; line !== undefined; line = this.#line) this.#step(line);
  }

  get #line(): BodyLine | undefined {
    return this.#lines.all[this.#i];
  }

  get #paragraphs(): number {
    let count = 0;
    for (const part of this.page.parts) if (part.kind === 'paragraph' && ++count >= 2) break;
    return count;
  }

  #step(line: BodyLine): void {
    const { text, is, boilerplate } = line;
    if (this.#tail === 'closed') return this.#leave(boilerplate ?? (isFormField(text) ? 'comments' : 'menu'));
    if (is === 'related') {
      const next = this.#end.related(this.#i);
      if (next === undefined) return this.#boilerplate('other stories');
      this.#i = next;
    } else if (this.#signatures.announcedAuthor(this.#i)) this.#i += 2;
    else if (is === 'tags' || is === 'source') {
      this.#i = is === 'tags' ? this.#end.tags(this.#i) : this.#end.source(this.#i);
      if (this.#tail === 'none') this.#tail = 'weak';
    } else if (is === 'section') this.#section(text);
    else if (is === 'boilerplate') this.#boilerplate(boilerplate ?? 'page tools');
    else this.#text(line);
  }

  #section(text: string): void {
    const named = sectionLabel(text) ?? '';
    // `Filed in: railways, harbour` beside a section that is known names tags.
    if (this.page.section !== undefined && /[,،]/u.test(named)) {
      this.page.tags.push(...splitTags(named).filter((tag) => !this.page.tags.includes(tag)));
      this.#i++;
      return;
    }
    if (this.page.section !== undefined) return this.#leave('menu');
    this.page.section = named;
    this.#i++;
  }

  #text({ text, is, gap }: BodyLine): void {
    // An author's name above an author box.
    if (is === 'short' && this.page.byline.some(({ name }) => fold(name) === fold(text)))
      return this.#boilerplate('author box');
    if (this.#isPageEnd(text, is)) return this.#leave('menu');
    const run = is === 'short' ? this.#otherArticles() : 0;
    if (run > 0) return this.#leaveTo(this.#i + run, 'other stories');
    if (BULLET.test(text) || NUMBERED.test(text)) return this.#list(text);
    if (is === 'short' && this.#signatures.read(this.#i, this.#paragraphs)) {
      this.#i++;
      return;
    }
    this.#i++;
    if (is === 'prose') this.#tail = 'none';
    const captioned = captionOf(text);
    if (captioned?.strong) return this.#photo(text, captioned.caption, captioned.credit, gap);
    const heading = is === 'short' && this.#isHeading(text);
    this.page.parts.push({ kind: heading ? 'heading' : 'paragraph', text });
  }

  /** Length of a menu or a list of other articles that no word announces. */
  #otherArticles(): number {
    const { all } = this.#lines;
    if (this.#paragraphs === 0) return 0;
    const inText = this.#lines.runsOn(this.#i);
    return runOfShortLines(all, this.#i, inText) || (inText ? 0 : runOfTeasers(all, this.#i));
  }

  /** Whether a short line is boilerplate of the page's end: boilerplate precedes it, and no paragraph follows. */
  #isPageEnd(text: string, is: BodyLine['is']): boolean {
    if (is === 'prose' || this.#tail === 'none' || this.#lines.proseAhead(this.#i)) return false;
    return this.#tail === 'strong' || !endsSentence(text);
  }

  /** Adds a photo. A credit alone belongs to the short line before it, or to the caption after it. */
  #photo(text: string, caption: string, maker: string | undefined, gap: boolean): void {
    const { parts } = this.page;
    const credit = maker === undefined ? {} : { credit: maker };
    if (caption !== '') {
      parts.push({ kind: 'photo', caption, ...credit });
      return;
    }
    const below = captionLabel(this.#line?.text ?? '');
    const above = parts.at(-1);
    if (below !== undefined) {
      this.#i++;
      parts.push({ kind: 'photo', caption: below, ...credit });
    } else if (
      above?.kind === 'paragraph' &&
      this.#lines.all[this.#i - 2]?.text === above.text &&
      this.#lines.all[this.#i - 2]?.is === 'short' &&
      parts.length > 1
    ) {
      parts.pop();
      parts.push({ kind: 'photo', caption: above.text, ...credit });
    } else if (above?.kind === 'photo' && above.credit === undefined && !gap)
      parts[parts.length - 1] = { ...above, ...credit };
    else parts.push({ kind: 'photo', caption: text });
  }

  /** Whether a line is a heading: short, without a stop, directly above running text or a list, and not the first. */
  #isHeading(text: string): boolean {
    if (wordCount(text) > 14 || text.length > 110 || /[.!…,;:»”"]$/u.test(text) || /^[—–-]\s/u.test(text))
      return false;
    const next = this.#lines.all[this.#lines.significant(this.#i)];
    if (next === undefined || (next.is !== 'prose' && next.is !== 'short')) return false;
    const runs = next.is === 'prose' || (wordCount(next.text) >= 4 && endsSentence(next.text));
    const listed = BULLET.test(next.text) || NUMBERED.test(next.text);
    return (runs || listed) && (listed || captionOf(next.text)?.strong !== true) && this.#paragraphs > 0;
  }

  #list(first: string): void {
    const ordered = NUMBERED.test(first);
    const sign = ordered ? NUMBERED : BULLET;
    const items: string[] = [];
    const from = this.#i;
    for (let line = this.#line; line !== undefined; line = this.#line) {
      if (line.is !== 'prose' && line.is !== 'short') break;
      const number = NUMBERED.exec(line.text)?.[1];
      if (!sign.test(line.text) || (ordered && Number(number) !== items.length + 1)) break;
      items.push(line.text.replace(sign, ''));
      this.#i++;
    }
    // One alone is no list: a dash opens speech in several languages, a figure a heading.
    const speech =
      !ordered &&
      items.every((item) => endsSentence(item)) &&
      ((first.startsWith('–') && this.page.language !== 'de') ||
        items.some((item) => /[\p{L}?!.,…»”"]\s[-–—]\s?\p{Ll}/u.test(item)));
    if (items.length > 1 && !speech)
      this.page.parts.push({ kind: 'list', items, ...(ordered ? { ordered } : {}) });
    else if (items.length > 1)
      for (const { text } of this.#lines.all.slice(from, this.#i))
        this.page.parts.push({ kind: 'paragraph', text });
    else {
      this.#i = from + 1;
      const heading = ordered && this.#isHeading(first);
      this.page.parts.push({ kind: heading ? 'heading' : 'paragraph', text: first });
    }
  }

  /** Leaves out a line of boilerplate and, where it opens several lines of it, those that follow. */
  #boilerplate(kind: BoilerplateKind): void {
    const text = this.#line?.text ?? '';
    this.#leave(kind);
    const ended = this.page.tags.length > 0 || this.page.sources.length > 0;
    if (kind === 'comments') {
      const goesOn = this.#lines.articleBehindComments(this.#i, this.#paragraphs);
      if (!goesOn) this.#tail = 'closed';
    } else if (kind === 'other stories') this.#leaveTo(this.#ranges.list(this.#i, ended), kind, ended);
    else if (kind === 'author box')
      this.#leaveTo(this.#ranges.author(this.#i, text, this.#paragraphs === 0), kind);
    else if (kind === 'newsletter' || kind === 'cookie notice')
      this.#leaveTo(this.#ranges.box(this.#i, kind), kind);
    else if (kind === 'previous and next') this.#leaveTo(this.#ranges.next(this.#i, text), kind);
    else if (kind === 'share row') this.#leaveTo(this.#ranges.shares(this.#i), kind);
    else if (
      kind === 'copyright' &&
      /©|\(c\)|copyright|[\d]{4}/iu.test(text) &&
      !this.#lines.proseAhead(this.#i)
    )
      this.#tail = 'closed';
    else if (kind === 'copyright' || kind === 'back to top') this.#tail = 'strong';
    else if (this.#tail === 'none' && kind === 'page tools') this.#tail = 'weak';
  }

  /** Leaves out several lines. Boxes and share rows may stand within an article; others are its end. */
  #leaveTo(end: number, kind: BoilerplateKind, ended = false): void {
    while (this.#i < end) this.#leave(kind);
    if (kind === 'newsletter' || kind === 'cookie notice' || kind === 'share row') {
      if (this.#tail === 'none') this.#tail = 'weak';
    } else if (ended || !this.#lines.proseAhead(this.#i)) this.#tail = 'strong';
  }

  #leave(kind: BoilerplateKind): void {
    this.page.leftOut.push({ kind, text: this.#line?.text ?? '' });
    this.#i++;
  }
}

/** Reads the article's body, tags and sources, and leaves out boilerplate. */
export function readPastedBody(lines: readonly Line[], page: PastedPage, knowledge: Knowledge): void {
  new BodyReader(lines, page, knowledge).read();
}

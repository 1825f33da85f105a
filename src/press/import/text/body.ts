import { type BodyLine, BodyLines } from './body-lines.ts';
import { isSignature, looksLikeName } from './bylines.ts';
import { captionOf } from './credits.ts';
import { announcesDate } from './dates.ts';
import { EndMatter } from './end-matter.ts';
import { fold } from './fold.ts';
import type { FurnitureKind, PastedPage } from './foreign.ts';
import { isFormField } from './furniture.ts';
import { captionLabel, sectionLabel } from './labels.ts';
import { endsSentence, endsWithStop, type Line, wordCount } from './lines.ts';
import { type Knowledge, metaOf } from './meta.ts';

const BULLET = /^(?:[•◦▪●‣∙·■□✓✔➤►▶*]|[-–])\s+(?=\S)/u;
const NUMBERED = /^(\d{1,2})[.)]\s+(?=\S)/u;

/** Reads the running text and what stands below it; holds where it is. */
class BodyReader {
  #i = 0;
  /** The story's end is behind us: short lines that nobody knows are the page's. `closed`: so is everything. */
  #tail: 'none' | 'weak' | 'strong' | 'closed' = 'none';
  readonly #lines: BodyLines;
  readonly #end: EndMatter;

  constructor(
    lines: readonly Line[],
    private readonly page: PastedPage,
    private readonly knowledge: Knowledge,
  ) {
    this.#lines = new BodyLines(lines);
    this.#end = new EndMatter(this.#lines, page);
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
    const { text, is, furniture } = line;
    if (this.#tail === 'closed') return this.#leave(furniture ?? (isFormField(text) ? 'comments' : 'menu'));
    if (is === 'related') {
      const next = this.#end.related(this.#i);
      if (next === undefined) return this.#furniture('other stories');
      this.#i = next;
    } else if (is === 'tags') this.#i = this.#end.tags(this.#i);
    else if (is === 'source') this.#i = this.#end.source(this.#i);
    else if (is === 'section') this.#section(text);
    else if (is === 'furniture') this.#furniture(furniture ?? 'page tools');
    else this.#text(line);
  }

  #section(text: string): void {
    if (this.page.section !== undefined) return this.#leave('menu');
    this.page.section = sectionLabel(text);
    this.#i++;
  }

  #text({ text, is, gap }: BodyLine): void {
    if (this.#isPageEnd(text, is)) return this.#leave('menu');
    if (BULLET.test(text) || NUMBERED.test(text)) return this.#list(text);
    if (is === 'short' && (this.#signature(text) || this.#dated(text))) return;
    this.#i++;
    if (is === 'prose') this.#tail = 'none';
    const captioned = captionOf(text);
    if (captioned?.strong) return this.#photo(text, captioned.caption, captioned.credit, gap);
    const heading = is === 'short' && this.#isHeading(text);
    this.page.parts.push({ kind: heading ? 'heading' : 'paragraph', text });
  }

  /** Short lines behind the page's own lines, with no paragraph ahead, are of its foot. */
  #isPageEnd(text: string, is: BodyLine['is']): boolean {
    if (is === 'prose' || this.#tail === 'none' || this.#lines.proseAhead(this.#i)) return false;
    return this.#tail === 'strong' || !endsSentence(text);
  }

  /** A caption; the name of a maker alone belongs to the short line before it, or to the caption behind it. */
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

  /** `Text: Ann Lee` below the story, or the author's name again above a few words about her. */
  #signature(text: string): boolean {
    const { byline } = this.page;
    if (byline.some(({ name }) => fold(name) === fold(text))) {
      this.#furniture('author box');
      return true;
    }
    if (!isSignature(text)) return false;
    const { authors = [] } = metaOf(text, this.knowledge) ?? {};
    const known = authors.every(({ name }) => byline.some((one) => fold(one.name) === fold(name)));
    if (byline.length > 0 && !known) return false;
    if (byline.length === 0) byline.push(...authors);
    this.#i++;
    return true;
  }

  /** `Published 12 March 2024` below the story. */
  #dated(text: string): boolean {
    if (!announcesDate(text) || endsWithStop(text)) return false;
    const meta = metaOf(text, this.knowledge);
    if (meta === undefined || meta.authors.length > 0) return false;
    this.page.published ??= meta.published;
    this.page.updated ??= meta.updated;
    this.#i++;
    return true;
  }

  /** A short line without an end, directly above running text or a list, with running text before it. */
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
      /^–/u.test(first) && items.every((item) => endsSentence(item)) && this.page.language !== 'de';
    if (items.length > 1 && !speech)
      this.page.parts.push({ kind: 'list', items, ...(ordered ? { ordered } : {}) });
    else {
      this.#i = from + 1;
      const heading = ordered && this.#isHeading(first);
      this.page.parts.push({ kind: heading ? 'heading' : 'paragraph', text: first });
    }
  }

  /** Leaves a line out and, where it opens a stretch, what belongs to it. */
  #furniture(kind: FurnitureKind): void {
    const text = this.#line?.text ?? '';
    this.#leave(kind);
    const ended = this.page.tags.length > 0 || this.page.sources.length > 0;
    if (kind === 'comments') {
      const goesOn = this.#lines.storyBehindComments(this.#i, this.#paragraphs);
      if (!goesOn) this.#tail = 'closed';
    } else if (kind === 'other stories') this.#leaveList(ended);
    else if (kind === 'author box') this.#leaveAuthor();
    else if (kind === 'newsletter' || kind === 'cookie notice') this.#leaveBox(kind);
    else if (kind === 'previous and next') this.#leaveNext(text);
    else if (kind === 'share row') this.#leaveShares();
    else if (
      kind === 'copyright' &&
      /©|\(c\)|copyright|[\d]{4}/iu.test(text) &&
      !this.#lines.proseAhead(this.#i)
    )
      this.#tail = 'closed';
    else if (kind === 'copyright' || kind === 'back to top') this.#tail = 'strong';
    else if (this.#tail === 'none' && kind === 'page tools') this.#tail = 'weak';
  }

  #leaveList(ended: boolean): void {
    const { at, goesOn } = this.#lines.behindOtherStories(this.#i);
    const to = goesOn && ended && !this.#lines.runsOn(this.#i) ? this.#endOfList() : at;
    while (this.#i < to) this.#leave('other stories');
    if (!goesOn || ended) this.#tail = 'strong';
  }

  /** Behind tags and sources a list of other stories runs to the next line that is known. */
  #endOfList(): number {
    let at = this.#i;
    for (let line = this.#lines.all[at]; line !== undefined; line = this.#lines.all[++at])
      if (line.is !== 'prose' && line.is !== 'short') break;
    return at;
  }

  /** Name, office and a paragraph about each author. */
  #leaveAuthor(): void {
    const top = this.#paragraphs === 0;
    const names = this.page.byline.map(({ name }) => fold(name).split(' ').at(-1) ?? '');
    for (let named = true; named; ) {
      let short = 0;
      named = false;
      for (let line = this.#line; line?.is === 'short' && short < 3; line = this.#line, short++) {
        if (endsSentence(line.text) && !this.#isAbout(line.text, names)) break;
        named ||= looksLikeName(line.text);
        this.#leave('author box');
      }
      const line = this.#line;
      const about =
        line?.is === 'prose' &&
        (this.#isAbout(line.text, names) || (named && !top && !this.#lines.runsOn(this.#i)));
      if (!about) break;
      this.#leave('author box');
      named = this.#line?.is === 'short' && looksLikeName(this.#line.text);
    }
    if (!this.#lines.proseAhead(this.#i)) this.#tail = 'strong';
  }

  #isAbout(text: string, names: string[]): boolean {
    const folded = ` ${fold(text)} `;
    return names.some((name) => name.length > 1 && folded.includes(` ${name} `));
  }

  /** What stands between a box's first line and its button. */
  #leaveBox(kind: FurnitureKind): void {
    const ahead = this.#lines.all.slice(this.#i, this.#i + 4);
    const button = ahead.findLastIndex(
      (line) =>
        line.furniture === kind ||
        isFormField(line.text) ||
        /^(?:ok|sign ?up|go|subscribe|anmelden|abonnieren|s.inscrire|suscrib|подписаться|اشترك)/iu.test(
          line.text,
        ),
    );
    const known = ahead.slice(0, Math.max(0, button));
    if (button >= 0 && known.filter(({ is }) => is === 'prose').length <= 1)
      for (let left = 0; left <= button; left++) this.#leave(kind);
    if (this.#tail === 'none') this.#tail = 'weak';
  }

  /** `Previous` alone stands above a title. */
  #leaveNext(text: string): void {
    const line = this.#line;
    const bare = wordCount(text) <= 3 || /:\s*$/u.test(text);
    const heading = line?.gap === true && this.#lines.runsOn(this.#i);
    if (bare && line?.is === 'short' && !endsWithStop(line.text) && !heading)
      this.#leave('previous and next');
    if (!this.#lines.proseAhead(this.#i)) this.#tail = 'strong';
  }

  /** Buttons of a share row that no table has. */
  #leaveShares(): void {
    for (let line = this.#line; line?.is === 'short' && !line.gap; line = this.#line) {
      const next = this.#lines.all[this.#i + 1];
      if (wordCount(line.text) > 2 || endsSentence(line.text) || next === undefined || next.is === 'prose')
        break;
      this.#leave('share row');
    }
    if (this.#tail === 'none') this.#tail = 'weak';
  }

  #leave(kind: FurnitureKind): void {
    this.page.leftOut.push({ kind, text: this.#line?.text ?? '' });
    this.#i++;
  }
}

/** Reads the story's running text, and below it tags, sources and the furniture of the page's end. */
export function readBody(lines: readonly Line[], page: PastedPage, knowledge: Knowledge): void {
  new BodyReader(lines, page, knowledge).read();
}

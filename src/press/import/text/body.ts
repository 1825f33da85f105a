import { captionOf } from './credits.ts';
import type { FurnitureKind, PastedPage, PastedPart } from './foreign.ts';
import { furnitureOf, isFormField } from './furniture.ts';
import { relatedLabel, sourceLabel, splitSources, splitTags, tagsLabel } from './labels.ts';
import { endsSentence, isProse, type Line, wordCount } from './lines.ts';

/** Kinds that begin a stretch of furniture, up to the next thing that is known. */
const STRETCHES: ReadonlySet<FurnitureKind> = new Set([
  'author box',
  'comments',
  'other stories',
  'newsletter',
  'previous and next',
  'share row',
]);

const BULLET = /^(?:[•◦▪●‣*]|[-–—])\s+(?=\S)/u;

/** Reads the running text and what stands below it; holds where it is. */
class BodyReader {
  #i = 0;
  constructor(
    private readonly lines: Line[],
    private readonly page: PastedPage,
  ) {}

  read(): void {
    while (this.#i < this.lines.length) this.#step();
  }

  get #line(): Line | undefined {
    return this.lines[this.#i];
  }

  #step(): void {
    const text = this.#line?.text ?? '';
    const kind = furnitureOf(text);
    if (relatedLabel(text) !== undefined) return this.#related();
    if (tagsLabel(text) !== undefined) return this.#tags();
    if (sourceLabel(text) !== undefined) return this.#source();
    if (kind !== undefined) return this.#furniture(kind);
    if (BULLET.test(text)) return this.#list();
    this.#i++;
    this.page.parts.push(this.#part(text));
  }

  #part(text: string): PastedPart {
    const captioned = captionOf(text);
    if (captioned?.strong) {
      return {
        kind: 'photo',
        caption: captioned.caption,
        ...(captioned.credit === undefined ? {} : { credit: captioned.credit }),
      };
    }
    return this.#isHeading(text) ? { kind: 'heading', text } : { kind: 'paragraph', text };
  }

  /** A short line without an end, directly above running text, with running text before it. */
  #isHeading(text: string): boolean {
    const next = this.lines[this.#i]?.text;
    if (next === undefined || wordCount(text) > 12 || text.length > 90 || /[.!…,;:»”"]$/u.test(text))
      return false;
    return (
      isProse(next) &&
      furnitureOf(next) === undefined &&
      this.page.parts.some((part) => part.kind === 'paragraph')
    );
  }

  #list(): void {
    const items: string[] = [];
    for (let text = this.#line?.text; text !== undefined && BULLET.test(text); text = this.#line?.text) {
      items.push(text.replace(BULLET, ''));
      this.#i++;
    }
    // A single dash opens speech in several languages, and is no list.
    if (items.length > 1) this.page.parts.push({ kind: 'list', items });
    else this.page.parts.push({ kind: 'paragraph', text: this.lines[this.#i - 1]?.text ?? '' });
  }

  #related(): void {
    const rest = relatedLabel(this.#line?.text ?? '')?.rest ?? '';
    const bare = this.#line?.text ?? '';
    this.#i++;
    if (rest !== '') {
      this.page.parts.push({ kind: 'related', headline: rest });
      return;
    }
    const headlines: string[] = [];
    for (let next = this.#line; next !== undefined; next = this.#line) {
      if (next.gap && headlines.length > 0) break;
      if (
        wordCount(next.text) > 22 ||
        (isProse(next.text) && wordCount(next.text) > 14) ||
        furnitureOf(next.text) !== undefined ||
        sourceLabel(next.text) !== undefined ||
        tagsLabel(next.text) !== undefined
      )
        break;
      headlines.push(next.text.replace(BULLET, ''));
      this.#i++;
    }
    if (headlines.length === 0) this.page.leftOut.push({ kind: 'other stories', text: bare });
    for (const headline of headlines) this.page.parts.push({ kind: 'related', headline });
  }

  #tags(): void {
    const rest = tagsLabel(this.#line?.text ?? '')?.rest ?? '';
    this.#i++;
    const tags = splitTags(rest);
    for (let next = this.#line; rest === '' && next !== undefined && !next.gap; next = this.#line) {
      if (
        wordCount(next.text) > 12 ||
        endsSentence(next.text) ||
        furnitureOf(next.text) !== undefined ||
        sourceLabel(next.text) !== undefined
      )
        break;
      tags.push(...splitTags(next.text));
      this.#i++;
    }
    this.page.tags.push(
      ...tags.map((tag) => tag.replace(/^#/u, '')).filter((tag) => !this.page.tags.includes(tag)),
    );
  }

  #source(): void {
    const bare = this.#line?.text ?? '';
    const { rest = '', via = false } = sourceLabel(bare) ?? {};
    this.#i++;
    const next = this.#line;
    const named =
      rest === '' &&
      next !== undefined &&
      !next.gap &&
      wordCount(next.text) <= 8 &&
      !endsSentence(next.text) &&
      furnitureOf(next.text) === undefined;
    if (named) this.#i++;
    const text = named ? (next?.text ?? '') : rest;
    if (text === '') this.page.leftOut.push({ kind: 'source without a name', text: bare });
    else this.page.sources.push(...splitSources(text, via));
  }

  /** Leaves a line out and, where it opens a stretch, what belongs to it; a stretch in mid-story ends where the story goes on. */
  #furniture(kind: FurnitureKind): void {
    this.#leave(kind);
    if (!STRETCHES.has(kind)) return;
    const goesOn = this.#storyGoesOn(kind);
    for (let line = this.#line; line !== undefined; line = this.#line) {
      const { text } = line;
      if (sourceLabel(text) !== undefined || tagsLabel(text) !== undefined) return;
      const next = furnitureOf(text);
      if (next !== undefined && !(kind === 'comments' && next !== 'copyright' && next !== 'back to top'))
        return;
      if (kind === 'share row' && !(goesOn ? false : wordCount(text) <= 2)) return;
      if (kind === 'newsletter' && isProse(text) && goesOn) return;
      if (kind === 'previous and next' && (line.gap || isProse(text))) return;
      if (goesOn && (isProse(text) || line.gap) && kind !== 'comments') return;
      if (kind === 'comments' && goesOn) return;
      this.#leave(isFormField(text) ? 'comments' : kind);
    }
  }

  /**
   * Whether running text of the story follows: two paragraphs or more behind an author box, a list of other
   * stories or a newsletter box mean that it stood in the middle; behind comments everything is readers' words.
   */
  #storyGoesOn(kind: FurnitureKind): boolean {
    const rest = this.lines.slice(this.#i);
    const end = rest.findIndex((line) => furnitureOf(line.text) === 'comments');
    const stretch = end === -1 ? rest : rest.slice(0, end);
    const prose = stretch.filter((line) => isProse(line.text) && furnitureOf(line.text) === undefined).length;
    if (kind === 'comments')
      return (
        rest.filter((line) => isProse(line.text)).length > 0 &&
        this.page.parts.filter((part) => part.kind === 'paragraph').length < 2
      );
    return kind === 'author box' ? prose >= 3 : prose >= 2;
  }

  #leave(kind: FurnitureKind): void {
    this.page.leftOut.push({ kind, text: this.#line?.text ?? '' });
    this.#i++;
  }
}

/** Reads the story's running text, and below it tags, sources and the furniture of the page's end. */
export function readBody(lines: Line[], page: PastedPage): void {
  new BodyReader(lines, page).read();
}

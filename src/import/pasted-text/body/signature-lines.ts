import { takeTimeOnly } from '../head/authors-and-dates.ts';
import { isTimeOnly, type Knowledge, metaOf, signedAndDated } from '../head/metadata-lines.ts';
import { announcesAuthor, bylineOf, isSignature } from '../lines/bylines.ts';
import { announcesDate } from '../lines/dates.ts';
import { fold } from '../lines/fold-line.ts';
import { isAgency } from '../lines/labels.ts';
import type { PastedPage } from '../lines/pasted-page.ts';
import { authorsIn } from '../lines/people.ts';
import { endsWithStop, wordCount } from '../lines/split-lines.ts';
import type { BodyLines } from './body-lines.ts';

/** Reads authors, dates and the agency from lines below the head. */
export class SignatureLines {
  constructor(
    private readonly lines: BodyLines,
    private readonly page: PastedPage,
    private readonly knowledge: Knowledge,
  ) {}

  /**
   * Reads a short line.
   *
   * @param paragraphs number of paragraphs above it, up to two
   * @returns whether it says who wrote the article, when, or for which agency
   */
  read(i: number, paragraphs: number): boolean {
    const text = this.lines.all[i]?.text ?? '';
    return (
      this.#signature(text, paragraphs) ||
      this.#signedAndDated(i, text) ||
      this.#dated(text, paragraphs) ||
      this.#agency(i, text)
    );
  }

  /** Reads `Author` above a name, below the article. @returns whether it is one */
  announcedAuthor(i: number): boolean {
    const { byline } = this.page;
    if (byline.length > 0 || !announcesAuthor(this.lines.all[i]?.text ?? '')) return false;
    const authors = authorsIn(this.lines.all[i + 1]?.text ?? '') ?? [];
    if (!authors.every(({ name }) => wordCount(name) >= 2)) return false;
    byline.push(...authors);
    return authors.length > 0;
  }

  /** Reads `Text: Ann Lee` below the article. */
  #signature(text: string, paragraphs: number): boolean {
    const { byline } = this.page;
    const early = byline.length === 0 && paragraphs < 2 && !endsWithStop(text) && wordCount(text) >= 3;
    if (!isSignature(text) && !(early && bylineOf(text) !== undefined)) return false;
    const { authors = [] } = metaOf(text, this.knowledge) ?? {};
    const areKnown = authors.every(({ name }) => byline.some((author) => fold(author.name) === fold(name)));
    if (byline.length > 0 && !areKnown) return false;
    if (byline.length === 0) byline.push(...authors);
    return true;
  }

  /** Reads a name and a date below the article, where the page has neither. */
  #signedAndDated(i: number, text: string): boolean {
    const { page } = this;
    if (page.byline.length > 0 || page.published !== undefined || this.lines.proseAhead(i + 1)) return false;
    const meta = signedAndDated(text, this.knowledge);
    if (meta === undefined) return false;
    page.byline.push(...meta.authors);
    page.published = meta.published;
    page.updated ??= meta.updated;
    page.guesses.push(`byline, published: both were read from a line below the text, "${text}".`);
    page.leftOut.push({ kind: 'author box', text });
    return true;
  }

  /** Reads `Published 12 March 2024` below the article. */
  #dated(text: string, paragraphs: number): boolean {
    const early = this.page.published === undefined && paragraphs < 2;
    if (isTimeOnly(text) && paragraphs < 2) {
      takeTimeOnly(text, this.page);
      return true;
    }
    if (!(announcesDate(text) || early) || endsWithStop(text)) return false;
    const meta = metaOf(text, this.knowledge);
    if (meta === undefined || meta.authors.length > 0) return false;
    this.page.published ??= meta.published;
    this.page.updated ??= meta.updated;
    return true;
  }

  /** Reads an agency's name below the article, where there is no other source. */
  #agency(i: number, text: string): boolean {
    const next = this.lines.all[i + 1]?.is;
    if (!isAgency(text) || this.page.sources.length > 0 || next === 'prose' || next === 'short') return false;
    const name = text.replace(/[()]/gu, '');
    this.page.sources.push({ name });
    this.page.guesses.push(`sources: "${name}" stood alone below the story.`);
    return true;
  }
}

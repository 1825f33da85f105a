import { fold } from '../lines/fold-line.ts';
import { relatedLabel, sourceLabel, splitSources, splitTags, tagsLabel } from '../lines/labels.ts';
import type { PastedPage } from '../lines/pasted-page.ts';
import { endsSentence, endsWithStop, wordCount } from '../lines/split-lines.ts';
import type { BodyLine, BodyLines } from './body-lines.ts';

const SIGN = /^(?:[•◦▪●‣∙·■➤►▶→»›*+-]|–)\s+(?=\S)/u;
/** More “read more” titles than this are a list of other articles, which is boilerplate. */
const MOST_RELATED = 4;
const MOST_TAGS = 15;

/** Reads “read more”, tags and sources, each from its label on. Methods return the index of the next line. */
export class EndMatter {
  constructor(
    private readonly lines: BodyLines,
    private readonly page: PastedPage,
  ) {}

  #at(i: number): BodyLine | undefined {
    return this.lines.all[i];
  }

  /** The titles below a bare “read more”. */
  #titles(from: number): string[] {
    const titles: string[] = [];
    for (let i = from; ; i++) {
      const line = this.#at(i);
      if (line === undefined || (line.is !== 'short' && line.is !== 'prose')) break;
      const first = titles.length === 0;
      const listed = SIGN.test(line.text) && SIGN.test(this.#at(from)?.text ?? '');
      if (line.gap && !first && !listed) break;
      if (wordCount(line.text) > 24 || (endsWithStop(line.text) && !(first && !this.#goesOn(i)))) break;
      // Without blanks, the line above a paragraph may be its heading.
      if (
        !first &&
        !listed &&
        line.is === 'short' &&
        this.#at(i + 1)?.is === 'prose' &&
        wordCount(line.text) <= 4
      )
        break;
      if (!first && line.is === 'prose') break;
      titles.push(line.text);
    }
    return titles;
  }

  #goesOn(i: number): boolean {
    return this.#at(i + 1)?.is === 'prose' || this.#at(i)?.is === 'prose';
  }

  /** @returns undefined where the label opens a list of other articles */
  related(i: number): number | undefined {
    const line = this.#at(i);
    const rest = relatedLabel(line?.text ?? '')?.rest ?? '';
    if (rest !== '') {
      this.page.parts.push({ kind: 'related', headline: rest });
      return i + 1;
    }
    const titles = this.#titles(i + 1);
    const goesOn = this.lines.proseAhead(i + 1 + titles.length);
    const behind = this.lines.behindOtherArticles(i + 1);
    const ended = this.page.tags.length > 0 || this.page.sources.length > 0;
    const listed = line?.boilerplate === 'other stories';
    if (!behind.goesOn && behind.at > i + (listed ? 2 : MOST_RELATED + 1)) return undefined;
    if (
      !goesOn &&
      (titles.length >= MOST_RELATED || (titles.length !== 1 && (listed || ended)) || (listed && ended))
    )
      return undefined;
    if (titles.length === 0) this.page.leftOut.push({ kind: 'other stories', text: line?.text ?? '' });
    for (const title of titles) this.page.parts.push({ kind: 'related', headline: title.replace(SIGN, '') });
    return i + 1 + titles.length;
  }

  tags(i: number): number {
    const line = this.#at(i);
    const rest = tagsLabel(line?.text ?? '')?.rest ?? '';
    const tags = splitTags(rest);
    let next = i + 1;
    if (rest === '') {
      const loose = this.#at(next)?.gap === true && this.#at(next + 1)?.gap !== false;
      for (let tag = this.#at(next); tag !== undefined && tags.length < MOST_TAGS; tag = this.#at(next)) {
        if (tag.is !== 'short' && !/^#/.test(tag.text)) break;
        if (endsSentence(tag.text) || wordCount(tag.text) > (loose ? 4 : 14)) break;
        if (tag.gap && !(loose || next === i + 1)) break;
        if (this.page.byline.some(({ name }) => fold(name) === fold(tag.text))) break;
        tags.push(...splitTags(tag.text));
        next++;
      }
    }
    // A second list is of the page's foot.
    if (this.page.tags.length > 0 && rest === '')
      for (const text of [line?.text ?? '', ...tags]) this.page.leftOut.push({ kind: 'menu', text });
    else this.page.tags.push(...new Set(tags.filter((tag) => !this.page.tags.includes(tag))));
    if (rest === '' && tags.length === 0) this.page.leftOut.push({ kind: 'menu', text: line?.text ?? '' });
    return next;
  }

  source(i: number): number {
    const bare = this.#at(i)?.text ?? '';
    const { rest = '', via = false } = sourceLabel(bare) ?? {};
    const next = this.#at(i + 1);
    const named =
      rest === '' &&
      next?.is === 'short' &&
      wordCount(next.text) <= 8 &&
      !endsSentence(next.text) &&
      (!next.gap || this.#at(i + 2)?.is !== 'short' || this.#at(i + 2)?.gap === true);
    const text = named ? (next?.text ?? '') : rest;
    if (text === '') this.page.leftOut.push({ kind: 'source without a name', text: bare });
    else this.page.sources.push(...splitSources(text, via));
    return i + (named ? 2 : 1);
  }
}

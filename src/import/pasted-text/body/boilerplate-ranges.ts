import { isFormField } from '../boilerplate/classify-boilerplate.ts';
import { fold } from '../lines/fold-line.ts';
import type { BoilerplateKind, PastedPage } from '../lines/pasted-page.ts';
import { looksLikeName } from '../lines/people.ts';
import { endsSentence, endsWithStop, wordCount } from '../lines/split-lines.ts';
import type { BodyLine, BodyLines } from './body-lines.ts';

const BUTTON =
  /^(?:ok|sign ?up|go|subscribe|anmelden|abonnieren|s.inscrire|suscrib|подписаться|اشترك)(?![\p{L}])/iu;

/** Finds the end of boilerplate of several lines. Methods return the index of the line behind it. */
export class BoilerplateRanges {
  constructor(
    private readonly lines: BodyLines,
    private readonly page: PastedPage,
  ) {}

  #at(i: number): BodyLine | undefined {
    return this.lines.all[i];
  }

  /** A list of other articles; behind tags and sources it runs to the next line that is known. */
  list(from: number, ended: boolean): number {
    const { at, goesOn } = this.lines.behindOtherArticles(from);
    if (!goesOn || !ended || this.lines.runsOn(from)) return at;
    let end = from;
    while (this.#at(end)?.is === 'prose' || this.#at(end)?.is === 'short') end++;
    return end;
  }

  /**
   * Name, office and a paragraph about each author.
   *
   * @param opener the line that opens the box
   * @param top whether the box stands above the article
   */
  author(from: number, opener: string, top: boolean): number {
    const names = this.page.byline.map(({ name }) => fold(name).split(' ').at(-1) ?? '');
    const isAbout = (text: string) => {
      const folded = ` ${fold(text)} `;
      return names.some((name) => name.length > 1 && folded.includes(` ${name} `));
    };
    let at = from;
    // A name and a sentence right below it, with nothing of the article behind them.
    const alone =
      !top && looksLikeName(opener) && this.#at(at)?.gap === false && !this.lines.proseAhead(at + 1);
    if (alone && (this.#at(at)?.is === 'short' || this.#at(at)?.is === 'prose')) return at + 1;
    for (let named = true; named; ) {
      named = false;
      for (let short = 0; this.#at(at)?.is === 'short' && short < 3; short++, at++) {
        const text = this.#at(at)?.text ?? '';
        if (endsSentence(text) && !isAbout(text)) break;
        // Within an article the line above running text is its heading.
        if (!looksLikeName(text) && this.#at(at)?.gap === true && this.lines.runsOn(at + 1)) break;
        named ||= looksLikeName(text);
      }
      const line = this.#at(at);
      const about = line?.is === 'prose' && (isAbout(line.text) || (named && !top && !this.lines.runsOn(at)));
      if (!about) break;
      at++;
      named = this.#at(at)?.is === 'short' && looksLikeName(this.#at(at)?.text ?? '');
    }
    return at;
  }

  /** What stands between a box's first line and its button. */
  box(from: number, kind: BoilerplateKind): number {
    const ahead = this.lines.all.slice(from, from + 4);
    const button = ahead.findLastIndex(
      (line) => line.boilerplate === kind || isFormField(line.text) || BUTTON.test(line.text),
    );
    const between = ahead.slice(0, Math.max(0, button));
    const strange = between.some(({ is }) => is !== 'prose' && is !== 'short' && is !== 'boilerplate');
    return button < 0 || strange || between.filter(({ is }) => is === 'prose').length > 1
      ? from
      : from + button + 1;
  }

  /** `Previous` alone stands above a title. */
  next(from: number, text: string): number {
    const line = this.#at(from);
    const bare = wordCount(text) <= 3 || /:\s*$/u.test(text);
    const heading = line?.gap === true && this.lines.runsOn(from);
    return bare && line?.is === 'short' && !endsWithStop(line.text) && !heading ? from + 1 : from;
  }

  /** Buttons of a share row that no table has. */
  shares(from: number): number {
    let at = from;
    for (let line = this.#at(at); line?.is === 'short' && !line.gap; line = this.#at(++at)) {
      const next = this.#at(at + 1);
      if (wordCount(line.text) > 2 || endsSentence(line.text) || next === undefined || next.is === 'prose')
        break;
    }
    return at;
  }
}

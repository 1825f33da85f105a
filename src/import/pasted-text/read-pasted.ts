import { readPastedBody } from './body/read-body.ts';
import { boilerplateOf } from './boilerplate/classify-boilerplate.ts';
import type { Knowledge } from './head/metadata-lines.ts';
import { readHead } from './head/read-head.ts';
import { partGluedDates, readDates } from './lines/dates.ts';
import { languageOf } from './lines/detect-language.ts';
import { fold } from './lines/fold-line.ts';
import { announcesCaption } from './lines/labels.ts';
import type { PastedPage } from './lines/pasted-page.ts';
import { isProse, type Line, linesOf } from './lines/split-lines.ts';

/** Removes repetitions of the headline, in a breadcrumb or above a comment form. */
function withoutRepeats(page: PastedPage): void {
  const headline = fold(page.headline ?? '');
  if (headline === '') return;
  page.parts = page.parts.filter((part) => {
    const again = (part.kind === 'paragraph' || part.kind === 'heading') && fold(part.text) === headline;
    if (again) page.leftOut.push({ kind: 'the headline again', text: part.text });
    return !again;
  });
}

/** Words that need the next line: `Updated` above a date, `Image caption,` above the caption. */
function joined(lines: Line[]): Line[] {
  const result: Line[] = [];
  let waiting: Line | undefined;
  for (const line of lines) {
    const opens: boolean =
      announcesCaption(line.text) ||
      (line.text.length < 30 && boilerplateOf(line.text) === 'a time without a date');
    const fits =
      waiting !== undefined && (announcesCaption(waiting.text) || readDates(line.text, false) !== undefined);
    if (waiting !== undefined && fits)
      result.push({ text: `${waiting.text} ${line.text}`, gap: waiting.gap });
    else if (waiting !== undefined) result.push(waiting, ...(opens ? [] : [line]));
    else if (!opens) result.push(line);
    waiting = opens && !fits ? line : undefined;
  }
  return waiting === undefined ? result : [...result, waiting];
}

/**
 * Finds the parts of a news page in its text. What is neither a known part nor known boilerplate stays in the
 * body, so that no word of the article is lost. Never throws.
 *
 * @param headline line that is the headline, or its beginning, where the user named it
 */
export function readPasted(text: string, sections: readonly string[], headline?: string): PastedPage {
  const page: PastedPage = {
    headlines: [],
    byline: [],
    parts: [],
    sources: [],
    tags: [],
    guesses: [],
    leftOut: [],
  };
  const lines = joined(linesOf(text)).map((line) => ({ ...line, text: partGluedDates(line.text) }));
  page.language = languageOf(
    lines
      .filter((line) => isProse(line.text))
      .map((line) => line.text)
      .join(' ') || text,
  );
  const knowledge: Knowledge = { sections, monthFirst: page.language === 'en' };
  const start = readHead(lines, page, knowledge, headline);
  readPastedBody(lines.slice(start), page, knowledge);
  withoutRepeats(page);
  return page;
}

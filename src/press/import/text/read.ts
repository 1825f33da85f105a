import { readBody } from './body.ts';
import { bylineOf } from './bylines.ts';
import { captionOf } from './credits.ts';
import { readDates } from './dates.ts';
import type { PastedPage } from './foreign.ts';
import { fold, furnitureOf } from './furniture.ts';
import { bodyStart, isEndMatter, isLead, type Knowledge, readHead } from './head.ts';
import { languageOf } from './language.ts';
import { isProse, type Line, linesOf } from './lines.ts';

/** Furniture above the running text: single lines; nothing there opens a stretch. */
function withoutFurniture(lines: Line[], page: PastedPage): Line[] {
  return lines.filter(({ text }) => {
    const kind = furnitureOf(text);
    if (kind !== undefined) page.leftOut.push({ kind, text });
    return kind === undefined;
  });
}

/** What stands between a standfirst and the text: a byline, a date, a caption, a share row. */
function isBetween(text: string, { monthFirst }: Knowledge): boolean {
  const dates = readDates(text, monthFirst);
  return (
    furnitureOf(text) !== undefined ||
    bylineOf(text) !== undefined ||
    captionOf(text) !== undefined ||
    (dates !== undefined && dates.rest.length <= 3)
  );
}

/** Moves the start of the text behind a standfirst that is a whole sentence, where something stands after it. */
function behindLead(lines: Line[], start: number, knowledge: Knowledge): number {
  const lead = lines[start]?.text;
  const next = lines[start + 1]?.text;
  if (
    lead === undefined ||
    next === undefined ||
    !isLead(lead) ||
    !isBetween(next, knowledge) ||
    isEndMatter(next)
  )
    return start;
  const above = lines
    .slice(0, start)
    .filter(({ text }) => furnitureOf(text) === undefined && !isBetween(text, knowledge));
  // With a standfirst above it already, this is the first paragraph and what follows is a picture in the text.
  if (above.some(({ text }) => isProse(text))) return start;
  const rest = lines.slice(start + 1);
  const again = rest.findIndex(({ text }) => isProse(text) && !isBetween(text, knowledge));
  if (
    again === -1 ||
    !rest.slice(0, again).every(({ text }) => isBetween(text, knowledge) || text.length < 40)
  )
    return start;
  return start + 1 + again;
}

/** The headline is often printed again, in a breadcrumb or above a comment form: once is enough. */
function withoutRepeats(page: PastedPage): void {
  const headline = fold(page.headline ?? '');
  const first = page.parts[0];
  if (first?.kind === 'paragraph' && fold(first.text) === headline) page.parts.shift();
}

/**
 * Finds the parts of a news page in its text. What is neither a known part nor known furniture stays in the
 * body, so that no word of the story is lost. Never throws.
 */
export function readPasted(text: string, sections: readonly string[]): PastedPage {
  const page: PastedPage = { byline: [], parts: [], sources: [], tags: [], guesses: [], leftOut: [] };
  const lines = linesOf(text);
  page.language = languageOf(
    lines
      .filter((line) => isProse(line.text))
      .map((line) => line.text)
      .join(' ') || text,
  );
  const knowledge: Knowledge = { sections, monthFirst: page.language === 'en' };
  const start = behindLead(lines, bodyStart(lines, knowledge), knowledge);
  const head = withoutFurniture(lines.slice(0, start), page);
  for (const extra of readHead(head, page, knowledge)) page.parts.push({ kind: 'paragraph', text: extra });
  readBody(lines.slice(start), page);
  withoutRepeats(page);
  return page;
}

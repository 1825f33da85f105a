import { captionOf } from '../lines/credits.ts';
import { announcesDate } from '../lines/dates.ts';
import { fold } from '../lines/fold-line.ts';
import {
  relatedLabel,
  sectionLabel,
  sourceLabel,
  splitSources,
  splitTags,
  tagsLabel,
} from '../lines/labels.ts';
import type { BoilerplateKind, PastedPage } from '../lines/pasted-page.ts';
import { endsSentence, isProse, type Line, wordCount } from '../lines/split-lines.ts';
import { readAbove, readDatesAbove } from './above-headline.ts';
import { takeMeta } from './authors-and-dates.ts';
import { type FoundHeadline, findHeadline, findNamedLine } from './find-headline.ts';
import { findText } from './find-text.ts';
import type { HeadLine } from './head-line.ts';
import { headLines } from './head-lines.ts';
import { isLead, settleLoose } from './lead-and-caption.ts';
import { guessAmongDates, isPerson, type Loose, takePeople, withoutRuns } from './loose-lines.ts';
import type { Knowledge } from './metadata-lines.ts';
import { type Repeats, repeatsIn } from './repeats.ts';

/** Reads a caption, or a maker's name that belongs to the line above it. */
function takeCaption(text: string, before: string | undefined, page: PastedPage): string[] | 'before' {
  const { caption = text, credit } = captionOf(text) ?? {};
  if (page.caption !== undefined) {
    page.parts.push({
      kind: 'photo',
      caption: caption === '' ? text : caption,
      ...(credit === undefined ? {} : { credit }),
    });
    return [];
  }
  if (caption !== '') {
    page.caption = caption;
    page.credit = credit ?? page.credit;
    return [];
  }
  page.credit = credit;
  if (before === undefined) return [];
  page.caption = before;
  return 'before';
}

function readEnd(text: string, page: PastedPage): void {
  const section = sectionLabel(text);
  if (section !== undefined) page.section ??= section;
  const source = sourceLabel(text);
  if (source !== undefined && source.rest !== '') page.sources.push(...splitSources(source.rest, source.via));
  else if (source !== undefined) page.leftOut.push({ kind: 'source without a name', text });
  const tags = tagsLabel(text);
  if (tags !== undefined) page.tags.push(...splitTags(tags.rest));
  if (relatedLabel(text) !== undefined) page.leftOut.push({ kind: 'page tools', text });
}

/** Kinds of boilerplate among which buttons stand that no table has. */
const TOOLS: ReadonlySet<BoilerplateKind> = new Set(['share row', 'page tools', 'reading time']);
const TOOL_WORDS = 5;

/** Whether a line is a button of a row of them: a few words right above or below another. */
function isTool(lines: readonly HeadLine[], at: number): boolean {
  const line = lines[at];
  const isButton = (other: HeadLine | undefined) =>
    other?.boilerplate !== undefined && TOOLS.has(other.boilerplate);
  return (
    line !== undefined &&
    (line.is === 'title' || line.is === 'label') &&
    wordCount(line.text) <= TOOL_WORDS &&
    !endsSentence(line.text) &&
    !isPerson(line.text) &&
    ((!line.gap && isButton(lines[at - 1])) || (lines[at + 1]?.gap === false && isButton(lines[at + 1])))
  );
}

/** Whether a line is the description of a photo whose caption, right below it, begins with the same words. */
function isDescription({ is, text }: HeadLine, below: HeadLine | undefined): boolean {
  if (below?.is !== 'caption' || is !== 'title' || wordCount(text) < 4) return false;
  return fold(below.text.replace(/^\[[\d/]{3,5}\]/u, '')).startsWith(fold(text));
}

/** Reads lead, byline, dates and caption between headline and running text. @returns the lines that are none of these */
function readBetween(between: HeadLine[], page: PastedPage, knowledge: Knowledge): Loose[] {
  const loose: Loose[] = [];
  let behindMeta = false;
  const part = () => {
    for (const line of loose) line.parted = true;
  };
  for (let i = 0; i < between.length; i++) {
    const line = between[i] as HeadLine;
    if (line.is === 'meta') {
      i += takeMeta(line, between[i + 1], page, knowledge) - 1;
      behindMeta = true;
      part();
    } else if (line.is === 'boilerplate') {
      page.leftOut.push({ kind: line.boilerplate ?? 'page tools', text: line.text });
      if (line.boilerplate === 'share row' || line.boilerplate === 'reading time') part();
    } else if (line.is === 'caption') {
      const before = loose.at(-1);
      const own =
        before !== undefined && between[i - 1]?.text === before.text && belongsToPhoto(before, loose.length);
      if (takeCaption(line.text, own ? before.text : undefined, page) === 'before') loose.pop();
      const below = between[i + 1];
      // `© Photo: Somebody` above the caption.
      if (page.caption === undefined && behindMeta && below?.is === 'title' && !endsSentence(below.text)) {
        page.caption = below.text;
        i++;
      }
      part();
    } else if ((behindMeta && isTool(between, i)) || isDescription(line, between[i + 1]))
      page.leftOut.push({ kind: 'page tools', text: line.text });
    else if (line.is === 'end') readEnd(line.text, page);
    else if (isHeadlineAgain(line.text, page))
      page.leftOut.push({ kind: 'the headline again', text: line.text });
    else loose.push({ text: line.text, parted: false, behindMeta });
  }
  return loose;
}

/** The headline, alone or as the page's title has it, with the site behind it. */
function isHeadlineAgain(text: string, { headline = '' }: PastedPage): boolean {
  const [again, first] = [fold(text), fold(headline)];
  return (
    again === first ||
    (/^.*\s[-–—|]\s/u.test(text) && again.startsWith(first) && wordCount(text) - wordCount(headline) <= 6)
  );
}

/** Whether the line above `Photo: …` is the photo's caption rather than the standfirst. */
const belongsToPhoto = ({ text, behindMeta }: Loose, count: number): boolean =>
  !isProse(text) ? behindMeta || count > 1 || wordCount(text) < 12 : count > 1 && wordCount(text) <= 30;

/** A maker's name without a caption stays as it was written, since a photo needs words to stand for it. */
function settleCredit(page: PastedPage, between: HeadLine[]): void {
  if (page.credit === undefined || page.caption !== undefined) return;
  const line = between.find(({ is, text }) => is === 'caption' && captionOf(text)?.caption === '');
  page.caption = line?.text ?? page.credit;
  page.credit = undefined;
}

/** Whether the first prose is a standfirst, and where the text then begins. */
function behindLead(head: HeadLine[], at: number, prose: number): number {
  const above = head.slice(at + 1, prose);
  const lead = head[prose];
  // With a standfirst above it already, this is the first paragraph and what follows is a picture in the text.
  if (
    lead === undefined ||
    !isLead(lead.text) ||
    above.some(({ is, text }) => is === 'title' && wordCount(text) >= 5)
  )
    return prose;
  const rest = head.slice(prose + 1);
  const again = rest.findIndex(({ is }) => is === 'prose');
  const between = rest.slice(0, Math.max(0, again));
  const marks = between.filter((line) => partsLead(line, above));
  if (again === -1 || marks.length === 0) return prose;
  const own = between.every(
    (line) =>
      partsLead(line, above) ||
      line.is === 'boilerplate' ||
      line.is === 'caption' ||
      wordCount(line.text) <= 14,
  );
  return own && between.every(({ is }) => is !== 'end') ? prose + 1 + again : prose;
}

/** A byline or date behind a sentence makes it the standfirst; a picture does only where those stood above it. */
function partsLead({ is, boilerplate, text }: HeadLine, above: HeadLine[]): boolean {
  if (is === 'meta') return true;
  if (is === 'boilerplate')
    return boilerplate === 'reading time' || (boilerplate === 'share row' && !announcesDate(text));
  return is === 'caption' && above.some((line) => line.is === 'meta');
}

/** Finds the headline, or takes the line that the user named. */
function headlineOf(
  head: HeadLine[],
  lines: readonly Line[],
  repeats: Repeats,
  knowledge: Knowledge,
  named: number | undefined,
): FoundHeadline {
  if (named === undefined) return findHeadline(head, lines, repeats, knowledge);
  return { at: named, prose: findText(head, named + 1), ranked: [] };
}

/** Whether a line opens other articles: `Read more` alone above anything but a title is a button. */
function opensRelated({ text }: HeadLine, next: HeadLine | undefined): boolean {
  const label = relatedLabel(text);
  return label !== undefined && (label.rest !== '' || next?.is === 'title' || next?.is === 'prose');
}

/** Lines of running text behind its first one that show what the first one is. */
const SHOWING = 4;

/** The lines up to the first paragraphs of the running text. */
function headUntil(head: HeadLine[], prose: number): HeadLine[] {
  let paragraphs = 0;
  const end = head.findIndex(({ is }, i) => i >= prose && is === 'prose' && ++paragraphs === SHOWING);
  return end < 0 ? head : head.slice(0, end + 1);
}

/**
 * Reads everything above the running text: breadcrumb, section, headline, lead, byline, dates, caption. Lines that
 * are none of these become the first paragraphs.
 *
 * @param headline line that is the headline, or its beginning, where the user named it
 * @returns index of the first line of the running text
 */
export function readHead(
  lines: readonly Line[],
  page: PastedPage,
  knowledge: Knowledge,
  headline?: string,
): number {
  const named = headline === undefined ? undefined : findNamedLine(lines, headline);
  const repeats = repeatsIn(lines);
  const all = headLines(lines, repeats, knowledge, named);
  const { at, prose, ranked } = headlineOf(all, lines, repeats, knowledge, named);
  if (at === undefined) return 0;
  const head = headUntil(all, prose);
  page.headline = head[at]?.text;
  if (headline === undefined) page.headlines = ranked;
  const above = head.slice(0, at);
  readAbove(above, lines, page, knowledge);
  const related = head.findIndex((line, i) => i > at && i < prose && opensRelated(line, head[i + 1]));
  const start = related >= 0 ? related : behindLead(head, at, prose);
  const between = head.slice(at + 1, start);
  const loose = takePeople(withoutRuns(readBetween(between, page, knowledge), page), page);
  guessAmongDates(between, page, knowledge);
  readDatesAbove(above, page, knowledge);
  settleCredit(page, between);
  settleLoose(loose, page, knowledge);
  return start;
}

import { bylineOf, isRole } from './bylines.ts';
import { captionOf } from './credits.ts';
import { announcesDate } from './dates.ts';
import { fold } from './fold.ts';
import type { PastedPage } from './foreign.ts';
import { findHeadline, type HeadLine, headLines } from './headline.ts';
import { relatedLabel, sectionLabel, sourceLabel, splitSources, splitTags, tagsLabel } from './labels.ts';
import { endsSentence, isProse, type Line, wordCount } from './lines.ts';
import { type Knowledge, metaOf, namedAbove } from './meta.ts';
import { breadcrumb, isKnownSection, isLabelLike, isStoryKind, sectionOf } from './sections.ts';

/** A standfirst: a sentence or two, or a line without an end. */
const isLead = (text: string): boolean =>
  wordCount(text) >= 5 && wordCount(text) <= 70 && (text.match(/[.!?…؟]["”»]?\s+(?=\S)/gu)?.length ?? 0) <= 3;

/** Reads names and dates out of a line; what the page has already is not changed. */
function takeMeta(
  line: HeadLine,
  next: HeadLine | undefined,
  page: PastedPage,
  knowledge: Knowledge,
): number {
  const named = namedAbove(line.text, next?.text, knowledge);
  if (named !== undefined && next !== undefined) {
    const announced = bylineOf(`${line.text} ${next.text}`) !== undefined || isRole(next.text);
    page.byline.push(...named);
    const last = page.byline.at(-1);
    if (isRole(next.text) && last !== undefined && fold(last.name) !== fold(next.text)) {
      last.role ??= next.text;
      return 2;
    }
    if (announced) return 2;
    const place = metaOf(next.text, knowledge);
    if (place?.guessed && last !== undefined) {
      last.role ??= place.authors.map(({ name }) => name).join(', ');
      page.published ??= place.published;
      page.updated ??= place.updated;
      return 2;
    }
    page.guesses.push(`byline: "${line.text}" stood above the date and was taken for the author.`);
    return 1;
  }
  const meta = metaOf(line.text, knowledge);
  if (meta === undefined) return 1;
  if (page.byline.length === 0) page.byline.push(...meta.authors);
  else page.byline.push(...meta.authors.filter(({ name }) => page.byline.every((one) => one.name !== name)));
  if (meta.guessed)
    page.guesses.push(
      `byline: "${meta.authors.map(({ name }) => name).join(', ')}" stood beside the date and was taken for the author.`,
    );
  page.published ??= meta.published;
  page.updated ??= meta.updated;
  if (meta.section !== undefined && page.section === undefined) {
    page.section = meta.section;
    page.guesses.push(`section: "${meta.section}" stood beside the date.`);
  }
  return 1;
}

/** The name of the site, as its rights notice tells it, is no section. */
function isSiteName(text: string, lines: readonly Line[]): boolean {
  const name = fold(text);
  return (
    name.length > 3 &&
    lines
      .slice(-40)
      .some(
        (line) =>
          /©|\(c\)|copyright|الحقوق محفوظة|права защищены/iu.test(line.text) &&
          line.text.length < 300 &&
          fold(line.text).includes(name),
      )
  );
}

/** Whether a label stands in a menu: furniture or labels go on below it without a blank, or many stand above. */
function isInMenu(above: HeadLine[], at: number): boolean {
  const next = above[at + 1];
  if (next === undefined) return false;
  if (!next.gap && (next.is === 'furniture' || next.is === 'menu') && next.furniture !== 'advertisement') return true;
  const run = above.slice(Math.max(0, at - 4), at);
  return run.length === 4 && run.every(({ is }) => is === 'label' || is === 'menu' || is === 'furniture');
}

/** Reads what stands above the headline: the way there, the section, the kind of story; the rest is a menu. */
function readAbove(
  above: HeadLine[],
  lines: readonly Line[],
  page: PastedPage,
  knowledge: Knowledge,
): string[] {
  const kept: string[] = [];
  const leave = ({ text, furniture }: HeadLine) => page.leftOut.push({ kind: furniture ?? 'menu', text });
  let nearest: string | undefined;
  for (const [i, line] of above.entries()) {
    const { is, text } = line;
    const distance = above.length - i;
    if (is === 'crumbs') {
      page.section = sectionOf(breadcrumb(text) ?? [], knowledge.sections) ?? page.section;
      leave(line);
    } else if (is === 'prose' || is === 'caption') kept.push(text);
    else if ((is === 'label' || is === 'menu' || is === 'title') && distance <= 3) {
      if (isInMenu(above, i)) leave(line);
      else if (isStoryKind(text) && !isKnownSection(text, knowledge.sections)) page.label ??= text;
      else if (isLabelLike(text, knowledge.sections) && !isSiteName(text, lines)) {
        // The nearest one counts; one that the edition knows counts before any.
        if (
          nearest === undefined ||
          !isKnownSection(nearest, knowledge.sections) ||
          isKnownSection(text, knowledge.sections)
        ) {
          if (nearest !== undefined) page.leftOut.push({ kind: 'menu', text: nearest });
          nearest = text;
        } else leave(line);
      } else if (is === 'title' && distance === 1 && wordCount(text) <= 8) page.label ??= text;
      else leave(line);
    } else if (is === 'end' && sectionLabel(text) !== undefined) page.section ??= sectionLabel(text);
    else if (is !== 'meta' || distance > 4) leave(line);
  }
  if (nearest !== undefined && page.section === undefined) {
    page.section = nearest;
    if (!isKnownSection(nearest, knowledge.sections))
      page.guesses.push(`section: "${nearest}" stood above the headline.`);
  } else if (nearest !== undefined) {
    // A word above the headline beside a breadcrumb is a kicker, where no menu runs down to it.
    const own = above.at(-1)?.text === nearest && above.at(-2)?.is !== 'label' && above.at(-2)?.is !== 'menu';
    if (own && page.label === undefined && fold(nearest) !== fold(page.section ?? '')) page.label = nearest;
    else page.leftOut.push({ kind: 'menu', text: nearest });
  }
  return kept;
}

/** A date above the headline is the story's only where none stands below it; else it is the day of the visit. */
function readDatesAbove(above: HeadLine[], page: PastedPage, knowledge: Knowledge): void {
  for (const [i, line] of above.entries()) {
    if (line.is !== 'meta' || above.length - i > 4) continue;
    const meta = metaOf(line.text, knowledge);
    const dated = page.published ?? page.updated;
    if (dated === undefined || (meta?.authors.length ?? 0) > 0) takeMeta(line, above[i + 1], page, knowledge);
    else page.leftOut.push({ kind: 'menu', text: line.text });
  }
}

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

/** Lines between headline and text that are no known part, in order, with what stood around them. */
interface Loose {
  text: string;
  /** A byline, date, caption or share row stands behind it. */
  parted: boolean;
  /** A byline or date stands before it. */
  behindMeta: boolean;
}

function readEnd(text: string, page: PastedPage): void {
  const section = sectionLabel(text);
  if (section !== undefined) page.section ??= section;
  const source = sourceLabel(text);
  if (source !== undefined && source.rest !== '') page.sources.push(...splitSources(source.rest, source.via));
  else if (source !== undefined) page.leftOut.push({ kind: 'source without a name', text });
  const tags = tagsLabel(text);
  if (tags !== undefined) page.tags.push(...splitTags(tags.rest));
}

/** Reads what stands between headline and running text; gives back the lines that are no known part. */
function readBetween(between: HeadLine[], page: PastedPage, knowledge: Knowledge): Loose[] {
  const loose: Loose[] = [];
  let behindMeta = false;
  const part = () => {
    for (const one of loose) one.parted = true;
  };
  for (let i = 0; i < between.length; i++) {
    const line = between[i] as HeadLine;
    if (line.is === 'meta') {
      i += takeMeta(line, between[i + 1], page, knowledge) - 1;
      behindMeta = true;
      part();
    } else if (line.is === 'furniture') {
      page.leftOut.push({ kind: line.furniture ?? 'page tools', text: line.text });
      if (line.furniture === 'share row' || line.furniture === 'reading time') part();
    } else if (line.is === 'caption') {
      const before = loose.at(-1);
      const own =
        before !== undefined && between[i - 1]?.text === before.text && belongsToPhoto(before, loose.length);
      if (takeCaption(line.text, own ? before.text : undefined, page) === 'before') loose.pop();
      part();
    } else if (line.is === 'end') readEnd(line.text, page);
    else if (fold(line.text) === fold(page.headline ?? ''))
      page.leftOut.push({ kind: 'the headline again', text: line.text });
    else loose.push({ text: line.text, parted: false, behindMeta });
  }
  return loose;
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

function settleLoose(loose: Loose[], page: PastedPage, knowledge: Knowledge): void {
  const rest = [...loose];
  const [first] = rest;
  if (first !== undefined && wordCount(first.text) <= 3 && isLabelLike(first.text, knowledge.sections)) {
    if (isStoryKind(first.text)) page.label ??= rest.shift()?.text;
    else if (page.section === undefined || fold(page.section) === fold(first.text)) {
      page.section ??= first.text;
      page.guesses.push(`section: "${first.text}" stood below the headline.`);
      rest.shift();
    }
  }
  const lead = rest[0];
  if (lead !== undefined && isLead(lead.text) && (lead.parted || !endsSentence(lead.text))) {
    page.lead = lead.text;
    if (endsSentence(lead.text))
      page.guesses.push('lead: the sentence between headline and text was taken for it.');
    rest.shift();
  }
  const photos = page.parts.splice(0);
  page.parts.push(...rest.map(({ text }) => ({ kind: 'paragraph' as const, text })), ...photos);
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
      line.is === 'furniture' ||
      line.is === 'caption' ||
      wordCount(line.text) <= 14,
  );
  return own && between.every(({ is }) => is !== 'end') ? prose + 1 + again : prose;
}

/** A byline or date behind a sentence makes it the standfirst; a picture does only where those stood above it. */
function partsLead({ is, furniture, text }: HeadLine, above: HeadLine[]): boolean {
  if (is === 'meta') return true;
  if (is === 'furniture')
    return furniture === 'reading time' || (furniture === 'share row' && !announcesDate(text));
  return is === 'caption' && above.some((line) => line.is === 'meta');
}

/**
 * Reads what stands above the running text: breadcrumb, section, headline, lead, byline, dates, caption. Lines
 * that are none of these become the first paragraphs.
 *
 * @returns where the running text begins
 */
export function readHead(lines: readonly Line[], page: PastedPage, knowledge: Knowledge): number {
  const head = headLines(lines, knowledge);
  const { at, prose } = findHeadline(head, lines, knowledge);
  if (at === undefined) return 0;
  page.headline = head[at]?.text;
  const above = head.slice(0, at);
  const kept = readAbove(above, lines, page, knowledge);
  const related = head.findIndex((line, i) => i > at && i < prose && relatedLabel(line.text) !== undefined);
  const start = related >= 0 ? related : behindLead(head, at, prose);
  const between = head.slice(at + 1, start);
  const loose = readBetween(between, page, knowledge);
  readDatesAbove(above, page, knowledge);
  settleCredit(page, between);
  settleLoose(loose, page, knowledge);
  page.parts.unshift(...kept.map((text) => ({ kind: 'paragraph' as const, text })));
  return start;
}

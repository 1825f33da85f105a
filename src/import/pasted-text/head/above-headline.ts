import { fold } from '../lines/fold-line.ts';
import { sectionLabel } from '../lines/labels.ts';
import type { PastedPage } from '../lines/pasted-page.ts';
import { breadcrumb, isArticleKind, isKnownSection, isLabelLike, sectionOf } from '../lines/section-names.ts';
import { type Line, wordCount } from '../lines/split-lines.ts';
import { takeMeta } from './authors-and-dates.ts';
import type { HeadLine } from './head-line.ts';
import { type Knowledge, metaOf } from './metadata-lines.ts';
import { isSiteName } from './site-name.ts';

/** Whether a label stands in a menu: boilerplate or labels go on below it without a blank, or many stand above. */
function isInMenu(above: HeadLine[], at: number): boolean {
  const next = above[at + 1];
  if (next === undefined) return false;
  if (!next.gap && (next.is === 'boilerplate' || next.is === 'menu') && next.boilerplate !== 'advertisement')
    return true;
  const run = above.slice(Math.max(0, at - 4), at);
  return run.length === 4 && run.every(({ is }) => is === 'label' || is === 'menu' || is === 'boilerplate');
}

/** Whether page tools stand between a line and the headline: it is then the name of the site. */
const hasToolsBelow = (above: HeadLine[], at: number): boolean =>
  above.slice(at + 1).some(({ boilerplate }) => boilerplate === 'page tools');

/** Whether a line is the last of a menu: it stands right below several of its entries. */
const endsMenu = (above: HeadLine[], at: number): boolean =>
  above[at]?.gap === false &&
  above.slice(Math.max(0, at - 3), at).filter(({ is }) => is === 'menu').length === 3;

/** Takes the label nearest to the headline as the section, or as a kicker beside a breadcrumb. */
function takeNearest(
  nearest: string,
  crumbs: readonly string[],
  above: readonly HeadLine[],
  page: PastedPage,
  knowledge: Knowledge,
): void {
  if (crumbs.some((part) => fold(part) === fold(nearest))) page.section = nearest;
  else if (page.section === undefined) {
    page.section = nearest;
    if (!isKnownSection(nearest, knowledge.sections))
      page.guesses.push(`section: "${nearest}" stood above the headline.`);
  } else {
    // A word above the headline beside a breadcrumb is a kicker, where no menu runs down to it.
    const isKicker =
      above.at(-1)?.text === nearest && above.at(-2)?.is !== 'label' && above.at(-2)?.is !== 'menu';
    if (isKicker && page.label === undefined && fold(nearest) !== fold(page.section ?? ''))
      page.label = nearest;
    else page.leftOut.push({ kind: 'menu', text: nearest });
  }
}

/** Reads breadcrumb, section and label above the headline; the rest is left out as a menu. */
export function readAbove(
  above: HeadLine[],
  lines: readonly Line[],
  page: PastedPage,
  knowledge: Knowledge,
): void {
  const leave = ({ text, boilerplate }: HeadLine) => page.leftOut.push({ kind: boilerplate ?? 'menu', text });
  let nearest: string | undefined;
  let crumbs: string[] = [];
  for (const [i, line] of above.entries()) {
    const { is, text } = line;
    const distance = above.length - i;
    if (is === 'crumbs') {
      // What stands above a breadcrumb is the page's.
      for (const text of [nearest, page.label])
        if (text !== undefined) page.leftOut.push({ kind: 'menu', text });
      nearest = undefined;
      page.label = undefined;
      crumbs = breadcrumb(text) ?? [];
      page.section = sectionOf(crumbs, knowledge.sections) ?? page.section;
      leave(line);
    } else if (is === 'prose' || is === 'caption') page.leftOut.push({ kind: 'above the headline', text });
    else if ((is === 'label' || is === 'menu' || is === 'title') && distance <= 3) {
      if (isInMenu(above, i)) leave(line);
      else if (isArticleKind(text) && !isKnownSection(text, knowledge.sections)) {
        if (endsMenu(above, i)) leave(line);
        else page.label ??= text;
      } else if (
        isLabelLike(text, knowledge.sections) &&
        !isSiteName(text, lines) &&
        !hasToolsBelow(above, i)
      ) {
        // The nearest one counts; a section of the edition takes precedence.
        if (
          nearest === undefined ||
          !isKnownSection(nearest, knowledge.sections) ||
          isKnownSection(text, knowledge.sections)
        ) {
          if (nearest !== undefined) page.leftOut.push({ kind: 'menu', text: nearest });
          nearest = text;
        } else leave(line);
      } else if (is === 'title' && distance === 1 && wordCount(text) <= 5) page.label ??= text;
      else leave(line);
    } else if (is === 'end' && sectionLabel(text) !== undefined) page.section ??= sectionLabel(text);
    else if (is !== 'meta' || distance > 4) leave(line);
  }
  if (nearest !== undefined) takeNearest(nearest, crumbs, above, page, knowledge);
}

/** Reads dates above the headline, where there is none below it; else they are the date of the visit. */
export function readDatesAbove(above: HeadLine[], page: PastedPage, knowledge: Knowledge): void {
  for (const [i, line] of above.entries()) {
    if (line.is !== 'meta' || above.length - i > 4) continue;
    const meta = metaOf(line.text, knowledge);
    const dated = page.published ?? page.updated;
    if (dated === undefined || (meta?.authors.length ?? 0) > 0) {
      takeMeta(line, above[i + 1], page, knowledge);
      if (dated === undefined && (page.published ?? page.updated) !== undefined)
        page.guesses.push(`published: the date was read from a line above the headline, "${line.text}".`);
    } else page.leftOut.push({ kind: 'menu', text: line.text });
  }
}

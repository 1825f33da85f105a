import { boilerplateOf } from '../boilerplate/classify-boilerplate.ts';
import { bylineOf } from '../lines/bylines.ts';
import { captionOf } from '../lines/credits.ts';
import { fold } from '../lines/fold-line.ts';
import { relatedLabel, sectionLabel, sourceLabel, tagsLabel } from '../lines/labels.ts';
import { authorsIn, peopleWithRoles } from '../lines/people.ts';
import {
  breadcrumb,
  isArticleKind,
  isKnownSection,
  isLabelLike,
  isMenuLine,
} from '../lines/section-names.ts';
import {
  endsSentence,
  endsWithStop,
  isProse,
  isSentence,
  type Line,
  wordCount,
} from '../lines/split-lines.ts';
import type { HeadKind, HeadLine } from './head-line.ts';
import { isCode, markListed } from './mark-listed.ts';
import { isTimeOnly, type Knowledge, metaOf, namedAbove } from './metadata-lines.ts';
import type { Repeats } from './repeats.ts';

/** Lines among which the article begins at most. */
const MOST = 1_000;

function kindOf(line: Line, next: Line | undefined, knowledge: Knowledge): HeadLine {
  const { text } = line;
  const as = (is: HeadKind): HeadLine => ({ ...line, is });
  if (namedAbove(text, next?.text, knowledge) !== undefined) return as('meta');
  const boilerplate =
    boilerplateOf(text) ??
    (/^(?:[\d.,]{1,7}|https?:\/\/\S+|\d{1,3}\s?(?:\/|of|von|sur|de|из)\s?\d{1,3}[\s|]{0,3})$/u.test(text)
      ? 'page tools'
      : undefined);
  if (isCode(text) && !isProse(text)) return as('listed');
  const crumbs = breadcrumb(text);
  if (crumbs !== undefined && !isProse(text)) return as('crumbs');
  if (isKnownSection(text, knowledge.sections)) return as('label');
  if (relatedLabel(text) !== undefined) return as('end');
  if (boilerplate !== undefined) return { ...as('boilerplate'), boilerplate };
  if (sourceLabel(text) !== undefined || tagsLabel(text) !== undefined || sectionLabel(text) !== undefined)
    return as('end');
  if (isMenuLine(text) && peopleWithRoles(text) === undefined) return as('menu');
  if (metaOf(text, knowledge) !== undefined || isTimeOnly(text)) return as('meta');
  if (captionOf(text)?.strong) return as('caption');
  if (isProse(text)) return as('prose');
  return as(isLabelLike(text, knowledge.sections) || isArticleKind(text) ? 'label' : 'title');
}

/** Runs of short lines without a blank between them are a menu. */
function markMenus(lines: HeadLine[]): void {
  let run: HeadLine[] = [];
  const flush = () => {
    if (run.length >= 4) for (const line of run) line.is = 'menu';
    run = [];
  };
  for (const line of lines) {
    const short =
      (line.is === 'label' || line.is === 'title' || line.is === 'menu') &&
      wordCount(line.text) <= 4 &&
      line.text.length <= 36 &&
      !endsSentence(line.text);
    if (!short || line.gap) flush();
    if (short) run.push(line);
  }
  flush();
}

/**
 * A title in capitals above a date looks like a name: where no other title stands above, and a name follows the date
 * or another line has it as a part, it is a title.
 */
function markNamedTitle(head: HeadLine[], repeats: Repeats, knowledge: Knowledge): void {
  const first = head.findIndex(({ is, text }) => is === 'meta' || (is === 'title' && wordCount(text) >= 3));
  const line = head[first];
  if (line?.is !== 'meta' || wordCount(line.text) < 2 || metaOf(line.text, knowledge) !== undefined) return;
  if (repeats.part.has(fold(line.text))) {
    line.is = 'title';
    return;
  }
  if (wordCount(line.text) < 3) return;
  const below = head.slice(first + 2, first + 5);
  const isNamed = below.some(
    ({ text }) => wordCount(text) >= 2 && (bylineOf(text) !== undefined || authorsIn(text) !== undefined),
  );
  if (isNamed) line.is = 'title';
}

/** Short sentences with a stop are running text where more of it stands above or below them, and a title above all. */
function markSentences(head: HeadLine[]): void {
  const short = head.map(({ is, text }) => is === 'title' && wordCount(text) >= 4 && isSentence(text));
  const titled = head.findIndex(({ is }, i) => (is === 'title' || is === 'label') && !short[i]);
  const runs = (i: number) => short[i] === true || head[i]?.is === 'prose';
  const marked = head.filter((_, i) => short[i] && titled >= 0 && i > titled && (runs(i - 1) || runs(i + 1)));
  for (const line of marked) line.is = 'prose';
}

/**
 * Lines among which the article begins, each with its kind.
 *
 * @param named index of the headline, where the user named it
 */
export function headLines(
  lines: readonly Line[],
  repeats: Repeats,
  knowledge: Knowledge,
  named = 0,
): HeadLine[] {
  const head = lines.slice(0, named + MOST).map((line, i) => kindOf(line, lines[i + 1], knowledge));
  markListed(head);
  markMenus(head);
  markNamedTitle(head, repeats, knowledge);
  markSentences(head);
  if (head.every(({ is }) => is !== 'prose')) {
    // An article may have short paragraphs alone.
    const titled = head.findIndex(({ is }) => is === 'title' || is === 'label');
    for (const [i, line] of head.entries())
      if (i > titled && line.is === 'title' && endsWithStop(line.text)) line.is = 'prose';
  }
  return head;
}

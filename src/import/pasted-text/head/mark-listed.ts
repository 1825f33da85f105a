import { fold } from '../lines/fold-line.ts';
import { endsSentence, wordCount } from '../lines/split-lines.ts';
import type { HeadLine } from './head-line.ts';

/** `int add(int x) {`, `$ npm start`, `// note`: a line of code. */
const CODE = /[{};]$|^(?:\/\/|#include|\$\s|<\/?[a-z])|=>|::|\w\(\)/u;

/** Whether a line is one of code, which is no headline and no entry of a menu. */
export const isCode = (text: string): boolean => text.length <= 300 && CODE.test(text);

const NUMBERED = /^\d{1,2}(?:\.\d{1,2}){0,3}\.?\s(?=\S)/u;

const isLoose = ({ is }: HeadLine): boolean => is === 'title' || is === 'label' || is === 'menu';

/** Marks the rows of tables: several lines with as many cells, parted by tabs. */
function markRows(head: readonly HeadLine[]): void {
  const cells = head.map(({ text }) => text.split('\t').length);
  for (const [i, line] of head.entries()) {
    const count = cells[i] as number;
    if (count > 1 && isLoose(line) && (cells[i - 1] === count || cells[i + 1] === count)) line.is = 'listed';
  }
}

/** Marks the list that a line of running text announces by a colon. */
function markAnnounced(head: readonly HeadLine[]): void {
  let inText = false;
  let inList = false;
  for (const line of head) {
    if (line.is === 'prose') inText = true;
    inList &&= isLoose(line) && !endsSentence(line.text);
    if (inList) line.is = 'listed';
    inList ||= inText && /[:：]$/u.test(line.text) && (line.is === 'prose' || line.is === 'title');
  }
}

/** So many entries make a table of contents. */
const FEWEST_ENTRIES = 3;

/** A heading as a table of contents has it too: without its number and the sign of its link. */
const headingOf = (text: string): string => fold(text.replace(NUMBERED, '').replace(/\[[^\]]{1,12}\]$/u, ''));

/** Index of the last line of each text that stands right above running text, by its heading. */
function headingsIn(head: readonly HeadLine[]): Map<string, number> {
  const headings = new Map<string, number>();
  for (const [i, line] of head.entries())
    if (isLoose(line) && head[i + 1]?.is === 'prose') headings.set(headingOf(line.text), i);
  return headings;
}

/** Marks tables of contents: short lines, most of which have numbers or stand again below as headings of running text. */
function markContents(head: readonly HeadLine[]): void {
  const headings = headingsIn(head);
  const isEntry = (text: string, i: number) =>
    NUMBERED.test(text) || (headings.get(headingOf(text)) ?? -1) > i;
  for (let from = 0; from < head.length; from++) {
    let end = from;
    while (isLoose(head[end] ?? { is: 'prose', text: '', gap: true })) end++;
    const entries = head
      .slice(from, end)
      .flatMap(({ text }, i) => (isEntry(text, from + i) ? [from + i] : []));
    const [first, last] = [entries[0], entries.at(-1)];
    if (first !== undefined && last !== undefined && entries.length >= FEWEST_ENTRIES) {
      const opener = head[first - 1];
      const announced = opener?.is === 'label' && wordCount(opener.text) <= 4 && first > from ? 1 : 0;
      if (entries.length * 2 > last - first)
        for (const line of head.slice(first - announced, last + 1)) line.is = 'listed';
    }
    from = Math.max(from, end);
  }
}

/** Marks what looks like a title or a menu and belongs to the running text: rows, lists, a table of contents. */
export function markListed(head: readonly HeadLine[]): void {
  markRows(head);
  markAnnounced(head);
  markContents(head);
}

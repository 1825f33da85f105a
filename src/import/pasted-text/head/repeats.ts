import { bylineOf } from '../lines/bylines.ts';
import { fold } from '../lines/fold-line.ts';
import { type Line, wordCount } from '../lines/split-lines.ts';

/** How often each title of a page stands in it, whole or in another form; texts are folded. */
export interface Repeats {
  /** Lines of the same text. */
  same: ReadonlyMap<string, number>;
  /** Lines that have it as a part: the end of a breadcrumb, in quotation marks, before the name of the site. */
  part: ReadonlySet<string>;
}

const PARTS = /\s[-–—|·•:/>»›]\s|\s?\|\s?|[“”«»„"]/u;
/** `Subject: Bridge opens`, `You are reading: Bridge opens` */
const SUBJECT = /^\p{L}[^:：]{1,20}[:：]\s(.+)$/u;
/** Names and labels have fewer words. */
const FEWEST_WORDS = 2;
/** Longer lines have no title as a part of them. */
const LONGEST = 300;

/** Counts the lines of a page and their parts. */
export function repeatsIn(lines: readonly Line[]): Repeats {
  const same = new Map<string, number>();
  const part = new Set<string>();
  for (const { text } of lines) {
    const whole = fold(text);
    same.set(whole, (same.get(whole) ?? 0) + 1);
    if (text.length > LONGEST) continue;
    const pieces = text.split(PARTS);
    const subject = bylineOf(text) === undefined ? SUBJECT.exec(text)?.[1] : undefined;
    for (const piece of subject === undefined ? pieces : [...pieces, subject]) {
      const folded = fold(piece);
      if (folded !== whole && wordCount(folded) >= FEWEST_WORDS) part.add(folded);
    }
  }
  return { same, part };
}

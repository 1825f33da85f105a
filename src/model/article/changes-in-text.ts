import { timeOf } from '../time.ts';
import {
  type Article,
  type Change,
  type ChangePlace,
  type Correction,
  isCorrection,
  type PastRevision,
  type TextDifference,
} from './article.ts';

/** A change that an article has had over one or more revisions, and where on its page it stands. */
export interface ChangeInText {
  place: ChangePlace;
  change: Change;
}

const textOf = (part: TextDifference): string =>
  'same' in part ? part.same : 'added' in part ? part.added : part.removed;

const isOnly = (kind: 'added' | 'removed', change: Change): boolean => change.every((part) => kind in part);

/** Appends a part; joins it with the one before where both are of one kind. */
function append(parts: TextDifference[], part: TextDifference): void {
  const last = parts.at(-1);
  const text = textOf(part);
  if (text === '') return;
  if (last && 'same' in last && 'same' in part) last.same += text;
  else if (last && 'added' in last && 'added' in part) last.added += text;
  else if (last && 'removed' in last && 'removed' in part) last.removed += text;
  else parts.push({ ...part });
}

/** Returns the part that the same text is in both differences together; undefined where it was there only in between. */
function composePart(
  earlier: TextDifference,
  later: TextDifference,
  text: string,
): TextDifference | undefined {
  if ('added' in earlier) return 'same' in later ? { added: text } : undefined;
  return 'same' in later ? { same: text } : { removed: text };
}

/** Composes two differences of a text: from the first to the second revision, and from the second to the third. */
export function composeChanges(earlier: Change, later: Change): Change {
  const parts: TextDifference[] = [];
  const from = [...earlier];
  const to = [...later];
  for (;;) {
    const [first] = from;
    const [second] = to;
    if (first && 'removed' in first) append(parts, from.shift() as TextDifference);
    else if (second && 'added' in second) append(parts, to.shift() as TextDifference);
    else if (first === undefined || second === undefined) return parts;
    else {
      const length = Math.min(textOf(first).length, textOf(second).length);
      const part = composePart(first, second, textOf(first).slice(0, length));
      if (part) append(parts, part);
      for (const [queue, head] of [
        [from, first],
        [to, second],
      ] as const) {
        const rest = textOf(head).slice(length);
        if (rest === '') queue.shift();
        else queue[0] = withText(head, rest);
      }
    }
  }
}

const withText = (part: TextDifference, text: string): TextDifference =>
  'same' in part ? { same: text } : 'added' in part ? { added: text } : { removed: text };

/**
 * Returns what has changed in the text of an article since one of its revisions, each place once; undefined where the
 * edition does not show it, or not of every revision.
 *
 * @param number of the revision that was read
 */
export function changesInText(history: readonly PastRevision[], number: number): ChangeInText[] | undefined {
  const byPlace = new Map<string, ChangeInText>();
  const since = history.filter((past) => past.number > number).sort((a, b) => a.number - b.number);
  for (const { changes, places } of since) {
    if (changes === undefined || places?.length !== changes.length) return undefined;
    changes.forEach((change, i) => {
      const place = places[i] as ChangePlace;
      const before = byPlace.get(place.at)?.change;
      byPlace.set(place.at, { place, change: before ? composeChanges(before, change) : change });
    });
  }
  return [...byPlace.values()].filter(({ change }) => change.some((part) => !('same' in part)));
}

/** Whether a change removed a whole block. */
export const isRemoval = ({ place, change }: ChangeInText): boolean =>
  place.after !== undefined && isOnly('removed', change);

/** A correction, and the id of the element that it speaks of. */
export interface CorrectionInText {
  at: string;
  correction: Correction;
}

/**
 * Returns the corrections since a time with the elements they speak of: the block that a correction names, else the first
 * that changed in the revision that it came with. One that speaks of none is left out.
 *
 * @param since milliseconds
 */
export function correctionsInText(
  { corrections = [], revision }: Pick<Article, 'corrections' | 'revision'>,
  since: number,
): CorrectionInText[] {
  const history = [...(revision.history ?? [])].sort((a, b) => a.number - b.number);
  return corrections.flatMap((correction): CorrectionInText[] => {
    const time = timeOf(correction.at) ?? 0;
    if (!isCorrection(correction) || time <= since) return [];
    if (correction.block !== undefined) return [{ at: `b-${correction.block}`, correction }];
    const came = history.find(({ at }) => (timeOf(at) ?? 0) >= time);
    const at = came?.places?.find((place) => place.at.startsWith('b-') && place.after === undefined)?.at;
    return at === undefined ? [] : [{ at, correction }];
  });
}

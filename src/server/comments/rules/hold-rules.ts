import type { Moderation } from '../../../model/article/article.ts';
import type { NormalisedComment } from '../../../model/comment/parse-post.ts';
import type { StoredStatus } from '../../store/store.ts';
import type { ImitatedPerson } from './name-imitation.ts';
import { NO_WORDS, type WordList } from './word-list.ts';

/** What a host sets of the rules. */
export interface HoldSettings {
  words: WordList;
  /** Links that a comment may have before it is held: of a known writer, and of one without a published comment. */
  links: number;
  firstLinks: number;
  /** Seconds that a form is shown at least before a person sends it; 0: any time will do. */
  seconds: number;
}

/** The rules where a host sets nothing. */
export const HOLD_DEFAULTS: HoldSettings = { words: NO_WORDS, links: 2, firstLinks: 0, seconds: 2 };

/** What the rules read of a comment. */
export interface JudgedComment {
  content: NormalisedComment;
  moderation: Moderation;
  /** Content of the field that no person sees. */
  trap: string;
  /** For how long the form was shown, in milliseconds; undefined where nobody noted it. */
  shownFor?: number;
  settings: HoldSettings;
}

/** What the store knows about its writer. */
export interface WriterFacts {
  /** Whether a comment with this name and e-mail address is published. */
  hasPublished: boolean;
  /** What moderators decided about the writer. */
  standing: 'trusted' | 'blocked' | undefined;
  /** Whose name it seems to be. */
  imitated?: ImitatedPerson;
}

/** Where a comment goes: published, or held or taken for spam by a rule. */
export interface Placement {
  status: Extract<StoredStatus, 'published' | 'held' | 'spam'>;
  /** Code of the rule. */
  heldBy: string | null;
}

/** One rule, pure and linear in the text (C16). @returns undefined where the next rule decides */
type HoldRule = (comment: JudgedComment, writer: WriterFacts) => Placement | undefined;

/** As pages find them: an address begins anywhere, also within a word. */
const LINK = /https?:\/\/|\bwww\./giu;
/** A sign that stands so often in a row says nothing. */
const RUN = 30;
/** Words from which on a comment is looked at for repetition, and how often one of them may stand in it. */
const LONG = 20;
const SHARE = 0.5;

const PUBLISHED: Placement = { status: 'published', heldBy: null };
const held = (heldBy: string): Placement => ({ status: 'held', heldBy });

const countLinks = (text: string): number => text.match(LINK)?.length ?? 0;
// A name alone proves nothing.
const isKnown = ({ content }: JudgedComment, { hasPublished }: WriterFacts): boolean =>
  content.email !== '' && hasPublished;

function hasLongRun(text: string): boolean {
  let run = 0;
  let last = '';
  for (const sign of text) {
    run = sign === last ? run + 1 : 1;
    last = sign;
    if (run >= RUN && !/\s/.test(sign)) return true;
  }
  return false;
}

function repeatsItself(text: string): boolean {
  if (hasLongRun(text)) return true;
  const words = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  if (words.length < LONG) return false;
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return Math.max(...counts.values()) > words.length * SHARE;
}

/** Rules in the order in which they apply: what moderators decided about the writer, then signs of spam, then moderation. */
const HOLD_RULES: readonly HoldRule[] = [
  (_, { standing }) => (standing === 'blocked' ? { status: 'spam', heldBy: 'blocked' } : undefined),
  (_, { standing }) => (standing === 'trusted' ? PUBLISHED : undefined),
  // Programs fill in every field of a form; nobody is told, and a person whose browser did it loses nothing (C14).
  ({ trap }) => (trap === '' ? undefined : held('trap')),
  ({ shownFor, settings }) =>
    shownFor !== undefined && shownFor < settings.seconds * 1000 ? held('speed') : undefined,
  // Never refused: the writer may have this name as well.
  (_, { imitated }) => (imitated === undefined ? undefined : held(`name_of_${imitated}`)),
  ({ content: { text, name, url }, settings: { words } }) =>
    [text, name, url].some((part) => words.find(part) !== undefined) ? held('words') : undefined,
  ({ content, settings }) => (countLinks(content.text) > settings.links ? held('links') : undefined),
  (comment, writer) => {
    const { content, settings } = comment;
    if (isKnown(comment, writer) || countLinks(content.text) <= settings.firstLinks) return undefined;
    return held('first_link');
  },
  ({ content }) => (repeatsItself(content.text) ? held('repetition') : undefined),
  ({ moderation }) => (moderation === 'pre' ? held('pre') : undefined),
  (comment, writer) =>
    comment.moderation === 'first' && !isKnown(comment, writer) ? held('first') : undefined,
];

/** Decides where a comment goes, by the first rule that says so. */
export function placementOf(comment: JudgedComment, writer: WriterFacts): Placement {
  for (const rule of HOLD_RULES) {
    const placement = rule(comment, writer);
    if (placement !== undefined) return placement;
  }
  return PUBLISHED;
}

import type { Comment } from '../../model/comment/comment.ts';
import { parseComment } from '../../model/comment/parse-answers.ts';
import type { Environment } from '../environment/environment.ts';

const DRAFT = 'draft:';
const HELD = 'held:';
const OWN = 'own:';
const WRITER = 'writer';
/** How long drafts and held comments are stored: thirty days in milliseconds (P05). */
const MAX_AGE = 30 * 86_400_000;

/** What the form can remember about its writer. */
export interface Writer {
  name: string;
  email: string;
  url: string;
}

/** Values of the comment form. */
export interface Draft extends Writer {
  text: string;
  remember: boolean;
  /** Idempotency key and body of a submission without a response (C12). */
  sent?: { key: string; body: string };
}

/** What the writer of a comment can do with it by tokens that this browser holds (C07). */
export interface OwnComment {
  id: string;
  /** Edit token; absent once the time for it is over. */
  token?: string;
  /** Until when the edit token is of use, by this browser's clock, RFC 3339. */
  editableUntil?: string;
  /** Token of the page that tells what becomes of it. */
  statusToken?: string;
}

/** Version of the entries; one that has none is of the first. */
const VERSION = 1;

/** A stored value and when it was stored; milliseconds since 1970. */
interface Entry {
  v?: number;
  at: number;
  value: unknown;
}

/** Parses an entry. One of another version has no value, but its age: it is not removed before its time. */
function parseEntry(text: string | undefined): Entry | undefined {
  try {
    const { v = VERSION, at, value } = JSON.parse(text ?? 'null') as Partial<Entry>;
    return typeof at === 'number' ? { at, value: v === VERSION ? value : undefined } : undefined;
  } catch {
    return undefined;
  }
}

/** Returns the value as an object; empty where it is none. */
const fieldsOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

function parseWriter(value: unknown): Writer | undefined {
  const { name, email, url } = fieldsOf(value);
  if (typeof name !== 'string' || typeof email !== 'string' || typeof url !== 'string') return undefined;
  return { name, email, url };
}

/** Parses a draft. An invalid `sent` is dropped, so that the text is not lost. */
function parseDraft(value: unknown): Draft | undefined {
  const writer = parseWriter(value);
  const { text, remember, sent } = fieldsOf(value);
  if (writer === undefined || typeof text !== 'string') return undefined;
  const { key, body } = fieldsOf(sent);
  return {
    text,
    ...writer,
    remember: remember === true,
    ...(typeof key === 'string' && typeof body === 'string' ? { sent: { key, body } } : {}),
  };
}

/** Where a tab stores its draft of an article, and what it last read or wrote there. */
interface Slot {
  key: string;
  text: string | undefined;
}

/**
 * Storage for readers who write (P05): drafts, their held comments, and, if they ask for it, name, e-mail address and
 * website. Nothing is stored before they type. Tabs share it, so none writes over what another one has stored.
 */
export class DraftStore {
  readonly #slots = new Map<string, Slot>();

  constructor(private readonly environment: Pick<Environment, 'storage' | 'now' | 'randomHex'>) {}

  /** Returns the keys of a kind of entry for one article: `prefix`, alone or with a space (which no id has) and more. */
  #keysOf(prefix: string): string[] {
    return this.environment.storage.keys().filter((key) => key === prefix || key.startsWith(`${prefix} `));
  }

  /** Returns where this tab's draft is: at first, where the latest of the article's is. */
  #slot(articleId: string): Slot {
    let slot = this.#slots.get(articleId);
    if (slot === undefined) {
      const at = (key: string) => this.#entry(key)?.at ?? 0;
      const [key = DRAFT + articleId] = this.#keysOf(DRAFT + articleId).sort((a, b) => at(b) - at(a));
      slot = { key, text: this.environment.storage.get(key) };
      this.#slots.set(articleId, slot);
    }
    return slot;
  }

  /** Returns a draft or held comments, unless they are expired. */
  #entry(key: string): Entry | undefined {
    const { storage, now } = this.environment;
    const entry = parseEntry(storage.get(key));
    return entry === undefined || entry.at < now() - MAX_AGE ? undefined : entry;
  }

  #write(key: string, value: unknown): void {
    const entry: Entry = { v: VERSION, at: this.environment.now(), value };
    this.environment.storage.set(key, JSON.stringify(entry));
  }

  /** Removes what is expired of drafts, held comments and tokens of all articles. */
  removeExpired(): void {
    const { storage } = this.environment;
    for (const key of storage.keys()) {
      if (![DRAFT, HELD, OWN].some((prefix) => key.startsWith(prefix))) continue;
      if (this.#entry(key) === undefined) storage.remove(key);
    }
  }

  draft(articleId: string): Draft | undefined {
    return parseDraft(this.#entry(this.#slot(articleId).key)?.value);
  }

  /** Stores a draft; beside that of another tab, where one was stored since. */
  saveDraft(articleId: string, draft: Draft): void {
    const { storage, randomHex } = this.environment;
    const slot = this.#slot(articleId);
    if (storage.get(slot.key) !== slot.text) slot.key = `${DRAFT}${articleId} ${randomHex(4)}`;
    this.#write(slot.key, draft);
    slot.text = storage.get(slot.key);
  }

  /** Removes this tab's draft; the next one to open the article gets that of another tab. */
  removeDraft(articleId: string): void {
    const { storage } = this.environment;
    const slot = this.#slot(articleId);
    if (storage.get(slot.key) !== slot.text) return;
    storage.remove(slot.key);
    slot.text = undefined;
  }

  writer(): Writer | undefined {
    return parseWriter(parseEntry(this.environment.storage.get(WRITER))?.value);
  }

  saveWriter(writer: Writer): void {
    this.#write(WRITER, writer);
  }

  removeWriter(): void {
    this.environment.storage.remove(WRITER);
  }

  /** Returns the reader's own comments on an article that are held for moderation, oldest first. */
  held(articleId: string): Comment[] {
    return this.#keysOf(HELD + articleId)
      .flatMap((key) => parseComment(this.#entry(key)?.value) ?? [])
      .sort((a, b) => (a.at < b.at ? -1 : 1));
  }

  /** Stores a comment of the reader's own that is held. */
  addHeld(articleId: string, comment: Comment): void {
    this.#write(`${HELD}${articleId} ${comment.id}`, comment);
  }

  /** Removes a comment of the reader's own that waits no more; its tokens stay. */
  removeHeld(articleId: string, id: string): void {
    this.environment.storage.remove(`${HELD}${articleId} ${id}`);
  }

  /** Returns what the reader can do with their own comments on an article, by the comments' ids. */
  own(articleId: string): Map<string, OwnComment> {
    return new Map(
      this.#keysOf(OWN + articleId).flatMap((key) => {
        const { id, token, editableUntil, statusToken } = fieldsOf(this.#entry(key)?.value);
        if (typeof id !== 'string') return [];
        const hasToken = typeof token === 'string' && typeof editableUntil === 'string';
        const hasStatus = typeof statusToken === 'string';
        return [
          [id, { id, ...(hasStatus ? { statusToken } : {}), ...(hasToken ? { token, editableUntil } : {}) }],
        ];
      }),
    );
  }

  /** Stores the tokens of a comment of the reader's own. */
  saveOwn(articleId: string, own: OwnComment): void {
    this.#write(`${OWN}${articleId} ${own.id}`, own);
  }

  /** Removes a comment of the reader's own that is held, and its tokens. */
  removeOwn(articleId: string, id: string): void {
    this.removeHeld(articleId, id);
    this.environment.storage.remove(`${OWN}${articleId} ${id}`);
  }
}

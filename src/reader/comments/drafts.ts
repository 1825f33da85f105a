import type { Comment } from '../../model/comment/comment.ts';
import { parseComment } from '../../model/comment/parse-answers.ts';
import type { Environment } from '../environment/environment.ts';

const DRAFT = 'draft:';
const HELD = 'held:';
const WRITER = 'writer';
/** How long drafts and held comments are stored; milliseconds: thirty days (P05). */
const LIFE = 30 * 86_400_000;

export interface Writer {
  name: string;
  email: string;
  url: string;
}

export interface Draft extends Writer {
  text: string;
  remember: boolean;
  /** The key of a submission that was not answered, and the words that went with it (C12). */
  sent?: { key: string; body: string };
}

/** A stored value and when it was stored; milliseconds since 1970. */
interface Entry {
  at: number;
  value: unknown;
}

function parseEntry(text: string | undefined): Entry | undefined {
  try {
    const entry = JSON.parse(text ?? 'null') as Partial<Entry> | null;
    return typeof entry === 'object' && typeof entry?.at === 'number' ? (entry as Entry) : undefined;
  } catch {
    return undefined;
  }
}

const isWriter = (value: unknown): value is Writer =>
  typeof value === 'object' &&
  value !== null &&
  ['name', 'email', 'url'].every((key) => typeof (value as Record<string, unknown>)[key] === 'string');

const isDraft = (value: unknown): value is Draft =>
  isWriter(value) && typeof (value as Draft).text === 'string';

const isComments = (value: unknown): value is Comment[] =>
  Array.isArray(value) && value.every((item) => parseComment(item) !== undefined);

/**
 * Stores what this browser remembers for a reader who writes (P05): the draft of a comment, the comments that wait
 * for a decision, and, where the reader asked for it, who they are. Nothing is stored before they type.
 */
export class DraftStore {
  constructor(private readonly environment: Pick<Environment, 'storage' | 'now'>) {}

  #read<T>(key: string, isOurs: (value: unknown) => value is T): T | undefined {
    const value = parseEntry(this.environment.storage.get(key))?.value;
    return isOurs(value) ? value : undefined;
  }

  #write(key: string, value: unknown): void {
    const entry: Entry = { at: this.environment.now(), value };
    this.environment.storage.set(key, JSON.stringify(entry));
  }

  /** Removes drafts and held comments that are older than thirty days, under every article. */
  removeExpired(): void {
    const { storage, now } = this.environment;
    for (const key of storage.keys()) {
      if (!key.startsWith(DRAFT) && !key.startsWith(HELD)) continue;
      const entry = parseEntry(storage.get(key));
      if (entry === undefined || entry.at < now() - LIFE) storage.remove(key);
    }
  }

  draft(articleId: string): Draft | undefined {
    return this.#read(DRAFT + articleId, isDraft);
  }

  saveDraft(articleId: string, draft: Draft): void {
    this.#write(DRAFT + articleId, draft);
  }

  removeDraft(articleId: string): void {
    this.environment.storage.remove(DRAFT + articleId);
  }

  writer(): Writer | undefined {
    return this.#read(WRITER, isWriter);
  }

  saveWriter(writer: Writer): void {
    this.#write(WRITER, writer);
  }

  removeWriter(): void {
    this.environment.storage.remove(WRITER);
  }

  /** The reader's own comments under an article that wait for a decision. */
  held(articleId: string): Comment[] {
    return this.#read(HELD + articleId, isComments) ?? [];
  }

  /** Stores the reader's own comments that wait for a decision; an empty list stores nothing. */
  saveHeld(articleId: string, comments: Comment[]): void {
    if (comments.length === 0) this.environment.storage.remove(HELD + articleId);
    else this.#write(HELD + articleId, comments);
  }
}

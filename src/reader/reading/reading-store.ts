import type { Article } from '../../model/article/article.ts';
import { plainText } from '../../model/article/blocks.ts';
import type { Environment } from '../environment/environment.ts';

/** Key that is stored while the reader wants a history; `boot.ts` repeats it. */
const HISTORY = 'history';
/** Beginnings of the keys of read articles, of places and of saved articles; `boot.ts` repeats that of saved ones. */
const READ = 'read:';
const PLACE = 'place:';
const SAVED = 'saved:';
/** Version of the entries; others are as none. */
const VERSION = 1;
/** Read articles and places that are stored at most; the oldest are dropped. */
const MAX_ENTRIES = 500;

/** An article as the lists of saved and read ones show it. */
export interface ListedArticle {
  slug: string;
  headline: string;
  language: string;
  /** When it was saved or read; milliseconds since 1970. */
  at: number;
}

/** Where a reader stopped in an article. */
export interface ReadingPlace {
  /** Id of the block's element. */
  block: string;
  /** Part of the block that was above the window: 0 to 1. */
  offset: number;
  /** Part of the article that was read: 0 to 1. */
  share: number;
}

interface Stored {
  v: number;
  at: number;
  [field: string]: unknown;
}

/** Saved articles, and, where the reader wants it, what was read and where they stopped; all in this browser alone. */
export class ReadingStore {
  constructor(private readonly environment: Pick<Environment, 'storage' | 'now'>) {}

  /** Whether the reader wants a history. */
  get isOn(): boolean {
    return this.environment.storage.get(HISTORY) !== undefined;
  }

  /** Turns the history on, or off with all that it has. @returns false where the browser does not store that */
  setOn(isOn: boolean): boolean {
    const { storage } = this.environment;
    if (isOn) return storage.set(HISTORY, 'on');
    for (const key of [HISTORY, ...this.#keys(READ), ...this.#keys(PLACE)]) storage.remove(key);
    return true;
  }

  /** Saves an article; the first one turns the history on. @returns false where the browser does not store it */
  save({ slug, headline, language }: Pick<Article, 'slug' | 'headline' | 'language'>): boolean {
    const isFirst = this.#keys(SAVED).length === 0;
    const isStored = this.#write(SAVED + slug, { headline: plainText(headline), language });
    if (isStored && isFirst) this.setOn(true);
    return isStored;
  }

  /** Removes an article from the saved ones. */
  removeSaved(slug: string): void {
    this.environment.storage.remove(SAVED + slug);
  }

  /** Saved articles, the last saved first. */
  saved(): ListedArticle[] {
    return this.#listed(SAVED);
  }

  /** Slugs of the saved articles, the last saved first. */
  readonly savedSlugs = (): string[] => this.saved().map(({ slug }) => slug);

  /** Read articles, the last read first. */
  history(): ListedArticle[] {
    return this.#listed(READ);
  }

  /** Slugs of the articles that were read to their end. */
  readSlugs(): Set<string> {
    return new Set(this.#keys(READ).map((key) => key.slice(READ.length)));
  }

  /** Which revision of an article was read to its end, and when; undefined where none was. */
  readBefore(slug: string): { revision: number; at: number } | undefined {
    const { revision, at } = this.#read(READ + slug) ?? ({} as Partial<Stored>);
    return typeof revision === 'number' && at !== undefined ? { revision, at } : undefined;
  }

  /** Notes that an article was read to its end. */
  markRead({ slug, headline, language, revision }: Article): void {
    this.environment.storage.remove(PLACE + slug);
    const entry = { headline: plainText(headline), language, revision: revision.number };
    if (this.isOn) this.#write(READ + slug, entry);
  }

  /** Where the reader stopped in an article; undefined where that is not known. */
  place(slug: string): ReadingPlace | undefined {
    const { block, offset, share } = this.#read(PLACE + slug) ?? ({} as Partial<Stored>);
    const isPart = (value: unknown): value is number => typeof value === 'number' && value >= 0 && value <= 1;
    return typeof block === 'string' && isPart(offset) && isPart(share)
      ? { block, offset, share }
      : undefined;
  }

  savePlace(slug: string, place: ReadingPlace): void {
    if (this.isOn) this.#write(PLACE + slug, { ...place });
  }

  forgetPlace(slug: string): void {
    this.environment.storage.remove(PLACE + slug);
  }

  #keys(prefix: string): string[] {
    return this.environment.storage.keys().filter((key) => key.startsWith(prefix));
  }

  #read(key: string): Partial<Stored> | undefined {
    try {
      const entry = JSON.parse(this.environment.storage.get(key) ?? 'null') as Stored | null;
      return entry?.v === VERSION && typeof entry.at === 'number' ? entry : undefined;
    } catch {
      return undefined;
    }
  }

  #listed(prefix: string): ListedArticle[] {
    const articles = this.#keys(prefix).flatMap((key): ListedArticle[] => {
      const { headline, language, at = 0 } = this.#read(key) ?? ({} as Partial<Stored>);
      return typeof headline === 'string' && typeof language === 'string'
        ? [{ slug: key.slice(prefix.length), headline, language, at }]
        : [];
    });
    return articles.sort((a, b) => b.at - a.at);
  }

  /** Stores an entry; where there is no room, in place of the oldest of the history. @returns whether it is stored */
  #write(key: string, fields: Record<string, unknown>): boolean {
    const { storage, now } = this.environment;
    const text = JSON.stringify({ v: VERSION, at: now(), ...fields });
    const isStored = storage.set(key, text) || (this.#dropOldest(0) && storage.set(key, text));
    this.#dropOldest(MAX_ENTRIES);
    return isStored;
  }

  /** Drops the oldest entries of the history: the older half, or what is more than `most`. @returns whether there was any */
  #dropOldest(most: number): boolean {
    const keys = [...this.#keys(READ), ...this.#keys(PLACE)];
    if (keys.length <= most) return false;
    const byAge = keys.sort((a, b) => (this.#read(a)?.at ?? 0) - (this.#read(b)?.at ?? 0));
    const count = most === 0 ? Math.ceil(keys.length / 2) : keys.length - most;
    for (const key of byAge.slice(0, count)) this.environment.storage.remove(key);
    return true;
  }
}

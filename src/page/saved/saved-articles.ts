import { createContext, type ReactNode, useContext } from 'react';
import type { Article } from '../../model/article/article.ts';

/** What a reader has saved and read, as pages show it; in the server render and before it is known: nothing. */
export interface SavedArticles {
  /** Slugs of saved articles. */
  saved: ReadonlySet<string>;
  /** Slugs of read articles. */
  read: ReadonlySet<string>;
  /**
   * Saves an article, or removes it from the saved ones; absent where there is no app. Rejects where the code for that
   * does not load.
   */
  setSaved?: (article: Article, isSaved: boolean) => Promise<void>;
  /** Renders what notes how far an article is read; absent before the code for that is loaded. */
  track?: (article: Article) => ReactNode;
}

const NOTHING: SavedArticles = { saved: new Set(), read: new Set() };

/** React context of what a reader has saved and read. */
export const SavedArticlesContext = createContext(NOTHING);

/** Returns what a reader has saved and read. */
export const useSavedArticles = (): SavedArticles => useContext(SavedArticlesContext);

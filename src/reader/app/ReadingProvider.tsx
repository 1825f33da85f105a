import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react';
import type { Article } from '../../model/article/article.ts';
import { SavedArticlesContext } from '../../page/saved/saved-articles.ts';
import { useEdition } from '../data/edition-context.tsx';
import { useEnvironment } from '../environment/environment.ts';
import { HISTORY, SAVED } from '../reading/reading-keys.ts';

type ReadingCode = typeof import('./reading-code.tsx');

/** The code for what a reader has saved and read, once it is loaded, with its store. */
interface LoadedReading extends ReadingCode {
  store: InstanceType<ReadingCode['ReadingStore']>;
  /** To be called after each change. */
  onChange: () => void;
}

const ReadingContext = createContext<LoadedReading | undefined>(undefined);

/**
 * Provides what the reader has saved and read; its code is loaded where there is any, where pages are stored, or when
 * something is saved.
 */
export function ReadingProvider({ children }: { children: ReactNode }) {
  const open = useEdition();
  const environment = useEnvironment();
  const [loaded, setLoaded] = useState<LoadedReading>();
  const load = useCallback(async () => {
    const code = await import('./reading-code.tsx');
    const onChange = () => setLoaded((before) => before && { ...before });
    const value = { ...code, store: new code.ReadingStore(environment), onChange };
    setLoaded(value);
    return value;
  }, [environment]);
  useEffect(() => {
    const isAny =
      navigator.serviceWorker?.controller ||
      environment.storage.keys().some((key) => key === HISTORY || key.startsWith(SAVED));
    // Without the code the page is as it is for anybody else.
    if (isAny) load().catch(() => undefined);
  }, [environment, load]);
  const shown = {
    saved: new Set(loaded?.store.saved().map(({ slug }) => slug)),
    read: loaded?.store.readSlugs() ?? new Set<string>(),
    toggle: (article: Article) =>
      void load().then(({ store, toggleSaved, onChange }) => {
        toggleSaved(store, article, open);
        onChange();
      }),
  };
  return (
    <ReadingContext value={loaded}>
      <SavedArticlesContext value={shown}>{children}</SavedArticlesContext>
    </ReadingContext>
  );
}

/** Renders what belongs to the reading of an article, where its code is loaded. */
export function ReadingOf({ article }: { article: Article }) {
  const loaded = useContext(ReadingContext);
  return loaded && <loaded.ArticleReading article={article} store={loaded.store} onRead={loaded.onChange} />;
}

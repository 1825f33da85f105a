import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react';
import type { Article } from '../../model/article/article.ts';
import { SavedArticlesContext } from '../../page/saved/saved-articles.ts';
import { useEnvironment } from '../environment/environment.ts';
import { HISTORY, SAVED } from './reading-keys.ts';
import type { ReadingStore } from './reading-store.ts';
import type { TrackReading } from './TrackReading.tsx';

/** The code for what a reader has saved and read, once it is loaded. */
interface LoadedReading {
  store: ReadingStore;
  TrackReading: typeof TrackReading;
  /** To be called after each change. */
  onChange: () => void;
}

const ReadingContext = createContext<LoadedReading | undefined>(undefined);

/** Provides what the reader has saved and read; its code is loaded where there is any, or when something is saved. */
export function ReadingProvider({ children }: { children: ReactNode }) {
  const environment = useEnvironment();
  const [loaded, setLoaded] = useState<LoadedReading>();
  const load = useCallback(async () => {
    const { ReadingStore: Store, TrackReading } = await import('./TrackReading.tsx');
    const onChange = () => setLoaded((before) => before && { ...before });
    const value = { store: new Store(environment), TrackReading, onChange };
    setLoaded(value);
    return value;
  }, [environment]);
  useEffect(() => {
    const isAny = environment.storage.keys().some((key) => key === HISTORY || key.startsWith(SAVED));
    // Without the code the page is as it is for anybody else.
    if (isAny) load().catch(() => undefined);
  }, [environment, load]);
  const shown = {
    saved: new Set(loaded?.store.saved().map(({ slug }) => slug)),
    read: loaded?.store.readSlugs() ?? new Set<string>(),
    toggle: (article: Article) =>
      void load().then(({ store, onChange }) => {
        store.toggleSaved(article);
        onChange();
      }),
  };
  return (
    <ReadingContext value={loaded}>
      <SavedArticlesContext value={shown}>{children}</SavedArticlesContext>
    </ReadingContext>
  );
}

/** Keeps track of the reading of an article, where the reader wants a history. */
export function ReadingOf({ article }: { article: Article }) {
  const loaded = useContext(ReadingContext);
  return (
    loaded?.store.isOn && (
      <loaded.TrackReading
        key={article.slug}
        article={article}
        store={loaded.store}
        onRead={loaded.onChange}
      />
    )
  );
}

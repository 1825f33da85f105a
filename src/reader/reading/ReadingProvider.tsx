import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react';
import type { Article } from '../../model/article/article.ts';
import { SavedArticlesContext } from '../../page/saved/saved-articles.ts';
import { useEnvironment } from '../environment/environment.ts';
import { useStorageChanges } from '../environment/use-storage-changes.ts';
import { SHOWN } from './reading-keys.ts';
import type { NotSaved, ReadingStore, TrackReading } from './TrackReading.tsx';

/** The code for what a reader has saved and read, once it is loaded. */
interface LoadedReading {
  store: ReadingStore;
  TrackReading: typeof TrackReading;
  NotSaved: typeof NotSaved;
}

const HistoryContext = createContext<LoadedReading | undefined>(undefined);

/** Provides what the reader has saved and read; its code is loaded where there is any, or when something is saved. */
export function ReadingProvider({ children }: { children: ReactNode }) {
  const environment = useEnvironment();
  const changes = useStorageChanges(SHOWN);
  const [loaded, setLoaded] = useState<LoadedReading>();
  const [isRefused, setRefused] = useState(false);
  const load = useCallback(async () => {
    const { ReadingStore: Store, ...components } = await import('./TrackReading.tsx');
    const value = { store: new Store(environment), ...components };
    setLoaded(value);
    return value;
  }, [environment]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change may be the first entry
  useEffect(() => {
    const isAny = environment.storage.keys().some((key) => SHOWN.test(key));
    // Without the code the page is as it is for anybody else.
    if (isAny && loaded === undefined) load().catch(() => undefined);
  }, [environment, load, loaded, changes]);
  const shown = {
    saved: new Set(loaded?.store.saved().map(({ slug }) => slug)),
    read: loaded?.store.readSlugs() ?? new Set<string>(),
    setSaved: async (article: Article, isSaved: boolean) => {
      const { store } = loaded ?? (await load());
      if (isSaved) setRefused(!store.save(article));
      else store.removeSaved(article.slug);
    },
  };
  return (
    <HistoryContext value={loaded?.store.isOn ? loaded : undefined}>
      <SavedArticlesContext value={shown}>
        {children}
        {isRefused && loaded && <loaded.NotSaved onDismiss={() => setRefused(false)} />}
      </SavedArticlesContext>
    </HistoryContext>
  );
}

/** Keeps track of the reading of an article, where the reader wants a history. */
export function ReadingOf({ article }: { article: Article }) {
  const history = useContext(HistoryContext);
  return history && <history.TrackReading key={article.slug} article={article} store={history.store} />;
}

import { type ReactNode, useEffect, useState } from 'react';
import type { Article } from '../../model/article/article.ts';
import { SavedArticlesContext, useSavedArticles } from '../../page/saved/saved-articles.ts';
import { type Environment, useEnvironment } from '../environment/environment.ts';
import type { Reading } from './open-reading.tsx';
import { SHOWN } from './reading-keys.ts';

/** Loads the code for what a reader has saved and read, and opens that. */
const loadReading = async (environment: Environment, show: (reading: Reading) => void) =>
  (await import('./open-reading.tsx')).openReading(environment, show);

/** Provides what the reader has saved and read; its code is loaded where there is any, or when something is saved. */
export function ReadingProvider({ children }: { children: ReactNode }) {
  const environment = useEnvironment();
  const nothing = useSavedArticles();
  const [reading, show] = useState<Reading>();
  useEffect(() => {
    const { storage } = environment;
    const showAny = () => {
      // Without the code the page is as it is for anybody else.
      if (storage.keys().some((key) => SHOWN.test(key)))
        loadReading(environment, show).catch(() => undefined);
    };
    showAny();
    return storage.watch(showAny);
  }, [environment]);
  const shown = {
    ...(reading ?? nothing),
    setSaved: async (article: Article, isSaved: boolean) =>
      (await loadReading(environment, show))(article, isSaved),
  };
  return (
    <SavedArticlesContext value={shown}>
      {children}
      {reading?.notice}
    </SavedArticlesContext>
  );
}

/** Keeps track of the reading of an article, where the reader wants a history. */
export const ReadingOf = ({ article }: { article: Article }) => useSavedArticles().track?.(article);

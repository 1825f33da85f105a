import { type ReactNode, useEffect, useState } from 'react';
import type { Article } from '../../model/article/article.ts';
import type { OpenEdition } from '../../model/edition/comments-service.ts';
import { SavedArticlesContext, useSavedArticles } from '../../page/saved/saved-articles.ts';
import { useEdition } from '../data/edition-context.tsx';
import { type Environment, useEnvironment } from '../environment/environment.ts';
import { SHOWN } from '../reading/reading-keys.ts';
import type { Reading } from './open-reading.tsx';

/** Loads the code for what a reader has saved and read, and opens that. */
const loadReading = async (environment: Environment, open: OpenEdition, show: (reading: Reading) => void) =>
  (await import('./open-reading.tsx')).openReading(environment, open, show);

/**
 * Provides what the reader has saved and read; its code is loaded where there is any, where pages are stored, or when
 * something is saved.
 */
export function ReadingProvider({ children }: { children: ReactNode }) {
  const open = useEdition();
  const environment = useEnvironment();
  const nothing = useSavedArticles();
  const [reading, show] = useState<Reading>();
  useEffect(() => {
    const { storage } = environment;
    const showAny = () => {
      // Without the code the page is as it is for anybody else.
      if (navigator.serviceWorker?.controller || storage.keys().some((key) => SHOWN.test(key)))
        loadReading(environment, open, show).catch(() => undefined);
    };
    showAny();
    return storage.watch(showAny);
  }, [environment, open]);
  const shown = {
    ...(reading ?? nothing),
    setSaved: async (article: Article, isSaved: boolean) =>
      (await loadReading(environment, open, show))(article, isSaved),
  };
  return (
    <SavedArticlesContext value={shown}>
      {children}
      {reading?.notice}
    </SavedArticlesContext>
  );
}

/** Renders what belongs to the reading of an article, where its code is loaded. */
export const ReadingOf = ({ article }: { article: Article }) => useSavedArticles().track?.(article);

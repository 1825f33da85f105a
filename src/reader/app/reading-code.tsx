import { type ComponentType, useEffect, useState } from 'react';
import type { Article } from '../../model/article/article.ts';
import type { OpenEdition } from '../../model/edition/comments-service.ts';
import { ReadingStore } from '../reading/reading-store.ts';
import { TrackReading } from '../reading/TrackReading.tsx';

export { ReadingStore };

interface Props {
  article: Article;
  store: ReadingStore;
  /** Called when the article has been read to its end. */
  onRead: () => void;
}

/** Renders what a reader with a history, or with stored pages, sees on the page of an article. */
export function ArticleReading({ article, store, onRead }: Props) {
  const [End, setEnd] = useState<ComponentType<{ slug: string }>>();
  useEffect(() => {
    // Without the code the page is as it is for anybody else.
    if (navigator.serviceWorker?.controller)
      import('../offline/DownloadEnd.tsx')
        .then(({ DownloadEnd }) => setEnd(() => DownloadEnd))
        .catch(() => undefined);
  }, []);
  return (
    <>
      {store.isOn && <TrackReading key={article.slug} article={article} store={store} onRead={onRead} />}
      {End && <End key={article.slug} slug={article.slug} />}
    </>
  );
}

/** Saves an article, or removes it from the saved ones; its page is stored for reading offline, or removed, a moment later. */
export function toggleSaved(store: ReadingStore, article: Article, { base, edition }: OpenEdition): void {
  const hadHistory = store.isOn;
  store.toggleSaved(article);
  if (edition.offline === false) return;
  const follow = async () => {
    const { storeVisits, syncSavedPages } = await import('../offline/saved-pages.ts');
    // The first article that is saved turns the history on. Both at once: the reader may leave the page at any time.
    const visits = !hadHistory && store.isOn ? storeVisits(base) : undefined;
    await Promise.all([visits, syncSavedPages(base, store.savedSlugs)]);
  };
  // The page of saved articles tries again, and says what is not stored.
  follow().catch(() => undefined);
}

import { type ComponentType, type ReactNode, useEffect, useState } from 'react';
import type { Article } from '../../model/article/article.ts';
import type { OpenEdition } from '../../model/edition/comments-service.ts';
import type { SavedArticles } from '../../page/saved/saved-articles.ts';
import type { Environment } from '../environment/environment.ts';
import { NotSaved } from '../reading/NotSaved.tsx';
import { SHOWN } from '../reading/reading-keys.ts';
import { ReadingStore } from '../reading/reading-store.ts';
import { TrackReading } from '../reading/TrackReading.tsx';

/** What a reader has saved and read, as pages show it. */
export interface Reading extends Omit<SavedArticles, 'setSaved'> {
  /** Tells the reader that the last article could not be saved; absent where it could. */
  notice: ReactNode;
}

/** Saves an article, or removes it from the saved ones. */
type SetSaved = (article: Article, isSaved: boolean) => void;

/** What is open, by the function that shows it: whoever opens it again gets the same. */
const opened = new WeakMap<(reading: Reading) => void, SetSaved>();

/**
 * Opens what a reader has saved and read.
 *
 * @param show gets it, and gets it again after each change, here or in another tab
 */
export function openReading(
  environment: Pick<Environment, 'storage' | 'now'>,
  open: OpenEdition,
  show: (reading: Reading) => void,
): SetSaved {
  const before = opened.get(show);
  if (before !== undefined) return before;
  const { storage } = environment;
  const store = new ReadingStore(environment);
  let isRefused = false;
  let shownKeys: string | undefined;
  const update = () => {
    const { isOn } = store;
    show({
      saved: new Set(store.saved().map(({ slug }) => slug)),
      read: store.readSlugs(),
      notice: isRefused && <NotSaved onDismiss={() => refuse(false)} />,
      track: (article) => (
        <>
          {isOn && <TrackReading key={article.slug} article={article} store={store} />}
          <StoredEdition key={`end ${article.slug}`} slug={article.slug} />
        </>
      ),
    });
  };
  const refuse = (value: boolean) => {
    isRefused = value;
    update();
  };
  // Drafts and places are stored far more often than what pages show of it.
  const updateWhereShown = () => {
    const keys = storage.keys().filter((key) => SHOWN.test(key));
    if (keys.join(' ') !== shownKeys) update();
    shownKeys = keys.join(' ');
  };
  updateWhereShown();
  storage.watch(updateWhereShown);
  const setSaved: SetSaved = (article, isSaved) => {
    const hadHistory = store.isOn;
    if (isSaved) refuse(!store.save(article));
    else store.removeSaved(article.slug);
    // The page of saved articles tries again, and says what is not stored.
    storePages(store, open, !hadHistory && store.isOn).catch(() => undefined);
  };
  opened.set(show, setSaved);
  return setSaved;
}

/**
 * Stores the pages of saved articles for reading offline, and removes those of others.
 *
 * @param keepsVisits whether pages that are read are stored from now on, too
 */
async function storePages(
  store: ReadingStore,
  { base, edition }: OpenEdition,
  keepsVisits: boolean,
): Promise<void> {
  if (edition.offline === false) return;
  const { storeVisits, syncSavedPages } = await import('../offline/saved-pages.ts');
  // Both at once: the reader may leave the page at any time.
  await Promise.all([keepsVisits && storeVisits(base), syncSavedPages(base, store.savedSlugs)]);
}

/** Renders the end of a downloaded edition below its last article, where pages are stored. */
function StoredEdition({ slug }: { slug: string }) {
  const [End, setEnd] = useState<ComponentType<{ slug: string }>>();
  useEffect(() => {
    // Without the code the page is as it is for anybody else.
    if (navigator.serviceWorker?.controller)
      import('../offline/DownloadEnd.tsx')
        .then(({ DownloadEnd }) => setEnd(() => DownloadEnd))
        .catch(() => undefined);
  }, []);
  return End && <End slug={slug} />;
}

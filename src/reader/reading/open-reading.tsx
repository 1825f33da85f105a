import type { ReactNode } from 'react';
import type { Article } from '../../model/article/article.ts';
import type { SavedArticles } from '../../page/saved/saved-articles.ts';
import type { Environment } from '../environment/environment.ts';
import { NotSaved } from './NotSaved.tsx';
import { SHOWN } from './reading-keys.ts';
import { ReadingStore } from './reading-store.ts';
import { TrackReading } from './TrackReading.tsx';

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
      track: (article) => isOn && <TrackReading key={article.slug} article={article} store={store} />,
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
    if (isSaved) refuse(!store.save(article));
    else store.removeSaved(article.slug);
  };
  opened.set(show, setSaved);
  return setSaved;
}

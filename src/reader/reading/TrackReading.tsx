import { useEffect, useState } from 'react';
import type { Article } from '../../model/article/article.ts';
import { GoOnBar } from '../../page/saved/GoOnBar.tsx';
import { ChangedSince } from './ChangedSince.tsx';
import { listenToScrolling } from './listen-to-scrolling.ts';
import { bodyOf, placeIn, scrollToPlace } from './reading-place.ts';
import type { ReadingStore } from './reading-store.ts';
import { TimeLeft } from './TimeLeft.tsx';

interface Props {
  article: Article;
  store: ReadingStore;
}

/** Of an article so much must have been read, and be left, for its place to be of use. */
const FIRST_SHARE = 0.05;
/** An article counts as read from here on; what follows are the last lines. */
const LAST_SHARE = 0.92;

/** Notes how far an article is read, and offers to go on where the reader stopped; never scrolls by itself. */
export function TrackReading({ article, store }: Props) {
  // What was read before this visit; the visit itself is noted too.
  const [before] = useState(() => store.readBefore(article.slug));
  const [place, setPlace] = useState(() => {
    const stored = store.place(article.slug);
    const isAtStart = scrollY < 200 && location.hash === '';
    return isAtStart && stored && stored.share > FIRST_SHARE ? stored : undefined;
  });
  useEffect(() => {
    const now = () => {
      const body = bodyOf();
      return body && placeIn(body, innerHeight);
    };
    const noteWhetherRead = () => {
      const isNoted = store.readBefore(article.slug)?.revision === article.revision.number;
      if ((now()?.share ?? 0) < LAST_SHARE || isNoted) return;
      store.markRead(article);
      setPlace(undefined);
    };
    const stopListening = listenToScrolling(() => {
      const current = now();
      // While an earlier place is offered, it counts until the reader is past it.
      if (current && current.share > Math.max(FIRST_SHARE, place?.share ?? 0) && current.share < LAST_SHARE) {
        store.savePlace(article.slug, current);
        setPlace(undefined);
      }
      noteWhetherRead();
    });
    // A short article is in view as a whole.
    noteWhetherRead();
    return stopListening;
  }, [article, store, place]);
  const goOn = () => {
    const body = bodyOf();
    setPlace(undefined);
    if (body !== null && place !== undefined) scrollToPlace(body, place);
  };
  const dismiss = () => {
    store.forgetPlace(article.slug);
    setPlace(undefined);
  };
  return (
    <>
      <TimeLeft />
      {place === undefined ? (
        <ChangedSince article={article} before={before} store={store} />
      ) : (
        <GoOnBar onGoOn={goOn} onDismiss={dismiss} />
      )}
    </>
  );
}

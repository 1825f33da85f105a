import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Article } from '../../model/article/article.ts';
import { liveUntil, newEntries } from '../../model/article/live-entries.ts';
import { articleData, underBase } from '../../model/routes.ts';
import { anchorOf } from '../../page/article/Blocks.tsx';
import { LiveBar } from '../../page/article/LiveBar.tsx';
import { DisplayTextsContext } from '../../page/display/display-texts.ts';
import { useInterface } from '../../page/i18n/interface.tsx';
import { loadDisplayTexts } from '../../page/i18n/load-display-texts.ts';
import type { DisplayTexts } from '../../page/i18n/texts.ts';
import { LoadError } from '../data/fetch-json.ts';
import { useDataCache } from '../data/page-data.tsx';
import { articleQuery } from '../data/queries.ts';
import { useEnvironment } from '../environment/environment.ts';
import { Poll, windowSurroundings } from './article-poll.ts';
import { fetchNewer } from './fetch-newer.ts';
import { keepPlace } from './keep-place.ts';

/**
 * Asks for new entries of a live article while its page is in view, announces them, and shows them when the reader wants
 * them, without moving what they read.
 */
export function LiveArticle({ article }: { article: Article }) {
  const { base, language, locale } = useInterface();
  const environment = useEnvironment();
  const cache = useDataCache();
  const [newer, setNewer] = useState<Article>();
  const [shown, setShown] = useState<string[]>([]);
  const [texts, setTexts] = useState<DisplayTexts>();
  const restorePlace = useRef<() => void>(undefined);
  const { slug } = article;
  const { hash } = newer?.revision ?? article.revision;
  const isPolled = liveUntil(article) > environment.now();
  useEffect(() => {
    // The empty status stands on the page before there is something to announce.
    if (isPolled) loadDisplayTexts({ language, locale }).then(setTexts, () => undefined);
  }, [isPolled, language, locale]);
  useEffect(() => {
    if (!isPolled) return;
    const poll = new Poll(
      async () => {
        const url = underBase(base, articleData(slug));
        try {
          const found = await fetchNewer(url, hash, environment.fetch);
          if (found) setNewer(found);
          return true;
        } catch (reason) {
          // Withdrawn, or of a later release: there is nothing more to wait for.
          if (reason instanceof LoadError && (reason.kind === 'missing' || reason.kind === 'later'))
            return false;
          throw reason;
        }
      },
      windowSurroundings(window, environment.now),
    );
    return () => poll.stop();
  }, [base, slug, hash, isPolled, environment]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: to be restored when another text is shown
  useLayoutEffect(() => {
    restorePlace.current?.();
    restorePlace.current = undefined;
  }, [article]);
  if (texts === undefined) return null;
  const isNewer = newer !== undefined && newer.revision.hash !== article.revision.hash;
  const waiting = isNewer ? newEntries(article, newer) : [];
  const show = () => {
    if (!isNewer) return;
    restorePlace.current = keepPlace(document);
    setShown(waiting.flatMap((entry) => anchorOf(entry) ?? []));
    setNewer(undefined);
    cache.set(articleQuery(base, slug).key, { kind: 'article', article: newer });
  };
  return (
    <DisplayTextsContext value={texts}>
      <LiveBar
        waiting={isNewer ? waiting.length : undefined}
        shown={shown}
        onShow={show}
        onDismiss={() => setShown([])}
      />
    </DisplayTextsContext>
  );
}

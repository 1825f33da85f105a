import { useEffect, useState } from 'react';
import type { Article } from '../../model/article/article.ts';
import { changesSince } from '../../model/article/changes-since.ts';
import { DisplayTextsContext } from '../../page/display/display-texts.ts';
import { useInterface } from '../../page/i18n/interface.tsx';
import { loadDisplayTexts } from '../../page/i18n/load-display-texts.ts';
import type { DisplayTexts } from '../../page/i18n/texts.ts';
import { ChangedBar } from '../../page/saved/ChangedBar.tsx';
import type { ReadingStore } from './reading-store.ts';

interface Props {
  article: Article;
  store: ReadingStore;
}

/** Tells a reader what has changed in an article since they read it. */
export function ChangedSince({ article, store }: Props) {
  const { language, locale } = useInterface();
  const [texts, setTexts] = useState<DisplayTexts>();
  // What was read before this visit; the visit itself is noted too.
  const [before] = useState(() => store.readBefore(article.slug));
  const [isDismissed, setDismissed] = useState(false);
  const since = before && changesSince(article, before.revision, before.at);
  const isChanged = since !== undefined;
  useEffect(() => {
    // Without its texts the page is as it is for anybody else.
    if (isChanged) loadDisplayTexts({ language, locale }).then(setTexts, () => undefined);
  }, [isChanged, language, locale]);
  if (since === undefined || texts === undefined || isDismissed) return null;
  const hasHistory = article.revision.history !== undefined;
  const href = hasHistory ? '#changes-title' : since.corrections > 0 ? '#corrections' : undefined;
  return (
    <DisplayTextsContext value={texts}>
      <ChangedBar
        since={since}
        readAt={before?.at ?? 0}
        href={href}
        onDismiss={() => {
          store.markRead(article);
          setDismissed(true);
        }}
      />
    </DisplayTextsContext>
  );
}

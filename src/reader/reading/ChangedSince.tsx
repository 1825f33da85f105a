import { useEffect, useMemo, useState } from 'react';
import type { Article } from '../../model/article/article.ts';
import { type ChangeInText, changesInText, correctionsInText } from '../../model/article/changes-in-text.ts';
import { changesSince } from '../../model/article/changes-since.ts';
import { EndMatterTextsContext } from '../../page/article/end-matter/end-matter-texts.ts';
import { DisplayTextsContext } from '../../page/display/display-texts.ts';
import { useInterface } from '../../page/i18n/interface.tsx';
import { loadDisplayTexts } from '../../page/i18n/load-display-texts.ts';
import { loadEndMatterTexts } from '../../page/i18n/load-end-matter-texts.ts';
import type { DisplayTexts, EndMatterTexts } from '../../page/i18n/texts.ts';
import { ChangedBar } from '../../page/saved/ChangedBar.tsx';
import { MarksInText } from './MarksInText.tsx';
import type { ReadingStore } from './reading-store.ts';

interface Props {
  article: Article;
  /** Which revision the reader read before this visit, and when; undefined where none. */
  before: ReturnType<ReadingStore['readBefore']>;
  store: ReadingStore;
}

const NONE: ChangeInText[] = [];

/** Tells a reader what has changed in an article since they read it, and marks it in the text where they want that. */
export function ChangedSince({ article, before, store }: Props) {
  const { language, locale } = useInterface();
  const [texts, setTexts] = useState<[DisplayTexts, EndMatterTexts]>();
  const [isDismissed, setDismissed] = useState(false);
  const [isInText, setInText] = useState(false);
  const since = before && changesSince(article, before.revision, before.at);
  const isChanged = since !== undefined;
  useEffect(() => {
    const load = () =>
      Promise.all([loadDisplayTexts({ language, locale }), loadEndMatterTexts({ language, locale })]);
    // Without its texts the page is as it is for anybody else.
    if (isChanged) load().then(setTexts, () => undefined);
  }, [isChanged, language, locale]);
  const { history } = article.revision;
  const changes = useMemo(
    () => (history && before ? changesInText(history, before.revision) : undefined),
    [history, before],
  );
  const corrections = useMemo(() => correctionsInText(article, before?.at ?? 0), [article, before]);
  if (since === undefined || texts === undefined || isDismissed) return null;
  const [displayTexts, endMatterTexts] = texts;
  const hasMarks = (changes?.length ?? 0) + corrections.length > 0;
  const hasHistory = history !== undefined;
  const inText = { isShown: isInText, onToggle: () => setInText(!isInText) };
  return (
    <DisplayTextsContext value={displayTexts}>
      <ChangedBar
        since={since}
        readAt={before?.at ?? 0}
        changedAt={article.revision.at}
        {...(hasMarks
          ? { inText }
          : { href: hasHistory ? '#changes-title' : since.corrections > 0 ? '#corrections' : undefined })}
        onDismiss={() => {
          store.markRead(article);
          setDismissed(true);
        }}
      />
      {isInText && (
        <EndMatterTextsContext value={endMatterTexts}>
          <MarksInText article={article} changes={changes ?? NONE} corrections={corrections} />
        </EndMatterTextsContext>
      )}
    </DisplayTextsContext>
  );
}

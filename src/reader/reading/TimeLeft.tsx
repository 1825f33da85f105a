import { useEffect, useState } from 'react';
import type { Article } from '../../model/article/article.ts';
import { minutesLeft } from '../../model/article/minutes-left.ts';
import { DisplayTextsContext } from '../../page/display/display-texts.ts';
import { useInterface } from '../../page/i18n/interface.tsx';
import { loadDisplayTexts } from '../../page/i18n/load-display-texts.ts';
import type { DisplayTexts } from '../../page/i18n/texts.ts';
import { TimeLeftNote } from '../../page/saved/TimeLeftNote.tsx';
import { bodyOf, placeIn } from './reading-place.ts';

/** Tells a reader in the middle of an article how long the rest takes to read. */
export function TimeLeft({ article }: { article: Article }) {
  const { language, locale } = useInterface();
  const [share, setShare] = useState(0);
  const [texts, setTexts] = useState<DisplayTexts>();
  const left = scrollY > 0 ? minutesLeft(article, share) : undefined;
  const isShown = left !== undefined;
  useEffect(() => {
    const update = () => {
      const body = bodyOf();
      setShare((body && placeIn(body, innerHeight)?.share) ?? 0);
    };
    addEventListener('scrollend', update);
    return () => removeEventListener('scrollend', update);
  }, []);
  useEffect(() => {
    // Without its texts the page is as it is for anybody else.
    if (isShown) loadDisplayTexts({ language, locale }).then(setTexts, () => undefined);
  }, [isShown, language, locale]);
  if (left === undefined || texts === undefined) return null;
  return (
    <DisplayTextsContext value={texts}>
      <TimeLeftNote minutes={left} />
    </DisplayTextsContext>
  );
}

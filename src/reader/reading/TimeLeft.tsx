import { useEffect, useState } from 'react';
import { minutesLeft } from '../../model/article/minutes-left.ts';
import { DisplayTextsContext } from '../../page/display/display-texts.ts';
import { useInterface } from '../../page/i18n/interface.tsx';
import { loadDisplayTexts } from '../../page/i18n/load-display-texts.ts';
import type { DisplayTexts } from '../../page/i18n/texts.ts';
import { TimeLeftNote } from '../../page/saved/TimeLeftNote.tsx';
import { listenToScrolling } from './listen-to-scrolling.ts';
import { bodyOf, placeIn } from './reading-place.ts';

/** Tells a reader in the middle of an article how long the rest takes to read. */
export function TimeLeft() {
  const { language, locale } = useInterface();
  const [{ minutes, share }, setProgress] = useState({ minutes: 0, share: 0 });
  const [texts, setTexts] = useState<DisplayTexts>();
  const left = minutesLeft(minutes, share);
  const isShown = left !== undefined;
  useEffect(() => {
    const update = () => {
      const body = bodyOf();
      const isScrolled = scrollY > 0;
      // The page states the minutes; to count them again would load the code for that twice.
      const stated = body?.querySelector<HTMLElement>('[data-minutes]')?.dataset['minutes'];
      const share = (isScrolled && body && placeIn(body, innerHeight)?.share) || 0;
      setProgress({ minutes: Number(stated ?? 0), share });
    };
    return listenToScrolling(update);
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

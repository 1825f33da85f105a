import { useEffect, useState } from 'react';
import { DisplayTextsContext } from '../../page/display/display-texts.ts';
import { useInterface } from '../../page/i18n/interface.tsx';
import { loadDisplayTexts } from '../../page/i18n/load-display-texts.ts';
import type { DisplayTexts } from '../../page/i18n/texts.ts';
import { NotSavedBar } from '../../page/saved/NotSavedBar.tsx';

/** Tells a reader that the browser did not store an article that they wanted to save. */
export function NotSaved({ onDismiss }: { onDismiss: () => void }) {
  const { language, locale } = useInterface();
  const [texts, setTexts] = useState<DisplayTexts>();
  useEffect(() => {
    // Without its texts, the link still says that the article is not saved.
    loadDisplayTexts({ language, locale }).then(setTexts, () => undefined);
  }, [language, locale]);
  // Screen readers announce what comes into a region that was there before.
  return (
    <div role="status">
      {texts && (
        <DisplayTextsContext value={texts}>
          <NotSavedBar onDismiss={onDismiss} />
        </DisplayTextsContext>
      )}
    </div>
  );
}

import { useEffect, useState } from 'react';
import { useInterface } from '../../page/i18n/interface.tsx';
import { loadOfflineTexts } from '../../page/i18n/load-offline-texts.ts';
import type { OfflineTexts } from '../../page/i18n/texts.ts';
import { OfflineSection } from '../../page/offline/OfflineSection.tsx';
import type { OfflineState } from '../../page/offline/offline-state.ts';
import { OfflineTextsContext } from '../../page/offline/offline-texts.ts';
import type { OfflineReading } from './offline-reading.ts';

/** Renders the settings of reading offline, and lets the reader change them. */
export function OfflineHere({ state, reading }: { state: OfflineState; reading: OfflineReading }) {
  const { language, locale } = useInterface();
  const [texts, setTexts] = useState<OfflineTexts>();
  useEffect(() => {
    // Without its texts the page has all but this section.
    loadOfflineTexts({ language, locale }).then(setTexts, () => undefined);
  }, [language, locale]);
  if (texts === undefined) return null;
  return (
    <OfflineTextsContext value={texts}>
      <OfflineSection
        state={state}
        onVisits={(on) => void reading.setVisits(on)}
        onDownload={(withPictures) => void reading.download(withPictures)}
        onStop={() => void reading.stop()}
      />
    </OfflineTextsContext>
  );
}

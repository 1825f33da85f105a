import { offlineEn } from '../../page/i18n/offline-en.ts';
import { OfflineSection } from '../../page/offline/OfflineSection.tsx';
import type { OfflineState } from '../../page/offline/offline-state.ts';
import { OfflineTextsContext } from '../../page/offline/offline-texts.ts';
import type { OfflineReading } from './offline-reading.ts';

/** Renders the settings of reading offline, and lets the reader change them. */
export function OfflineHere({ state, reading }: { state: OfflineState; reading: OfflineReading }) {
  return (
    <OfflineTextsContext value={offlineEn}>
      <OfflineSection
        state={state}
        onVisits={(on) => void reading.setVisits(on)}
        onDownload={(withPictures) => void reading.download(withPictures)}
        onStop={() => reading.stop()}
      />
    </OfflineTextsContext>
  );
}

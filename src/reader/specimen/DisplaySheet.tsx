import { DISPLAY_ID } from '../../model/routes.ts';
import { DevicePage } from '../../page/device/DevicePage.tsx';
import { HistorySetting } from '../../page/device/HistorySetting.tsx';
import { KeptData } from '../../page/device/KeptData.tsx';
import { DisplayForm } from '../../page/display/DisplayForm.tsx';
import { SearchKeySetting } from '../../page/display/SearchKeySetting.tsx';
import { OfflineSection } from '../../page/offline/OfflineSection.tsx';
import { ChangedBar } from '../../page/saved/ChangedBar.tsx';
import { GoOnBar } from '../../page/saved/GoOnBar.tsx';
import { SavedPage } from '../../page/saved/SavedPage.tsx';

import { STORED_SAMPLE } from './OfflineSheet.tsx';

const noop = () => {};

/** Renders the page of saved articles, and the offer to go on. */
export function SavedSheet() {
  const [first, second] = [
    { slug: 'a', headline: 'The river that stood still', language: 'en' },
    { slug: 'b', headline: 'قطارات الليل', language: 'ar' },
  ];
  return (
    <>
      <SavedPage saved={[first, second]} history={[second]} onRemove={noop} />
      <GoOnBar onGoOn={noop} onDismiss={noop} />
      <ChangedBar
        since={{ changed: 1, added: 2, removed: 0, corrections: 1 }}
        readAt={Date.UTC(2022, 10, 22, 9)}
        changedAt="2022-11-23T06:10:00Z"
        inText={{ isShown: false, onToggle: noop }}
        onDismiss={noop}
      />
    </>
  );
}

/** Renders the page of what this browser keeps. */
export function DisplaySheet() {
  const display = (
    <>
      <DisplayForm settings={{ theme: 'sepia' }} onChange={noop} onReset={noop} disabled={false} />
      <SearchKeySetting on onChange={noop} />
    </>
  );
  return (
    <DevicePage displayId={DISPLAY_ID} display={display} plainAction="/device/">
      <OfflineSection
        state={{
          ...STORED_SAMPLE,
          isSupported: true,
          visits: true,
          isUnsure: true,
          offer: { stories: 24, size: 3_400_000, textSize: 410_000 },
          download: { state: 'running', done: 12, all: 25, stories: 24, missing: 0, withPictures: true },
        }}
        onVisits={noop}
        onDownload={noop}
        onStop={noop}
      />
      <HistorySetting on onChange={noop} />
      <KeptData
        kinds={[
          { kind: 'settings', size: 102 },
          { kind: 'history', size: 48_200 },
        ]}
        onClear={noop}
        onClearAll={noop}
        onExport={noop}
        onImport={noop}
        outcome=""
      />
    </DevicePage>
  );
}

import { DISPLAY_ID } from '../../model/routes.ts';
import { DevicePage } from '../../page/device/DevicePage.tsx';
import { HistorySetting } from '../../page/device/HistorySetting.tsx';
import { KeptData } from '../../page/device/KeptData.tsx';
import { DisplayForm } from '../../page/display/DisplayForm.tsx';
import { SearchKeySetting } from '../../page/display/SearchKeySetting.tsx';
import { OfflineSection } from '../../page/offline/OfflineSection.tsx';
import { SavedPage } from '../../page/saved/SavedPage.tsx';

import { STORED_SAMPLE } from './OfflineSheet.tsx';

const noop = () => {};

/** Renders the page of saved articles. */
export function SavedSheet() {
  const [first, second] = [
    { slug: 'a', headline: 'The river that stood still', language: 'en' },
    { slug: 'b', headline: 'قطارات الليل', language: 'ar' },
  ];
  return <SavedPage saved={[first, second]} missing={1} history={[second]} onRemove={noop} />;
}

/** Renders the page of what this browser keeps. */
export function DisplaySheet() {
  const display = (
    <>
      <DisplayForm settings={{ theme: 'sepia' }} onChange={noop} onReset={noop} disabled={false} problem="" />
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
          programSize: 420_000,
          offer: { stories: 24, size: 3_400_000, textSize: 410_000 },
          download: { state: 'running', done: 12, all: 25, stories: 24, missing: 0, withPictures: true },
        }}
        onVisits={noop}
        onDownload={noop}
        onStop={noop}
      />
      <HistorySetting on storesPages onChange={noop} problem="" />
      <KeptData
        kinds={[
          { kind: 'settings', size: 102 },
          { kind: 'history', size: 48_200 },
          { kind: 'program', size: 420_000, isBound: true },
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

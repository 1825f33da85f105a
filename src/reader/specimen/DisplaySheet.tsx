import { plainText } from '../../model/article/blocks.ts';
import { DISPLAY_ID } from '../../model/routes.ts';
import { DevicePage } from '../../page/device/DevicePage.tsx';
import { KeptData } from '../../page/device/KeptData.tsx';
import { DisplayForm } from '../../page/display/DisplayForm.tsx';
import { SearchKeySetting } from '../../page/display/SearchKeySetting.tsx';
import { OfflinePage } from '../../page/offline/OfflinePage.tsx';
import { OfflineSection } from '../../page/offline/OfflineSection.tsx';
import { lead, port } from './cards.ts';

const noop = () => {};

const stored = {
  edition: {
    day: '2026-11-24',
    links: [{ path: '/articles/a/', title: plainText(lead.headline) }],
    size: 48_200,
  },
  visited: { links: [{ path: '/articles/b/', title: plainText(port.headline) }], size: 61_000 },
};

/** Renders the page in place of one that is not stored. */
export function OfflineSheet() {
  return <OfflinePage stored={stored} onRetry={noop} />;
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
    <DevicePage displayId={DISPLAY_ID} display={display}>
      <OfflineSection
        state={{
          ...stored,
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

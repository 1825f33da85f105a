import { DISPLAY_ID } from '../../model/routes.ts';
import { DevicePage } from '../../page/device/DevicePage.tsx';
import { KeptData } from '../../page/device/KeptData.tsx';
import { DisplayForm } from '../../page/display/DisplayForm.tsx';
import { SearchKeySetting } from '../../page/display/SearchKeySetting.tsx';

const noop = () => {};

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

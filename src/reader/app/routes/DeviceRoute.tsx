import { useEffect, useState } from 'react';
import { headOf } from '../../../model/head/head.ts';
import { DISPLAY_ID, devicePath, underBase } from '../../../model/routes.ts';
import { DevicePage } from '../../../page/device/DevicePage.tsx';
import { DisplayTextsContext } from '../../../page/display/display-texts.ts';
import { useInterface } from '../../../page/i18n/interface.tsx';
import { PageFrame } from '../../../page/layout/frame/PageFrame.tsx';
import { useEdition } from '../../data/edition-context.tsx';
import { usePageData } from '../../data/page-data.tsx';
import { KeptHere } from '../../device/KeptHere.tsx';
import { usePage } from '../../navigation/use-page.tsx';
import { OfflineHere } from '../../offline/OfflineHere.tsx';
import { Display } from '../../preferences/Display.tsx';
import { useDisplayCookie } from '../../preferences/display-cookie.ts';
import { displayTextsQuery } from '../../preferences/display-texts-query.ts';
import { useKeptHere } from './use-kept-here.ts';

export { displayTextsQuery as textsQuery };

/** Renders `/device/`: the reader's settings, and what this browser keeps. */
export default function DeviceRoute() {
  const { base, edition } = useEdition();
  const hasServer = edition.comments !== 'off' && edition.comments.service !== false;
  const { texts, ...language } = useInterface();
  const displayTexts = usePageData(displayTextsQuery(language));
  usePage(headOf(edition, { kind: 'device', title: texts.device }));
  const { state, reading, ...kept } = useKeptHere();
  const cookie = useDisplayCookie();
  // What is kept is known in the browser alone.
  const [isHydrated, setHydrated] = useState(false);
  useEffect(() => setHydrated(true), []);
  return (
    <PageFrame edition={edition} kind="inner">
      <DisplayTextsContext value={displayTexts}>
        <DevicePage
          displayId={DISPLAY_ID}
          display={<Display />}
          plainAction={hasServer ? underBase(base, devicePath()) : undefined}
        >
          {isHydrated && (
            <>
              {edition.offline !== false && <OfflineHere state={state} reading={reading} />}
              <KeptHere {...kept} cookie={cookie} />
            </>
          )}
        </DevicePage>
      </DisplayTextsContext>
    </PageFrame>
  );
}

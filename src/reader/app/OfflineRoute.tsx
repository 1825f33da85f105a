import { headOf } from '../../model/head/head.ts';
import { offlineEn } from '../../page/i18n/offline-en.ts';
import { PageFrame } from '../../page/layout/PageFrame.tsx';
import { OfflinePage } from '../../page/offline/OfflinePage.tsx';
import { OfflineTextsContext } from '../../page/offline/offline-texts.ts';
import { useEdition } from '../data/edition-context.tsx';
import { usePage } from '../navigation/use-page.tsx';
import { useOfflineReading } from '../offline/use-offline-reading.ts';

/** Renders `/offline/`, which the service worker shows in place of a page that is not stored. */
export default function OfflineRoute() {
  const { edition } = useEdition();
  const { title } = offlineEn.page;
  usePage(headOf(edition, { kind: 'offline', title }));
  const { state } = useOfflineReading();
  return (
    <PageFrame edition={edition} kind="inner">
      <OfflineTextsContext value={offlineEn}>
        <OfflinePage
          stored={state.isSupported === undefined ? undefined : state}
          onRetry={() => location.reload()}
        />
      </OfflineTextsContext>
    </PageFrame>
  );
}

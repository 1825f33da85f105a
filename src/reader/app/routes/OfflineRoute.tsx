import { headOf } from '../../../model/head/head.ts';
import { useInterface } from '../../../page/i18n/interface.tsx';
import { PageFrame } from '../../../page/layout/frame/PageFrame.tsx';
import { OfflinePage } from '../../../page/offline/OfflinePage.tsx';
import { OfflineTextsContext } from '../../../page/offline/offline-texts.ts';
import { useEdition } from '../../data/edition-context.tsx';
import { usePageData } from '../../data/page-data.tsx';
import { usePage } from '../../navigation/use-page.tsx';
import { offlineTextsQuery } from '../../offline/offline-texts-query.ts';
import { useOfflineReading } from '../../offline/use-offline-reading.ts';

export { offlineTextsQuery as textsQuery };

/** Renders `/offline/`, which the service worker shows in place of a page that is not stored. */
export default function OfflineRoute() {
  const { edition } = useEdition();
  const offlineTexts = usePageData(offlineTextsQuery(useInterface()));
  const { title } = offlineTexts.page;
  usePage(headOf(edition, { kind: 'offline', title }));
  const { state } = useOfflineReading({ resumes: false });
  return (
    <PageFrame edition={edition} kind="inner">
      <OfflineTextsContext value={offlineTexts}>
        <OfflinePage
          stored={state.isSupported === undefined ? undefined : state}
          onRetry={() => location.reload()}
        />
      </OfflineTextsContext>
    </PageFrame>
  );
}

import { useEffect, useMemo, useState } from 'react';
import { headOf } from '../../../model/head/head.ts';
import { DisplayTextsContext } from '../../../page/display/display-texts.ts';
import { useInterface } from '../../../page/i18n/interface.tsx';
import { PageFrame } from '../../../page/layout/frame/PageFrame.tsx';
import { SavedPage } from '../../../page/saved/SavedPage.tsx';
import { useEdition } from '../../data/edition-context.tsx';
import { usePageData } from '../../data/page-data.tsx';
import { useEnvironment } from '../../environment/environment.ts';
import { useStorageChanges } from '../../environment/use-storage-changes.ts';
import { usePage } from '../../navigation/use-page.tsx';
import { useSavedPages } from '../../offline/use-saved-pages.ts';
import { displayTextsQuery } from '../../preferences/display-texts-query.ts';
import { ReadingStore } from '../../reading/reading-store.ts';

export { displayTextsQuery as textsQuery };

/** Renders `/saved/`: what the reader saved and read in this browser. */
export default function SavedRoute() {
  const { edition } = useEdition();
  const { texts, ...language } = useInterface();
  const displayTexts = usePageData(displayTextsQuery(language));
  const environment = useEnvironment();
  const store = useMemo(() => new ReadingStore(environment), [environment]);
  // What is stored is known in the browser alone.
  const [isHydrated, setHydrated] = useState(false);
  useEffect(() => setHydrated(true), []);
  useStorageChanges();
  const saved = isHydrated ? store.saved() : undefined;
  const { missing, sync } = useSavedPages(store.savedSlugs);
  usePage(headOf(edition, { kind: 'saved', title: texts.savedPage }));
  return (
    <PageFrame edition={edition} kind="inner">
      <DisplayTextsContext value={displayTexts}>
        <SavedPage
          saved={saved}
          missing={missing}
          history={saved && store.isOn ? store.history() : undefined}
          onRemove={(slug) => {
            store.removeSaved(slug);
            void sync();
          }}
        />
      </DisplayTextsContext>
    </PageFrame>
  );
}

import { headOf } from '../../../model/head/head.ts';
import { useInterface } from '../../../page/i18n/interface.tsx';
import { PageFrame } from '../../../page/layout/frame/PageFrame.tsx';
import { SearchPage } from '../../../page/search/SearchPage.tsx';
import { SearchTextsContext } from '../../../page/search/search-texts.ts';
import { useEdition } from '../../data/edition-context.tsx';
import { usePageData } from '../../data/page-data.tsx';
import { usePage } from '../../navigation/use-page.tsx';
import { Search } from '../../search/Search.tsx';
import { searchTextsQuery } from '../../search/search-texts-query.ts';

export { searchTextsQuery as textsQuery };

/** Renders `/search/`. */
export default function SearchRoute() {
  const { base, edition } = useEdition();
  const { texts, ...language } = useInterface();
  const searchTexts = usePageData(searchTextsQuery(language));
  usePage(headOf(edition, { kind: 'search', title: texts.search.title }));
  return (
    <PageFrame edition={edition} kind="inner">
      <SearchTextsContext value={searchTexts}>
        <SearchPage>
          <Search base={base} language={edition.language} inAddress />
        </SearchPage>
      </SearchTextsContext>
    </PageFrame>
  );
}

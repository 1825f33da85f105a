import { headOf } from '../../model/head/head.ts';
import { useInterface } from '../../page/i18n/interface.tsx';
import { searchTexts } from '../../page/i18n/search-en.ts';
import { PageFrame } from '../../page/layout/PageFrame.tsx';
import { SearchPage } from '../../page/search/SearchPage.tsx';
import { SearchTextsContext } from '../../page/search/search-texts.ts';
import { useEdition } from '../data/edition-context.tsx';
import { usePage } from '../navigation/use-page.tsx';
import { Search } from '../search/Search.tsx';

/** Renders `/search/`. */
export default function SearchRoute() {
  const { base, edition } = useEdition();
  const { texts } = useInterface();
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

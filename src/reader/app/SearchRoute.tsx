import { headOf } from '../../model/head/head.ts';
import { useInterface } from '../../page/i18n/interface.tsx';
import { Shell } from '../../page/layout/PageFrame.tsx';
import { SearchPage } from '../../page/search/SearchPage.tsx';
import { useEdition } from '../data/edition-context.tsx';
import { usePage } from '../navigation/use-page.tsx';
import { Search } from '../search/Search.tsx';

/** `/search/` */
export default function SearchRoute() {
  const { base, edition } = useEdition();
  const { words } = useInterface();
  usePage(headOf(edition, { kind: 'search', title: words.search.title }));
  return (
    <Shell edition={edition} place="inner">
      <SearchPage>
        <Search base={base} language={edition.language} inAddress />
      </SearchPage>
    </Shell>
  );
}

import { headOf } from '../../model/head.ts';
import { Shell } from '../../page/layout/Shell.tsx';
import { SearchPage } from '../../page/search/SearchPage.tsx';
import { useInterface } from '../../page/words/interface.tsx';
import { Search } from '../search/Search.tsx';
import { usePage, usePaper } from './page-context.tsx';

/** `/search/` */
export default function SearchRoute() {
  const { base, edition } = usePaper();
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

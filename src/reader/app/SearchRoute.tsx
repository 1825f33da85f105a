import { useLocation, useNavigate } from 'react-router-dom';
import { searchPath } from '../../model/addresses.ts';
import { headOf } from '../../model/head.ts';
import { Shell } from '../../page/layout/Shell.tsx';
import { SearchPage } from '../../page/search/SearchPage.tsx';
import { useInterface } from '../../page/words/interface.tsx';
import { Search } from '../search/Search.tsx';
import { usePage, usePaper } from './page-context.tsx';

/** `/search/?q=` */
export default function SearchRoute() {
  const { edition } = usePaper();
  const { words } = useInterface();
  const navigate = useNavigate();
  const query = new URLSearchParams(useLocation().search).get('q') ?? '';
  usePage(headOf(edition, { kind: 'search', title: words.search.title }));
  return (
    <Shell edition={edition} place="inner">
      <SearchPage>
        <Search
          query={query}
          language={edition.language}
          onSent={(sent) => navigate(`${searchPath()}?q=${encodeURIComponent(sent)}`, { replace: true })}
        />
      </SearchPage>
    </Shell>
  );
}

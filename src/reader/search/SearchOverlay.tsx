import { useInterface } from '../../page/i18n/interface.tsx';
import { Dialog } from '../../page/layout/Dialog.tsx';
import { SearchTextsContext } from '../../page/search/search-texts.ts';
import { usePageData } from '../data/page-data.tsx';
import { Search } from './Search.tsx';
import { searchTextsQuery } from './search-texts-query.ts';

export { searchTextsQuery as textsQuery };

interface Props {
  base: string;
  onClose: () => void;
}

/** Renders the search in a dialog over the current page. */
export default function SearchOverlay({ base, onClose }: Props) {
  const { texts, ...language } = useInterface();
  const searchTexts = usePageData(searchTextsQuery(language));
  return (
    <SearchTextsContext value={searchTexts}>
      <Dialog title={texts.search.title} close={searchTexts.close} onClose={onClose}>
        <Search base={base} language={document.documentElement.lang} />
      </Dialog>
    </SearchTextsContext>
  );
}

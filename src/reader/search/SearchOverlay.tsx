import { searchTexts } from '../../page/i18n/search-en.ts';
import { SearchDialog } from '../../page/search/SearchDialog.tsx';
import { SearchTextsContext } from '../../page/search/search-texts.ts';
import { Search } from './Search.tsx';

interface Props {
  base: string;
  onClose: () => void;
}

/** Renders the search in a dialog over the current page. */
export default function SearchOverlay({ base, onClose }: Props) {
  return (
    <SearchTextsContext value={searchTexts}>
      <SearchDialog onClose={onClose}>
        <Search base={base} language={document.documentElement.lang} />
      </SearchDialog>
    </SearchTextsContext>
  );
}

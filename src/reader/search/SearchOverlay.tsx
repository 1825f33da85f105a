import { useInterface } from '../../page/i18n/interface.tsx';
import { searchEn } from '../../page/i18n/search-en.ts';
import { Dialog } from '../../page/layout/Dialog.tsx';
import { SearchTextsContext } from '../../page/search/search-texts.ts';
import { Search } from './Search.tsx';

interface Props {
  base: string;
  onClose: () => void;
}

/** Renders the search in a dialog over the current page. */
export default function SearchOverlay({ base, onClose }: Props) {
  const { search } = useInterface().texts;
  return (
    <SearchTextsContext value={searchEn}>
      <Dialog title={search.title} close={searchEn.close} onClose={onClose}>
        <Search base={base} language={document.documentElement.lang} />
      </Dialog>
    </SearchTextsContext>
  );
}

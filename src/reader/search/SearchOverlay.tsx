import { SearchDialog } from '../../page/search/SearchDialog.tsx';
import { Search } from './Search.tsx';

interface Props {
  base: string;
  onClose: () => void;
}

/** Renders the search in a dialog over the current page. */
export default function SearchOverlay({ base, onClose }: Props) {
  return (
    <SearchDialog onClose={onClose}>
      <Search base={base} language={document.documentElement.lang} />
    </SearchDialog>
  );
}

import { SearchDialog } from '../../page/search/SearchDialog.tsx';
import { Search } from './Search.tsx';

interface Props {
  base: string;
  onClose: () => void;
}

/** The search over the page that stands, in that page's language. */
export default function SearchOverlay({ base, onClose }: Props) {
  return (
    <SearchDialog onClose={onClose}>
      <Search base={base} language={document.documentElement.lang} />
    </SearchDialog>
  );
}

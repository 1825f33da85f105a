import { SearchDialog } from '../../page/search/SearchDialog.tsx';
import { Search } from './Search.tsx';

interface Props {
  language: string;
  onClose: () => void;
}

/** The search over the page that is read. */
export default function SearchOver({ language, onClose }: Props) {
  return (
    <SearchDialog onClose={onClose}>
      <Search query="" language={language} focus />
    </SearchDialog>
  );
}

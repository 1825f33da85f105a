import { useLocation } from 'react-router-dom';
import { searchTexts } from '../../page/i18n/search-en.ts';
import { SearchTextsContext } from '../../page/search/search-texts.ts';
import { Specimen } from './Specimen.tsx';

/** Route of `/specimen/` and its sheets. */
export default function SpecimenRoute() {
  const sheet = decodeURIComponent(useLocation().pathname.split('/')[2] ?? '');
  return (
    <SearchTextsContext value={searchTexts}>
      <Specimen {...(sheet === '' ? {} : { sheet })} />
    </SearchTextsContext>
  );
}

import { useLocation } from 'react-router-dom';
import { Specimen } from './Specimen.tsx';

/** Route of `/specimen/` and its sheets. */
export default function SpecimenRoute() {
  const sheet = decodeURIComponent(useLocation().pathname.split('/')[2] ?? '');
  return <Specimen {...(sheet === '' ? {} : { sheet })} />;
}

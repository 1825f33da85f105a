import { useParams } from 'react-router-dom';
import { Specimen } from '../../page/specimen/Specimen.tsx';

/** `/specimen/` and its sheets. */
export default function SpecimenRoute() {
  const { sheet } = useParams();
  return <Specimen {...(sheet === undefined ? {} : { sheet })} />;
}

import { Waiting } from '../../page/layout/Loading.tsx';
import { Shell } from '../../page/layout/PageFrame.tsx';
import { useEdition } from '../data/edition-context.tsx';

/** A page on its way, inside what is the same around every page. */
export function LoadingPage() {
  return (
    <Shell edition={useEdition().edition} place="inner">
      <Waiting />
    </Shell>
  );
}

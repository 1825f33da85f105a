import { Shell } from '../../page/layout/Shell.tsx';
import { Waiting } from '../../page/layout/Waiting.tsx';
import { usePaper } from './page-context.tsx';

/** A page on its way, inside what is the same around every page. */
export function WaitingPage() {
  return (
    <Shell edition={usePaper().edition} place="inner">
      <Waiting />
    </Shell>
  );
}

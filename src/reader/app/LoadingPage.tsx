import { Loading } from '../../page/layout/Loading.tsx';
import { PageFrame } from '../../page/layout/PageFrame.tsx';
import { useEdition } from '../data/edition-context.tsx';

/** A page on its way, inside what is the same around every page. */
export function LoadingPage() {
  return (
    <PageFrame edition={useEdition().edition} kind="inner">
      <Loading />
    </PageFrame>
  );
}

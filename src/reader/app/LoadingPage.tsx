import { Loading } from '../../page/layout/Loading.tsx';
import { PageFrame } from '../../page/layout/PageFrame.tsx';
import { useEdition } from '../data/edition-context.tsx';

/** Renders the page frame with a loading placeholder. */
export function LoadingPage() {
  return (
    <PageFrame edition={useEdition().edition} kind="inner">
      <Loading />
    </PageFrame>
  );
}

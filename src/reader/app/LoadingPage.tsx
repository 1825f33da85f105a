import { PageFrame } from '../../page/layout/frame/PageFrame.tsx';
import { Loading } from '../../page/layout/states/Loading.tsx';
import { useEdition } from '../data/edition-context.tsx';

/** Renders the page frame with a loading placeholder. */
export function LoadingPage() {
  return (
    <PageFrame edition={useEdition().edition} kind="inner">
      <Loading />
    </PageFrame>
  );
}

import { useSuspenseQuery } from '@tanstack/react-query';
import { headOf } from '../../model/head.ts';
import { NotFoundPage } from '../../page/layout/NotFoundPage.tsx';
import { Shell } from '../../page/layout/Shell.tsx';
import { useInterface } from '../../page/words/interface.tsx';
import { suggestionsQuery } from '../loading/queries.ts';
import { usePage, usePaper } from './page-context.tsx';

/** There is no page here: says so, and suggests what stands on the front page. */
export default function MissingRoute() {
  const { base, edition } = usePaper();
  const { words } = useInterface();
  usePage(headOf(edition, { kind: 'missing', title: words.states.notFound.title }));
  // Waited for, so that nothing moves once the page stands.
  const { data } = useSuspenseQuery(suggestionsQuery(base));
  const suggestions =
    data === null ? [] : [data.lead, ...data.second].flatMap((card) => card ?? []).slice(0, 3);
  return (
    <Shell edition={edition} place="inner">
      <NotFoundPage suggestions={suggestions} />
    </Shell>
  );
}

import { useSuspenseQuery } from '@tanstack/react-query';
import { useLocation } from 'react-router-dom';
import { listPlacePath, placeOf } from '../../model/addresses.ts';
import { headOf } from '../../model/head.ts';
import { ListPage } from '../../page/front/ListPage.tsx';
import { listTitle } from '../../page/front/list-title.ts';
import { Shell } from '../../page/layout/Shell.tsx';
import { useInterface } from '../../page/words/interface.tsx';
import { listQuery } from '../loading/queries.ts';
import { usePage, usePaper } from './page-context.tsx';

/** The stories of a section, a tag, an author, a month; each in numbered pages. */
export default function ListRoute() {
  const { base, edition } = usePaper();
  const place = placeOf(useLocation().pathname);
  const { data } = useSuspenseQuery(listQuery(base, listPlacePath(place) ?? ''));
  const title = listTitle(data, useInterface());
  usePage(headOf(edition, { kind: 'list', list: data, title }));
  const current = data.kind === 'section' ? data.section.slug : undefined;
  return (
    <Shell edition={edition} place="inner" {...(current === undefined ? {} : { current })}>
      <ListPage list={data} title={title} />
    </Shell>
  );
}

import type { RouteData } from '../../model/page-data.ts';
import { usePageData } from '../data/page-data.tsx';
import { codeQuery } from './routes.ts';

/** A kind of page, once its code is there. */
export function RoutePage({ kind }: { kind: RouteData['kind'] }) {
  const { Page } = usePageData(codeQuery(kind));
  return <Page />;
}

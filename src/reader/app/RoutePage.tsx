import type { RouteData } from '../../model/page-data.ts';
import { usePageData } from '../data/page-data.tsx';
import { codeQuery } from './routes/route-code.ts';

/** Renders a kind of page; suspends until its code is loaded. */
export function RoutePage({ kind }: { kind: RouteData['kind'] }) {
  const { Page } = usePageData(codeQuery(kind));
  return <Page />;
}

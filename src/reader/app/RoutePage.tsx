import { useSuspenseQuery } from '@tanstack/react-query';
import type { PrintedPage } from '../../model/island.ts';
import { routeQuery } from './routes.ts';

/** A kind of page, once its code is there. */
export function RoutePage({ kind }: { kind: PrintedPage['kind'] }) {
  const { data: Page } = useSuspenseQuery(routeQuery(kind));
  return <Page />;
}

import { useSuspenseQuery } from '@tanstack/react-query';
import type { Place } from '../../model/addresses.ts';
import { routeQuery } from './routes.ts';

/** A kind of page, once its code is there. */
export function RoutePage({ kind }: { kind: Place['kind'] }) {
  const { data: Page } = useSuspenseQuery(routeQuery(kind));
  return <Page />;
}

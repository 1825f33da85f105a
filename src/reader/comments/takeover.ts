import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { RefusedForm } from '../../model/comment/comment.ts';
import { refusedKey } from '../loading/queries.ts';

const nothing = () => () => undefined;

/** Whether a part is being printed, or taken over from print: its first frame is then what was printed. */
export function useWasPrinted(): boolean {
  const isLive = useSyncExternalStore(
    nothing,
    () => true,
    () => false,
  );
  return useState(!isLive)[0];
}

/** The plain form that this page was printed again for, the first time its story is shown. */
export function useRefusedForm(slug: string): RefusedForm | undefined {
  const queries = useQueryClient();
  const [refused] = useState(() => queries.getQueryData<RefusedForm>(refusedKey(slug)));
  useEffect(() => queries.removeQueries({ queryKey: refusedKey(slug) }), [queries, slug]);
  return refused;
}

/** Whether the address leads to something that stood in the printed page: the browser has gone there already. */
export function useWentThere(wasPrinted: boolean): boolean {
  return useState(
    () =>
      wasPrinted &&
      typeof document !== 'undefined' &&
      document.getElementById(location.hash.slice(1)) !== null,
  )[0];
}

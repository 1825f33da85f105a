import type { QueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useLayoutEffect, useState } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { Announcer } from '../../page/layout/Announcer.tsx';
import { keepPosition } from './arrival.ts';
import { forgetFailuresOnBack, listenForMoves } from './moves.ts';
import { AnnounceContext, usePaper } from './page-context.tsx';
import { SearchKey } from './SearchKey.tsx';

/** Everything that a full page load would have done by itself, around the pages of the app. */
export function Moves({ queries, children }: { queries: QueryClient; children: ReactNode }) {
  const { base } = usePaper();
  const navigate = useNavigate();
  const { key } = useLocation();
  const [said, announce] = useState('');
  // Layout effects of what the router holds run before its own.
  useLayoutEffect(() => forgetFailuresOnBack(queries), [queries]);
  useEffect(() => listenForMoves(queries, base, navigate), [queries, base, navigate]);
  // In time for the scroll that arriving brings about, which belongs to the new entry.
  useLayoutEffect(() => keepPosition(key), [key]);
  return (
    <AnnounceContext value={announce}>
      {children}
      <Announcer text={said} />
      <SearchKey />
    </AnnounceContext>
  );
}

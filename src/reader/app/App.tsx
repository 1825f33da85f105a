import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, Suspense, useEffect, useMemo, useState } from 'react';
import { useLocation } from 'react-router-dom';
import { placeOf } from '../../model/addresses.ts';
import type { Island } from '../../model/island.ts';
import { en, enDevelopment } from '../../page/words/en.ts';
import { InterfaceContext } from '../../page/words/interface.tsx';
import { Moves } from './Moves.tsx';
import { PaperContext } from './page-context.tsx';
import { RouteBoundary } from './RouteBoundary.tsx';
import { RoutePage } from './RoutePage.tsx';
import { routeOf, SpecimenRoute } from './routes.ts';
import { WaitingPage } from './WaitingPage.tsx';

/** How the interface writes dates; its words are English. */
export const LOCALE = 'en-GB';

/** How the app asks for data: one try a request, since the reader has a button for the next. */
export const makeQueries = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        retry: false,
        networkMode: 'always',
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
      },
    },
  });

interface Props {
  island: Island;
  queries: QueryClient;
  /** Says where the reader is: the browser's history, or the address that is printed. */
  inRouter: (pages: ReactNode) => ReactNode;
  /** Called once the app answers. */
  onAwake?: () => void;
}

/**
 * The page of each address.
 *
 * @param missing the address the app began at was printed as one where nothing is
 */
function Pages({ missing }: { missing: boolean }) {
  const location = useLocation();
  const [first] = useState(location.key);
  if (SpecimenRoute && location.pathname.startsWith('/specimen')) return <SpecimenRoute />;
  const place = placeOf(location.pathname);
  return <RoutePage kind={missing && location.key === first ? 'unknown' : routeOf(place)} />;
}

/** The whole app around one newspaper, the same when it is printed and when it runs. */
export function App({ island, queries, inRouter, onAwake }: Props) {
  const { base, edition } = island;
  const [now, setNow] = useState(() => island.now ?? Date.now());
  // The first frame is of the time of printing; from then on it is the reader's.
  useEffect(() => {
    setNow(Date.now());
    onAwake?.();
  }, [onAwake]);
  const surroundings = useMemo(
    () => ({
      words: en,
      language: 'en',
      direction: 'ltr' as const,
      locale: LOCALE,
      timeZone: edition.timeZone,
      now,
      base,
      ...(edition.policies.privacy === undefined ? {} : { privacy: edition.policies.privacy }),
      ...(import.meta.env.DEV ? { development: enDevelopment } : {}),
    }),
    [edition.timeZone, edition.policies.privacy, base, now],
  );
  return (
    <QueryClientProvider client={queries}>
      <PaperContext value={{ base, edition }}>
        <InterfaceContext value={surroundings}>
          {inRouter(
            <Moves queries={queries}>
              <Suspense fallback={<WaitingPage />}>
                <RouteBoundary>
                  <Pages missing={island.page?.kind === 'unknown'} />
                </RouteBoundary>
              </Suspense>
            </Moves>,
          )}
        </InterfaceContext>
      </PaperContext>
    </QueryClientProvider>
  );
}

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { Suspense, useMemo } from 'react';
import { BrowserRouter, Route, Routes } from 'react-router-dom';
import type { Island } from '../../model/island.ts';
import { en, enDevelopment } from '../../page/words/en.ts';
import { InterfaceContext } from '../../page/words/interface.tsx';
import { Moves } from './Moves.tsx';
import { PaperContext } from './page-context.tsx';
import { RouteBoundary } from './RouteBoundary.tsx';
import { RoutePage } from './RoutePage.tsx';
import { SpecimenRoute } from './routes.ts';
import { WaitingPage } from './WaitingPage.tsx';

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

/** The whole app around one newspaper. */
export function App({ island, queries }: { island: Island; queries: QueryClient }) {
  const { base, edition } = island;
  const surroundings = useMemo(
    () => ({
      words: en,
      language: 'en',
      direction: 'ltr' as const,
      locale: 'en-GB',
      timeZone: edition.timeZone,
      now: Date.now(),
      base,
      ...(import.meta.env.DEV ? { development: enDevelopment } : {}),
    }),
    [edition.timeZone, base],
  );
  return (
    <QueryClientProvider client={queries}>
      <PaperContext value={{ base, edition }}>
        <InterfaceContext value={surroundings}>
          <BrowserRouter basename={base}>
            <Moves queries={queries}>
              <Suspense fallback={<WaitingPage />}>
                <RouteBoundary>
                  <Routes>
                    <Route index element={<RoutePage kind="front" />} />
                    <Route path="articles/:slug" element={<RoutePage kind="article" />} />
                    <Route path="sections/:slug" element={<RoutePage kind="section" />} />
                    <Route path="sections/:slug/page/:page" element={<RoutePage kind="section" />} />
                    {SpecimenRoute && <Route path="specimen/:sheet?" element={<SpecimenRoute />} />}
                    <Route path="*" element={<RoutePage kind="unknown" />} />
                  </Routes>
                </RouteBoundary>
              </Suspense>
            </Moves>
          </BrowserRouter>
        </InterfaceContext>
      </PaperContext>
    </QueryClientProvider>
  );
}

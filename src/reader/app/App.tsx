import { type ReactNode, Suspense, useEffect, useMemo, useState } from 'react';
import { useLocation } from 'react-router-dom';
import type { OpenEdition } from '../../model/edition/comments-service.ts';
import type { PageData, RouteData } from '../../model/page-data.ts';
import { parseRoute } from '../../model/routes.ts';
import { developmentTexts } from '../../page/i18n/development-texts.ts';
import { type Interface, InterfaceContext } from '../../page/i18n/interface.tsx';
import type { InterfaceTexts } from '../../page/i18n/texts.ts';
import { EditionContext } from '../data/edition-context.tsx';
import { useEnvironment } from '../environment/environment.ts';
import { LoadingPage } from './LoadingPage.tsx';
import { Navigation } from './Navigation.tsx';
import { ReadingProvider } from './ReadingProvider.tsx';
import { RouteBoundary } from './RouteBoundary.tsx';
import { RoutePage } from './RoutePage.tsx';
import { routeKind, SpecimenRoute } from './routes/route-code.ts';

interface Props {
  pageData: PageData;
  /** Texts in the language of the edition's interface. */
  texts: InterfaceTexts;
  /** Wraps the pages in a router: of the browser's history, or of the address being rendered. */
  inRouter: (pages: ReactNode) => ReactNode;
  /** Called once the app handles events. */
  onHydrated?: () => void;
  /** Removes failed fetches from the cache, so that they are tried again. */
  forgetFailures?: () => void;
}

const nothing = () => undefined;

/** Returns the interface of an edition's pages. @param now milliseconds */
export const interfaceOf = (
  { base, edition }: OpenEdition,
  texts: InterfaceTexts,
  now: number,
): Interface => ({
  ...edition.interface,
  texts,
  timeZone: edition.timeZone,
  now,
  base,
  ...(edition.policies.privacy === undefined ? {} : { privacy: edition.policies.privacy }),
  ...(import.meta.env.DEV ? { development: developmentTexts } : {}),
});

/**
 * Renders the page of the current address.
 *
 * @param first kind of page that the first address was rendered as, whatever it looks like
 */
function Pages({ first }: { first: RouteData['kind'] | undefined }) {
  const location = useLocation();
  const [firstKey] = useState(location.key);
  const Specimen = location.pathname.startsWith('/specimen') ? SpecimenRoute : undefined;
  const route = parseRoute(location.pathname);
  const kind = first && location.key === firstKey ? first : routeKind(route);
  return (
    <Suspense fallback={<LoadingPage />}>
      {/* Inside, since a boundary that tries again forgets which address was the first. */}
      <RouteBoundary>{Specimen ? <Specimen /> : <RoutePage kind={kind} />}</RouteBoundary>
    </Suspense>
  );
}

/** Renders the app; the same on the server and in the browser. */
export function App({ pageData, texts, inRouter, onHydrated, forgetFailures = nothing }: Props) {
  const { base, edition } = pageData;
  const environment = useEnvironment();
  const [now, setNow] = useState(() => pageData.now ?? environment.now());
  // The first render uses the time of the server render, so that hydration finds the same HTML.
  useEffect(() => {
    setNow(environment.now());
    onHydrated?.();
  }, [environment, onHydrated]);
  const openEdition = useMemo(() => ({ base, edition }), [base, edition]);
  const interfaceValue = useMemo(() => interfaceOf(openEdition, texts, now), [openEdition, texts, now]);
  return (
    <EditionContext value={openEdition}>
      <InterfaceContext value={interfaceValue}>
        {inRouter(
          <Navigation forgetFailures={forgetFailures}>
            <ReadingProvider>
              <Pages first={pageData.page?.kind} />
            </ReadingProvider>
          </Navigation>,
        )}
      </InterfaceContext>
    </EditionContext>
  );
}

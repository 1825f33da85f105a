import { type ReactNode, Suspense, useEffect, useMemo, useState } from 'react';
import { useLocation } from 'react-router-dom';
import type { PageData } from '../../model/page-data.ts';
import { parseRoute } from '../../model/routes.ts';
import { en, enDevelopment, LOCALE } from '../../page/i18n/en.ts';
import { InterfaceContext } from '../../page/i18n/interface.tsx';
import { EditionContext } from '../data/edition-context.tsx';
import { useEnvironment } from '../environment/environment.ts';
import { LoadingPage } from './LoadingPage.tsx';
import { Navigation } from './Navigation.tsx';
import { RouteBoundary } from './RouteBoundary.tsx';
import { RoutePage } from './RoutePage.tsx';
import { routeKind, SpecimenRoute } from './routes.ts';

interface Props {
  pageData: PageData;
  /** Says where the reader is: the browser's history, or the address that is rendered. */
  inRouter: (pages: ReactNode) => ReactNode;
  /** Called once the app answers. */
  onHydrated?: () => void;
  /** Gives data that could not be fetched a new chance. */
  forgetFailures?: () => void;
}

const nothing = () => undefined;

/**
 * The page of each address.
 *
 * @param missing the address the app began at was rendered as one where nothing is
 */
function Pages({ missing }: { missing: boolean }) {
  const location = useLocation();
  const [first] = useState(location.key);
  if (SpecimenRoute && location.pathname.startsWith('/specimen')) return <SpecimenRoute />;
  const route = parseRoute(location.pathname);
  return <RoutePage kind={missing && location.key === first ? 'unknown' : routeKind(route)} />;
}

/** The whole app around one edition, the same when it is rendered on the server and when it runs. */
export function App({ pageData, inRouter, onHydrated, forgetFailures = nothing }: Props) {
  const { base, edition } = pageData;
  const environment = useEnvironment();
  const [now, setNow] = useState(() => pageData.now ?? environment.now());
  // The first frame is of the time of rendering; from then on it is the reader's.
  useEffect(() => {
    setNow(environment.now());
    onHydrated?.();
  }, [environment, onHydrated]);
  const open = useMemo(() => ({ base, edition }), [base, edition]);
  const interfaceValue = useMemo(
    () => ({
      texts: en,
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
    <EditionContext value={open}>
      <InterfaceContext value={interfaceValue}>
        {inRouter(
          <Navigation forgetFailures={forgetFailures}>
            <Suspense fallback={<LoadingPage />}>
              <RouteBoundary>
                <Pages missing={pageData.page?.kind === 'unknown'} />
              </RouteBoundary>
            </Suspense>
          </Navigation>,
        )}
      </InterfaceContext>
    </EditionContext>
  );
}

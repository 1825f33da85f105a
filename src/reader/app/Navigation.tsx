import { type ReactNode, useContext, useEffect, useLayoutEffect, useState } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { Announcer } from '../../page/layout/frame/Announcer.tsx';
import { useEdition } from '../data/edition-context.tsx';
import { useDataCache } from '../data/page-data.tsx';
import { listenToLinks } from '../navigation/link-navigation.ts';
import { AnnounceContext, ScrollContext } from '../navigation/use-page.tsx';
import { Overlays } from './Overlays.tsx';
import { prefetchRoute } from './prefetch.ts';

interface Props {
  /** Removes failed fetches from the cache, so that they are tried again. */
  forgetFailures: () => void;
  children: ReactNode;
}

/** Adds to the pages what a full page load does by itself: link navigation, scroll restoration, announcements. */
export function Navigation({ forgetFailures, children }: Props) {
  const open = useEdition();
  const cache = useDataCache();
  const scroll = useContext(ScrollContext);
  const navigate = useNavigate();
  const { key } = useLocation();
  const [announced, announce] = useState('');
  // A layout effect of a child runs before the router's, so this listener comes first: the router renders the page
  // at once.
  useLayoutEffect(() => {
    addEventListener('popstate', forgetFailures);
    return () => removeEventListener('popstate', forgetFailures);
  }, [forgetFailures]);
  useEffect(
    () =>
      listenToLinks({
        base: open.base,
        navigate,
        prefetch: (route) => prefetchRoute(cache, open, route),
        onLeave: () => {
          forgetFailures();
          scroll?.saveToHistory();
        },
      }),
    [cache, open, navigate, forgetFailures, scroll],
  );
  // A layout effect, since the scroll event of a new page belongs to the new history entry.
  useLayoutEffect(() => scroll?.track(key), [scroll, key]);
  return (
    <AnnounceContext value={announce}>
      {children}
      <Announcer text={announced} />
      <Overlays />
    </AnnounceContext>
  );
}

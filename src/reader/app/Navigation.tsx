import { type ReactNode, useContext, useEffect, useLayoutEffect, useState } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { Announcer } from '../../page/layout/Announcer.tsx';
import { useEdition } from '../data/edition-context.tsx';
import { useDataCache } from '../data/page-data.tsx';
import { listenToLinks } from '../navigation/link-navigation.ts';
import { AnnounceContext, ScrollContext } from '../navigation/use-page.tsx';
import { SearchKey } from '../search/SearchKey.tsx';
import { prefetchRoute } from './prefetch.ts';

interface Props {
  /** Gives what failed before a new chance. */
  forgetFailures: () => void;
  children: ReactNode;
}

/** Everything that a full page load would have done by itself, around the pages of the app. */
export function Navigation({ forgetFailures, children }: Props) {
  const { base } = useEdition();
  const cache = useDataCache();
  const scroll = useContext(ScrollContext);
  const navigate = useNavigate();
  const { key } = useLocation();
  const [announced, announce] = useState('');
  // Layout effects of what the router holds run before its own: this must listen before the router, which shows
  // the page at once.
  useLayoutEffect(() => {
    addEventListener('popstate', forgetFailures);
    return () => removeEventListener('popstate', forgetFailures);
  }, [forgetFailures]);
  useEffect(
    () =>
      listenToLinks({
        base,
        navigate,
        prefetch: (route) => prefetchRoute(cache, base, route),
        onLeave: () => {
          forgetFailures();
          scroll?.saveToHistory();
        },
      }),
    [cache, base, navigate, forgetFailures, scroll],
  );
  // In time for the scroll that a new page brings about, which belongs to the new entry.
  useLayoutEffect(() => scroll?.track(key), [scroll, key]);
  return (
    <AnnounceContext value={announce}>
      {children}
      <Announcer text={announced} />
      <SearchKey />
    </AnnounceContext>
  );
}

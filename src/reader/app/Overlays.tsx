import { type ComponentType, useCallback, useEffect, useLayoutEffect, useState } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { DISPLAY_ID, devicePath, searchPath } from '../../model/routes.ts';
import { useEdition } from '../data/edition-context.tsx';
import { useDataCache } from '../data/page-data.tsx';
import type { TextsQuery } from '../data/texts-query.ts';
import { useEnvironment } from '../environment/environment.ts';
import { isSearchKeyOn } from '../preferences/search-key.ts';

type Overlay = ComponentType<{ base: string; opener?: HTMLElement; onClose: () => void }>;

/** Links that open a dialog: to the settings, and to large files of photos in an article. */
const LINKS = `a[href$="#${DISPLAY_ID}"],.article .enlarge`;

/** Code of a dialog, and the query for the texts that load with it. */
interface OverlayCode {
  default: Overlay;
  textsQuery: TextsQuery<unknown>;
}

/** Whether a key event opens the search: `/` outside of fields. */
const isSearchKey = (event: KeyboardEvent): boolean =>
  event.key === '/' &&
  !event.ctrlKey &&
  !event.metaKey &&
  !event.altKey &&
  !event.defaultPrevented &&
  !(
    event.target instanceof Element && event.target.closest('input,textarea,select,dialog,[contenteditable]')
  );

/**
 * Dialogs over the current page: the search on `/`, where on the search page the key focuses the field, the settings on
 * a click on a link to them, and photos on a click or by the address. Their code is loaded when they open.
 */
export function Overlays() {
  const { base, edition } = useEdition();
  const { interface: language } = edition;
  const cache = useDataCache();
  const { storage } = useEnvironment();
  const navigate = useNavigate();
  const { key, hash } = useLocation();
  const [overlay, setOverlay] = useState<{ Open: Overlay; opener?: HTMLElement }>();
  // Navigation closes the dialog.
  // biome-ignore lint/correctness/useExhaustiveDependencies: every navigation has another key
  useEffect(() => setOverlay(undefined), [key]);
  const load = useCallback(
    (code: Promise<OverlayCode>, onFailure: () => void, opener?: HTMLElement) => {
      code
        .then(async (loaded) => {
          await cache.fetch(loaded.textsQuery(language));
          setOverlay({ Open: loaded.default, opener });
        })
        .catch(onFailure);
    },
    [cache, language],
  );
  useEffect(() => {
    if (hash.startsWith('#photo-')) load(import('../photos/PhotoOverlay.tsx'), () => undefined);
  }, [hash, load]);
  // A layout effect, since the key that started the app is replayed right after hydration.
  useLayoutEffect(() => {
    const open = (event: Event, code: Promise<OverlayCode>, path: string) => {
      event.preventDefault();
      // The page of the same shows the error and can try again.
      load(code, () => navigate(path));
    };
    const onKey = (event: KeyboardEvent) => {
      if (!isSearchKey(event) || !isSearchKeyOn(storage)) return;
      const field = document.getElementById('search');
      if (field === null) return open(event, import('../search/SearchOverlay.tsx'), searchPath());
      event.preventDefault();
      field.focus();
    };
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element && event.target.closest<HTMLAnchorElement>(LINKS);
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (link.matches('.enlarge')) {
        event.preventDefault();
        return load(import('../photos/PhotoOverlay.tsx'), () => location.assign(link.href), link);
      }
      if (document.getElementById(DISPLAY_ID)) return;
      open(event, import('../preferences/DisplayOverlay.tsx'), `${devicePath()}#${DISPLAY_ID}`);
    };
    addEventListener('keydown', onKey);
    // Before the listener for links, which leaves a click alone that is handled.
    addEventListener('click', onClick, true);
    return () => {
      removeEventListener('keydown', onKey);
      removeEventListener('click', onClick, true);
    };
  }, [navigate, storage, load]);
  const close = useCallback(() => setOverlay(undefined), []);
  return overlay && <overlay.Open base={base} opener={overlay.opener} onClose={close} />;
}

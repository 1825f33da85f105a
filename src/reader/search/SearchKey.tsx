import { type ComponentType, useEffect, useLayoutEffect, useState } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { searchPath } from '../../model/routes.ts';
import { useEdition } from '../data/edition-context.tsx';
import { loadCode } from '../data/fetch-json.ts';
import { useEnvironment } from '../environment/environment.ts';
import { isSearchKeyOn } from './search-key.ts';

type Overlay = ComponentType<{ base: string; onClose: () => void }>;

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

/** Keyboard shortcut of the search: opens its dialog on `/`; on the search page the key focuses the field. */
export function SearchKey() {
  const { base } = useEdition();
  const environment = useEnvironment();
  const navigate = useNavigate();
  const { key } = useLocation();
  const [Open, setOpen] = useState<Overlay>();
  // Navigation closes the dialog.
  // biome-ignore lint/correctness/useExhaustiveDependencies: every navigation has another key
  useEffect(() => setOpen(undefined), [key]);
  // A layout effect, since the key that started the app is replayed right after hydration.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!isSearchKey(event) || !isSearchKeyOn(environment.storage)) return;
      event.preventDefault();
      const field = document.getElementById('search');
      if (field !== null) return field.focus();
      loadCode(import('./SearchOverlay.tsx'), environment.fetch).then(
        (code) => setOpen(() => code.default),
        // The search page shows the error and can try again.
        () => navigate(searchPath()),
      );
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [navigate, environment]);
  return Open && <Open base={base} onClose={() => setOpen(undefined)} />;
}

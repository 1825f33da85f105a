import { lazy, Suspense, useEffect, useState } from 'react';
import { useLocation } from 'react-router-dom';
import { placeOf } from '../../model/addresses.ts';
import { usePaper } from './page-context.tsx';

const SearchOver = lazy(() => import('../search/SearchOver.tsx'));

/** Whether somebody types there. */
const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** Opens the search on “/”, wherever nobody types; on its own page the field takes the keyboard. */
export function SearchKey() {
  const { edition } = usePaper();
  const { key, pathname } = useLocation();
  const [openAt, setOpenAt] = useState<string>();
  const isSearch = placeOf(pathname).kind === 'search';
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isField(event.target))
        return;
      event.preventDefault();
      const field = isSearch && document.querySelector<HTMLInputElement>('input[type=search]');
      if (field) field.focus();
      else setOpenAt(key);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [key, isSearch]);
  // A result that was chosen is another place: the dialog stays behind.
  if (openAt !== key) return null;
  return (
    <Suspense>
      <SearchOver language={edition.language} onClose={() => setOpenAt(undefined)} />
    </Suspense>
  );
}

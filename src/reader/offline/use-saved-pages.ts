import { useCallback, useEffect, useState } from 'react';
import { useEdition } from '../data/edition-context.tsx';
import { type SavedSlugs, syncSavedPages } from './saved-pages.ts';

/**
 * React hook: keeps the pages of saved articles stored for reading offline.
 *
 * @returns `sync` is to be called after each change; `missing`: how many saved articles cannot be read offline, undefined
 *   until that is known and where the edition offers no reading offline
 */
export function useSavedPages(slugs: SavedSlugs): { missing: number | undefined; sync: () => Promise<void> } {
  const { base, edition } = useEdition();
  const [missing, setMissing] = useState<number>();
  const isOffered = edition.offline !== false;
  const sync = useCallback(async () => {
    if (isOffered) setMissing(await syncSavedPages(base, slugs));
  }, [base, isOffered, slugs]);
  useEffect(() => void sync(), [sync]);
  return { missing, sync };
}

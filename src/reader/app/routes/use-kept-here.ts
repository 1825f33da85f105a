import { type ComponentProps, useEffect, useMemo, useRef } from 'react';
import { useEdition } from '../../data/edition-context.tsx';
import type { KeptElsewhere, KeptHere } from '../../device/KeptHere.tsx';
import { useEnvironment } from '../../environment/environment.ts';
import { syncSavedPages } from '../../offline/saved-pages.ts';
import { useOfflineReading } from '../../offline/use-offline-reading.ts';
import { ReadingStore } from '../../reading/reading-store.ts';

/** React hook: what this browser keeps in its storage and in its caches, which belong together. */
export function useKeptHere(): ReturnType<typeof useOfflineReading> &
  Omit<ComponentProps<typeof KeptHere>, 'cookie'> {
  const { base, edition } = useEdition();
  const environment = useEnvironment();
  const { state, reading } = useOfflineReading({ resumes: true });
  const store = useMemo(() => new ReadingStore(environment), [environment]);
  const isOffered = edition.offline !== false;
  /** Stores and removes pages of saved articles, as the storage has these now. */
  const followSaved = async () => {
    if (isOffered) await syncSavedPages(base, store.savedSlugs);
    await reading.refresh();
  };
  const follow = useRef(followSaved);
  follow.current = followSaved;
  // Another tab stores and removes the pages of what it saves; this one waits for it, and shows what is left.
  useEffect(() => {
    const slugsNow = () => store.savedSlugs().join(' ');
    let shown = slugsNow();
    return environment.storage.watch((key) => {
      const isChanged = key === undefined && shown !== slugsNow();
      shown = slugsNow();
      if (isChanged) void follow.current();
    });
  }, [environment, store]);
  const history = {
    get isOn() {
      return store.isOn;
    },
    setOn(isOn: boolean) {
      const isStored = store.setOn(isOn);
      if (isStored && isOffered) void reading.followHistory(isOn);
      return isStored;
    },
  };
  const kinds: readonly KeptElsewhere[] = [
    { kind: 'visited', size: state.visited.size, clear: () => reading.clear('visited') },
    { kind: 'edition', size: state.edition.size, clear: () => reading.clear('edition') },
    { kind: 'saved', size: state.saved.size, clear: followSaved },
    { kind: 'program', size: state.programSize },
    // The pages that are read are stored with a history, and no longer.
    ...(isOffered ? [{ kind: 'history', size: 0, clear: () => reading.followHistory(false) } as const] : []),
  ];
  const elsewhere = {
    kinds,
    clearAll: () => reading.clearAll(),
    follow: followSaved,
  };
  return { state, reading, history, elsewhere };
}

import { useEffect, useState, useSyncExternalStore } from 'react';
import type { OfflineState } from '../../page/offline/offline-state.ts';
import { useEdition } from '../data/edition-context.tsx';
import { browserOfflineDevice } from '../environment/offline-device.ts';
import { OfflineReading } from './offline-reading.ts';

/** React hook: what is stored in this browser for reading offline, and what a reader can do with it. */
export function useOfflineReading(): { state: OfflineState; reading: OfflineReading } {
  const { base, edition } = useEdition();
  const [reading] = useState(() => new OfflineReading(base, edition.title, browserOfflineDevice));
  useEffect(() => void reading.open(), [reading]);
  const state = useSyncExternalStore(
    reading.subscribe,
    () => reading.state,
    () => reading.state,
  );
  return { state, reading };
}

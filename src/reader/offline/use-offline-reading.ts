import { useEffect, useSyncExternalStore } from 'react';
import type { OpenEdition } from '../../model/edition/comments-service.ts';
import type { OfflineState } from '../../page/offline/offline-state.ts';
import { useEdition } from '../data/edition-context.tsx';
import { browserOfflineDevice } from '../environment/offline-device.ts';
import { OfflineReading } from './offline-reading.ts';

/** One for an app, so that a download goes on, and is known, when the reader leaves its page and comes back. */
const readings = new WeakMap<OpenEdition, OfflineReading>();

function readingOf(open: OpenEdition): OfflineReading {
  const reading =
    readings.get(open) ?? new OfflineReading(open.base, open.edition.title, browserOfflineDevice);
  readings.set(open, reading);
  return reading;
}

/**
 * React hook: what is stored in this browser for reading offline, and what a reader can do with it.
 *
 * @param resumes whether a download that was broken off goes on
 */
export function useOfflineReading({ resumes }: { resumes: boolean }): {
  state: OfflineState;
  reading: OfflineReading;
} {
  const reading = readingOf(useEdition());
  useEffect(() => void (resumes ? reading.resume() : reading.open()), [reading, resumes]);
  const state = useSyncExternalStore(
    reading.subscribe,
    () => reading.state,
    () => reading.state,
  );
  return { state, reading };
}

import { useEffect, useState } from 'react';
import { useEnvironment } from './environment.ts';

/**
 * React hook: renders again after a change of what this browser stores, here or in another tab.
 *
 * @param keys those that matter
 * @returns a number that is another after each change
 */
export function useStorageChanges(keys: RegExp): number {
  const { storage } = useEnvironment();
  const [changes, setChanges] = useState(0);
  useEffect(
    () =>
      storage.watch((key) => {
        if (key === null || keys.test(key)) setChanges((before) => before + 1);
      }),
    [storage, keys],
  );
  return changes;
}

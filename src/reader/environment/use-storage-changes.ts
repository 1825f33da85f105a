import { useEffect, useState } from 'react';
import { useEnvironment } from './environment.ts';

/** React hook: renders again after a change of what this browser stores. @returns a number that is another after each */
export function useStorageChanges(): number {
  const { storage } = useEnvironment();
  const [changes, setChanges] = useState(0);
  useEffect(() => storage.watch(() => setChanges((before) => before + 1)), [storage]);
  return changes;
}

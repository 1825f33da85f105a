import { useState, useSyncExternalStore } from 'react';

const subscribe = () => () => undefined;

/** React hook: whether a component is server-rendered or hydrated, so that its first render must equal the server's. */
export function useWasRendered(): boolean {
  const isClient = useSyncExternalStore(
    subscribe,
    () => true,
    () => false,
  );
  return useState(!isClient)[0];
}

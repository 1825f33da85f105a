import { useState, useSyncExternalStore } from 'react';

const subscribe = () => () => undefined;

/** Whether a part is rendered on the server, or hydrated: its first frame is then what the server rendered. */
export function useWasRendered(): boolean {
  const isClient = useSyncExternalStore(
    subscribe,
    () => true,
    () => false,
  );
  return useState(!isClient)[0];
}

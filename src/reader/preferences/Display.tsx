import { useEffect, useState, useSyncExternalStore } from 'react';
import type { DisplaySettings } from '../../model/display-settings.ts';
import { DisplayForm } from '../../page/display/DisplayForm.tsx';
import { SearchKeySetting } from '../../page/display/SearchKeySetting.tsx';
import { useEnvironment } from '../environment/environment.ts';
import { useWasRendered } from '../hydration/use-was-rendered.ts';
import { DisplayStore } from './display-store.ts';
import { isSearchKeyOn, setSearchKey } from './search-key.ts';

const USUAL: DisplaySettings = {};
const noRoot = { dataset: {} };

/** Returns the store of the settings, of this document where there is one. */
function useDisplayStore(): DisplayStore {
  const { storage } = useEnvironment();
  const [store] = useState(
    () => new DisplayStore(storage, typeof document === 'undefined' ? noRoot : document.documentElement),
  );
  return store;
}

/** Renders the reader's settings: how pages look, and whether a key opens the search. */
export function Display() {
  const { storage } = useEnvironment();
  const store = useDisplayStore();
  const settings = useSyncExternalStore(store.subscribe, store.get, () => USUAL);
  const wasRendered = useWasRendered();
  // Undefined in the server render, which knows nothing of what is stored.
  const [key, setKey] = useState(() => (wasRendered ? undefined : isSearchKeyOn(storage)));
  useEffect(() => setKey(isSearchKeyOn(storage)), [storage]);
  return (
    <>
      <DisplayForm
        settings={settings}
        onChange={(name, value) => store.set(name, value)}
        onReset={() => {
          store.reset();
          setSearchKey(storage, true);
          setKey(true);
        }}
        disabled={key === undefined}
      />
      <SearchKeySetting
        on={key}
        onChange={(on) => {
          setSearchKey(storage, on);
          setKey(isSearchKeyOn(storage));
        }}
      />
    </>
  );
}

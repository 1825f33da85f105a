import { useEffect, useState, useSyncExternalStore } from 'react';
import type { DisplaySettings } from '../../model/display-settings.ts';
import { DisplayForm } from '../../page/display/DisplayForm.tsx';
import { useDisplayTexts } from '../../page/display/display-texts.ts';
import { SearchKeySetting } from '../../page/display/SearchKeySetting.tsx';
import { useEnvironment } from '../environment/environment.ts';
import { useStorageChanges } from '../environment/use-storage-changes.ts';
import { useWasRendered } from '../hydration/use-was-rendered.ts';
import { displayRoot, useDisplayCookie } from './display-cookie.ts';
import { DisplayStore } from './display-store.ts';
import { isSearchKeyOn, setSearchKey } from './search-key.ts';

const USUAL: DisplaySettings = {};

/** Renders the reader's settings: how pages look, and whether a key opens the search. */
export function Display() {
  const { storage } = useEnvironment();
  const { notStored, untilLoaded } = useDisplayTexts();
  const [store] = useState(() => new DisplayStore(storage, displayRoot()));
  const cookie = useDisplayCookie();
  const settings = useSyncExternalStore(store.subscribe, store.get, () => USUAL);
  const wasRendered = useWasRendered();
  const changes = useStorageChanges();
  // Undefined in the server render, which knows nothing of what is stored.
  const [key, setKey] = useState(() => (wasRendered ? undefined : isSearchKeyOn(storage)));
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is read again after a change
  useEffect(() => setKey(isSearchKeyOn(storage)), [storage, changes]);
  const [problem, setProblem] = useState('');
  return (
    <>
      <DisplayForm
        settings={settings}
        onChange={(name, value) => {
          setProblem(store.set(name, value) ? '' : `${notStored} ${untilLoaded}`);
          // All that is set is stored here now.
          void cookie.end();
        }}
        onReset={() => {
          store.reset();
          setSearchKey(storage, true);
          setProblem('');
          void cookie.end();
        }}
        disabled={key === undefined}
        problem={problem}
      />
      <SearchKeySetting on={key} onChange={(on) => setProblem(setSearchKey(storage, on) ? '' : notStored)} />
    </>
  );
}

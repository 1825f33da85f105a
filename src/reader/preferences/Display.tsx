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
  useStorageChanges();
  // The server render knows nothing of what is stored.
  const [isKnown, setKnown] = useState(!wasRendered);
  useEffect(() => setKnown(true), []);
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
        disabled={!isKnown}
        problem={problem}
      />
      <SearchKeySetting
        on={isKnown ? isSearchKeyOn(storage) : undefined}
        onChange={(on) => setProblem(setSearchKey(storage, on) ? '' : notStored)}
      />
    </>
  );
}

import { useState } from 'react';
import { HistorySetting } from '../../page/device/HistorySetting.tsx';
import { KeptData, type KeptKind } from '../../page/device/KeptData.tsx';
import { useDisplayTexts } from '../../page/display/display-texts.ts';
import { useEdition } from '../data/edition-context.tsx';
import { useEnvironment } from '../environment/environment.ts';
import { saveFile } from '../environment/files.ts';
import { useStorageChanges } from '../environment/use-storage-changes.ts';
import {
  clearKind,
  entriesOf,
  exportEntries,
  importEntries,
  STORED_KINDS,
  type StoredKind,
  sizeOfEntries,
} from './stored-kinds.ts';

/** What is kept of a kind in other places than the browser's storage, and how that is deleted. */
export interface KeptElsewhere extends KeptKind {
  clear?: () => Promise<void>;
}

interface Props {
  /** The history of reading: whether it is on, and the switch. */
  history: { readonly isOn: boolean; setOn(isOn: boolean): boolean };
  /** The cookie that settings may be in; without one its size is 0. */
  cookie: { readonly size: number; end(): Promise<boolean> };
  elsewhere: {
    kinds: readonly KeptElsewhere[];
    clearAll(): Promise<void>;
    /** Called after entries of a file were stored. */
    follow(): Promise<void>;
  };
}

/** Renders what this browser keeps, and deletes, exports and imports it. */
export function KeptHere({ history, cookie, elsewhere }: Props) {
  const { edition } = useEdition();
  const { storage } = useEnvironment();
  useStorageChanges();
  const kinds = STORED_KINDS.map((kind): KeptKind => {
    const size = sizeOfEntries(entriesOf(storage, kind));
    return kind === 'settings' && cookie.size > 0
      ? { kind: 'cookie', size: size + cookie.size }
      : { kind, size };
  });
  const [outcome, setOutcome] = useState('');
  const [isRefused, setRefused] = useState(false);
  const { device, notStored } = useDisplayTexts();
  /** Deletes kinds, those of the storage first, since what is elsewhere follows that. */
  const clear = async (cleared: readonly StoredKind[], clearElsewhere?: () => Promise<void>) => {
    for (const kind of cleared) clearKind(storage, kind);
    await clearElsewhere?.();
    const isEnded = !cleared.includes('settings') || (await cookie.end());
    setOutcome(isEnded ? device.cleared : device.cookieKept);
  };
  const clearOne = (kind: KeptKind['kind']) => {
    const inStorage = kind === 'cookie' ? 'settings' : kind;
    return clear(
      STORED_KINDS.filter((stored) => stored === inStorage),
      elsewhere.kinds.find((other) => other.kind === kind)?.clear,
    );
  };
  const read = async (file: File) => {
    const imported = importEntries(storage, await file.text());
    if (imported === undefined) return setOutcome(device.notImported);
    setOutcome(`${device.imported(imported.count)}${imported.isWhole ? '' : ` ${device.full}`}`);
    await elsewhere.follow();
  };
  return (
    <>
      <HistorySetting
        on={history.isOn}
        storesPages={edition.offline !== false}
        onChange={(on) => setRefused(!history.setOn(on))}
        problem={isRefused ? notStored : ''}
      />
      <KeptData
        kinds={joined(kinds, elsewhere.kinds)}
        onClear={(kind) => void clearOne(kind)}
        onClearAll={() => {
          if (confirm(device.confirmAll)) void clear(STORED_KINDS, () => elsewhere.clearAll());
        }}
        onExport={() => saveFile('broadsheet.json', exportEntries(storage, edition.url))}
        onImport={(file) => void read(file)}
        outcome={outcome}
      />
    </>
  );
}

/** Kinds of which something is kept, with all that is kept of each. */
function joined(stored: readonly KeptKind[], elsewhere: readonly KeptElsewhere[]): KeptKind[] {
  const all = stored.map(({ kind, size }) => ({
    kind,
    size: size + (elsewhere.find((other) => other.kind === kind)?.size ?? 0),
  }));
  const others = elsewhere
    .filter((other) => !stored.some(({ kind }) => kind === other.kind))
    .map(({ kind, size, clear }) => ({ kind, size, isBound: clear === undefined }));
  return [...all, ...others].filter(({ size }) => size > 0);
}

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

interface Props {
  /** The history of reading: whether it is on, and the switch. */
  history: { readonly isOn: boolean; setOn(isOn: boolean): boolean };
  /** The cookie that settings may be in; without one its size is 0. */
  cookie: { readonly size: number; end(): Promise<boolean> };
  /** What is kept in other places than the browser's storage. */
  others: readonly (KeptKind & { clear: () => void })[];
}

/** Renders what this browser keeps, and deletes, exports and imports it. */
export function KeptHere({ history, cookie, others }: Props) {
  const { edition } = useEdition();
  const { storage } = useEnvironment();
  useStorageChanges();
  const kinds = STORED_KINDS.map((kind): KeptKind => {
    const size = sizeOfEntries(entriesOf(storage, kind));
    return kind === 'settings' && cookie.size > 0
      ? { kind: 'cookie', size: size + cookie.size }
      : { kind, size };
  }).filter(({ size }) => size > 0);
  const [outcome, setOutcome] = useState('');
  const [isRefused, setRefused] = useState(false);
  const { device, notStored } = useDisplayTexts();
  const clear = async (cleared: readonly StoredKind[]) => {
    for (const kind of cleared) clearKind(storage, kind);
    const isEnded = !cleared.includes('settings') || (await cookie.end());
    setOutcome(isEnded ? device.cleared : device.cookieKept);
  };
  const read = async (file: File) => {
    const imported = importEntries(storage, await file.text());
    if (imported === undefined) setOutcome(device.notImported);
    else setOutcome(`${device.imported(imported.count)}${imported.isWhole ? '' : ` ${device.full}`}`);
  };
  return (
    <>
      <HistorySetting
        on={history.isOn}
        onChange={(on) => setRefused(!history.setOn(on))}
        problem={isRefused ? notStored : ''}
      />
      <KeptData
        kinds={[...kinds, ...others.filter(({ size }) => size > 0)]}
        onClear={(kind) => {
          others.find((other) => other.kind === kind)?.clear();
          const cleared = kind === 'cookie' ? 'settings' : kind;
          void clear(STORED_KINDS.filter((stored) => stored === cleared));
        }}
        onClearAll={() => {
          if (!confirm(device.confirmAll)) return;
          for (const other of others) other.clear();
          void clear(STORED_KINDS);
        }}
        onExport={() => saveFile('broadsheet.json', exportEntries(storage, edition.url))}
        onImport={(file) => void read(file)}
        outcome={outcome}
      />
    </>
  );
}

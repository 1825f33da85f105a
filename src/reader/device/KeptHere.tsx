import { useState } from 'react';
import { HistorySetting } from '../../page/device/HistorySetting.tsx';
import { KeptData, type KeptKind } from '../../page/device/KeptData.tsx';
import { useDisplayTexts } from '../../page/display/display-texts.ts';
import { useEdition } from '../data/edition-context.tsx';
import { useEnvironment } from '../environment/environment.ts';
import { saveFile } from '../environment/files.ts';
import {
  clearKind,
  entriesOf,
  exportEntries,
  importEntries,
  STORED_KINDS,
  sizeOfEntries,
} from './stored-kinds.ts';

/** What is kept of a kind in other places than the browser's storage, and how that is deleted. */
export interface KeptElsewhere extends KeptKind {
  clear?: () => Promise<void>;
}

interface Props {
  /** The history of reading: whether it is on, and the switch. */
  history: { readonly isOn: boolean; setOn(isOn: boolean): void };
  elsewhere: {
    kinds: readonly KeptElsewhere[];
    clearAll(): Promise<void>;
    /** Called after entries of a file were stored. */
    follow(): Promise<void>;
  };
}

/** Renders what this browser keeps, and deletes, exports and imports it. */
export function KeptHere({ history, elsewhere }: Props) {
  const { edition } = useEdition();
  const { storage } = useEnvironment();
  const [isHistoryOn, setHistoryOn] = useState(history.isOn);
  const kindsNow = (): KeptKind[] =>
    STORED_KINDS.map((kind) => ({ kind, size: sizeOfEntries(entriesOf(storage, kind)) }));
  const [kinds, setKinds] = useState(kindsNow);
  const [outcome, setOutcome] = useState('');
  const { device } = useDisplayTexts();
  /** Shows what an act came to. The settings in the page follow what is stored, as after a change in another tab. */
  const done = (text: string) => {
    setKinds(kindsNow());
    setHistoryOn(history.isOn);
    setOutcome(text);
    dispatchEvent(new Event('storage'));
  };
  const clear = async (kind: KeptKind['kind']) => {
    for (const stored of STORED_KINDS) if (stored === kind) clearKind(storage, stored);
    await elsewhere.kinds.find((other) => other.kind === kind)?.clear?.();
    done(device.cleared);
  };
  const clearAll = async () => {
    if (!confirm(device.confirmAll)) return;
    for (const kind of STORED_KINDS) clearKind(storage, kind);
    await elsewhere.clearAll();
    done(device.cleared);
  };
  const read = async (file: File) => {
    const imported = importEntries(storage, await file.text());
    if (imported === undefined) return setOutcome(device.notImported);
    done(`${device.imported(imported.count)}${imported.isWhole ? '' : ` ${device.full}`}`);
    await elsewhere.follow();
  };
  return (
    <>
      <HistorySetting
        on={isHistoryOn}
        storesPages={edition.offline !== false}
        onChange={(on) => {
          history.setOn(on);
          done('');
        }}
      />
      <KeptData
        kinds={joined(kinds, elsewhere.kinds)}
        onClear={(kind) => void clear(kind)}
        onClearAll={() => void clearAll()}
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

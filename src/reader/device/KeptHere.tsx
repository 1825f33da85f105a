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

interface Props {
  /** The history of reading: whether it is on, and the switch. */
  history: { readonly isOn: boolean; setOn(isOn: boolean): void };
  /** What is kept in other places than the browser's storage. */
  others: readonly (KeptKind & { clear: () => void })[];
}

/** Renders what this browser keeps, and deletes, exports and imports it. */
export function KeptHere({ history, others }: Props) {
  const { edition } = useEdition();
  const { storage } = useEnvironment();
  const [isHistoryOn, setHistoryOn] = useState(history.isOn);
  const kindsNow = () =>
    STORED_KINDS.map((kind) => ({ kind, size: sizeOfEntries(entriesOf(storage, kind)) })).filter(
      ({ size }) => size > 0,
    );
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
  const clear = (cleared: readonly (typeof STORED_KINDS)[number][]) => {
    for (const kind of cleared) clearKind(storage, kind);
    done(device.cleared);
  };
  const read = async (file: File) => {
    const imported = importEntries(storage, await file.text());
    if (imported === undefined) setOutcome(device.notImported);
    else done(`${device.imported(imported.count)}${imported.isWhole ? '' : ` ${device.full}`}`);
  };
  return (
    <>
      <HistorySetting
        on={isHistoryOn}
        onChange={(on) => {
          history.setOn(on);
          done('');
        }}
      />
      <KeptData
        kinds={[...kinds, ...others.filter(({ size }) => size > 0)]}
        onClear={(kind) => {
          others.find((other) => other.kind === kind)?.clear();
          clear(STORED_KINDS.filter((stored) => stored === kind));
        }}
        onClearAll={() => {
          if (!confirm(device.confirmAll)) return;
          for (const other of others) other.clear();
          clear(STORED_KINDS);
        }}
        onExport={() => saveFile('broadsheet.json', exportEntries(storage, edition.url))}
        onImport={(file) => void read(file)}
        outcome={outcome}
      />
    </>
  );
}

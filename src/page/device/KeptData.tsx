import { type ChangeEvent, useRef } from 'react';
import { useDisplayTexts } from '../display/display-texts.ts';
import { useInterface } from '../i18n/interface.tsx';
import type { DisplayTexts } from '../i18n/texts.ts';
import { Button } from '../layout/Button.tsx';
import { byteText } from './byte-text.ts';
import part from './DevicePage.module.css';
import styles from './KeptData.module.css';

/** A kind of what is kept, and the space it takes. */
export interface KeptKind {
  kind: keyof DisplayTexts['device']['kinds'];
  /** Bytes. */
  size: number;
  /** Whether it is deleted with others, and not by itself. */
  isBound?: boolean;
}

interface Props {
  /** Kinds of which something is kept. */
  kinds: readonly KeptKind[];
  onClear: (kind: KeptKind['kind']) => void;
  onClearAll: () => void;
  onExport: () => void;
  onImport: (file: File) => void;
  /** What the last act came to. */
  outcome: string;
}

/** Renders a table of what a browser keeps, with a way to delete each kind, and to save and read all of it as a file. */
export function KeptData({ kinds, onClear, onClearAll, onExport, onImport, outcome }: Props) {
  const { device } = useDisplayTexts();
  const { locale } = useInterface();
  const file = useRef<HTMLInputElement>(null);
  const choose = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const [chosen] = currentTarget.files ?? [];
    if (chosen !== undefined) onImport(chosen);
    currentTarget.value = '';
  };
  return (
    <section className={part.part} aria-labelledby="kept-title">
      <h2 id="kept-title">{device.kept}</h2>
      {kinds.length === 0 ? (
        <p>{device.nothing}</p>
      ) : (
        <ul className={styles.kinds}>
          {kinds.map(({ kind, size, isBound }) => (
            <li key={kind}>
              <span>{device.kinds[kind]}</span>
              <span className={styles.size}>{device.size(byteText(size, locale))}</span>
              {!isBound && (
                <Button quiet aria-label={device.clearOf(device.kinds[kind])} onClick={() => onClear(kind)}>
                  {device.clear}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      <p role="status">{outcome}</p>
      <p>{device.exportNote}</p>
      <p className={styles.acts}>
        {kinds.length > 0 && (
          <Button quiet onClick={onExport}>
            {device.exportAll}
          </Button>
        )}
        <Button quiet onClick={() => file.current?.click()}>
          {device.importAll}
        </Button>
        {kinds.length > 0 && (
          <Button quiet onClick={onClearAll}>
            {device.clearAll}
          </Button>
        )}
        <input ref={file} type="file" accept=".json,application/json" hidden onChange={choose} />
      </p>
    </section>
  );
}

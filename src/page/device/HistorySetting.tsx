import { useDisplayTexts } from '../display/display-texts.ts';
import { Checkbox } from '../layout/Checkbox.tsx';
import part from './DevicePage.module.css';

interface Props {
  on: boolean;
  /** Whether pages that are read are stored with a history. */
  storesPages: boolean;
  onChange: (on: boolean) => void;
}

/** Renders the setting whether this browser remembers what its reader reads. */
export function HistorySetting({ on, storesPages, onChange }: Props) {
  const { history } = useDisplayTexts().device;
  return (
    <section className={part.part} aria-labelledby="history-title">
      <h2 id="history-title">{history.title}</h2>
      <p>{history.text}</p>
      {storesPages && <p>{history.pages}</p>}
      <p className={part.setting}>
        <Checkbox label={history.label} checked={on} onChange={onChange} />
      </p>
    </section>
  );
}

import { useDisplayTexts } from '../display/display-texts.ts';
import { Checkbox } from '../layout/Checkbox.tsx';
import part from './DevicePage.module.css';

interface Props {
  on: boolean;
  /** Whether pages that are read are stored with a history. */
  storesPages: boolean;
  onChange: (on: boolean) => void;
  /** Why it could not be turned on; empty where it could. */
  problem: string;
}

/** Renders the setting whether this browser remembers what its reader reads. */
export function HistorySetting({ on, storesPages, onChange, problem }: Props) {
  const { history } = useDisplayTexts().device;
  return (
    <section className={part.part} aria-labelledby="history-title">
      <h2 id="history-title">{history.title}</h2>
      <p>{history.text}</p>
      {storesPages && <p>{history.pages}</p>}
      <p className={part.setting}>
        <Checkbox label={history.label} checked={on} onChange={onChange} />
        <span role="status">{problem}</span>
      </p>
    </section>
  );
}

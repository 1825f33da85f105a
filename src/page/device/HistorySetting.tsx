import { useDisplayTexts } from '../display/display-texts.ts';
import { Checkbox } from '../layout/Checkbox.tsx';
import part from './DevicePage.module.css';

interface Props {
  on: boolean;
  onChange: (on: boolean) => void;
}

/** Renders the setting whether this browser remembers what its reader reads. */
export function HistorySetting({ on, onChange }: Props) {
  const { history } = useDisplayTexts().device;
  return (
    <section className={part.part} aria-labelledby="history-title">
      <h2 id="history-title">{history.title}</h2>
      <p>{history.text}</p>
      <p className={part.setting}>
        <Checkbox label={history.label} checked={on} onChange={onChange} />
      </p>
    </section>
  );
}

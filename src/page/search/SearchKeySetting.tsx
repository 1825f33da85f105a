import { useInterface } from '../words/interface.tsx';
import { Furniture } from '../words/Spoken.tsx';
import styles from './SearchKeySetting.module.css';

interface Props {
  on: boolean;
  onChange: (on: boolean) => void;
}

/** Lets a reader switch off the key that opens the search: whoever speaks to the machine may press it unmeant. */
export function SearchKeySetting({ on, onChange }: Props) {
  const { search } = useInterface().words;
  return (
    <Furniture as="p" className={styles.setting}>
      <label>
        <input type="checkbox" checked={on} onChange={(event) => onChange(event.currentTarget.checked)} />
        {search.key}
      </label>
    </Furniture>
  );
}

import { useInterface } from '../i18n/interface.tsx';
import { InterfaceScope } from '../i18n/LanguageScope.tsx';
import { classes } from '../style/classes.ts';
import styles from './SearchKeySetting.module.css';

interface Props {
  /** Undefined while there is no app to hear the key: then only its place is kept. */
  on: boolean | undefined;
  onChange: (on: boolean) => void;
}

/** Lets a reader switch off the key that opens the search: whoever speaks to the machine may press it unmeant. */
export function SearchKeySetting({ on, onChange }: Props) {
  const { search } = useInterface().texts;
  return (
    <InterfaceScope as="p" className={classes(styles.setting, on === undefined && styles.waiting)}>
      <label>
        <input
          type="checkbox"
          checked={on ?? true}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        {search.key}
      </label>
    </InterfaceScope>
  );
}

import { InterfaceScope } from '../i18n/LanguageScope.tsx';
import { Checkbox } from '../layout/Checkbox.tsx';
import { classes } from '../style/classes.ts';
import { useDisplayTexts } from './display-texts.ts';
import styles from './SearchKeySetting.module.css';

interface Props {
  /** Undefined before hydration: the setting is then invisible, but takes its space. */
  on: boolean | undefined;
  onChange: (on: boolean) => void;
}

/** Renders a setting to switch off the search key, which speech input may press by accident (WCAG 2.2, 2.1.4). */
export function SearchKeySetting({ on, onChange }: Props) {
  const { searchKey } = useDisplayTexts();
  return (
    <InterfaceScope as="p" className={classes(styles.setting, on === undefined && styles.waiting)}>
      <Checkbox label={searchKey} checked={on ?? true} onChange={onChange} />
    </InterfaceScope>
  );
}

import { useId } from 'react';
import {
  DISPLAY_CHOICES,
  DISPLAY_NAMES,
  type DisplayName,
  type DisplaySettings,
} from '../../model/display-settings.ts';
import { InterfaceScope } from '../i18n/LanguageScope.tsx';
import { Button } from '../layout/Button.tsx';
import styles from './DisplayForm.module.css';
import { useDisplayTexts } from './display-texts.ts';

interface Props {
  settings: DisplaySettings;
  /** @param value undefined for the usual one */
  onChange: (name: DisplayName, value: string | undefined) => void;
  onReset: () => void;
  /** Whether nothing can be chosen, as before hydration. */
  disabled: boolean;
  /** Why the last choice is not stored; empty where it is. */
  problem: string;
}

/** Renders the reader's settings of how pages look. */
export function DisplayForm({ settings, onChange, onReset, disabled, problem }: Props) {
  const id = useId();
  const texts = useDisplayTexts();
  return (
    <InterfaceScope as="div" className={styles.form}>
      {DISPLAY_NAMES.map((name) => {
        const values: Readonly<Record<string, string>> = texts.values[name];
        return (
          <fieldset key={name} className={styles.setting} disabled={disabled}>
            <legend>{texts.names[name]}</legend>
            <div className={styles.choices}>
              {DISPLAY_CHOICES[name].map((value) => (
                <label key={value} htmlFor={`${id}${name}${value}`}>
                  <input
                    type="radio"
                    id={`${id}${name}${value}`}
                    name={name}
                    value={value}
                    checked={(settings[name] ?? '') === value}
                    onChange={() => onChange(name, value || undefined)}
                  />
                  <span>{values[value || 'usual']}</span>
                </label>
              ))}
            </div>
          </fieldset>
        );
      })}
      <p className={styles.acts}>
        <Button quiet disabled={disabled} onClick={onReset}>
          {texts.reset}
        </Button>
        <span role="status">{problem}</span>
      </p>
    </InterfaceScope>
  );
}

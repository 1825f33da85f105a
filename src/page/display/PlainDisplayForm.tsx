import { DISPLAY_CHOICES, DISPLAY_NAMES } from '../../model/display-settings.ts';
import { Button } from '../layout/Button.tsx';
import { useDisplayTexts } from './display-texts.ts';
import styles from './PlainDisplayForm.module.css';

/** Renders the reader's settings as a plain form, for a server that takes it where script is off. @param action its address */
export function PlainDisplayForm({ action }: { action: string }) {
  const texts = useDisplayTexts();
  return (
    <form className={styles.form} method="post" action={action}>
      {DISPLAY_NAMES.map((name) => {
        const values: Readonly<Record<string, string>> = texts.values[name];
        return (
          <label key={name}>
            <span>{texts.names[name]}</span>
            <select name={name} defaultValue="">
              {DISPLAY_CHOICES[name].map((value) => (
                <option key={value} value={value}>
                  {values[value || 'usual']}
                </option>
              ))}
            </select>
          </label>
        );
      })}
      <p>{texts.cookieNote}</p>
      <Button type="submit">{texts.apply}</Button>
    </form>
  );
}

import { Button } from '../../layout/Button.tsx';
import { useModeration } from '../moderation-context.tsx';
import styles from './KeyHelp.module.css';

/** Renders the list of keys, and the button that opens it; without the script there are no keys, and no button. */
export function KeyHelp() {
  const { help } = useModeration().texts;
  return (
    <>
      <p className={styles.opener} hidden data-help="">
        <button type="button">{help.open}</button>
      </p>
      <dialog className={styles.help} id="keys" aria-labelledby="keys-title">
        <h2 id="keys-title">{help.title}</h2>
        <dl>
          {help.keys.map(([key, meaning]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
        <form method="dialog">
          <Button type="submit" quiet>
            {help.close}
          </Button>
        </form>
      </dialog>
    </>
  );
}

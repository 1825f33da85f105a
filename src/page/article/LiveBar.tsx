import { useDisplayTexts } from '../display/display-texts.ts';
import { InterfaceScope } from '../i18n/LanguageScope.tsx';
import { Button } from '../layout/Button.tsx';
import styles from './LiveBar.module.css';

interface Props {
  /** How many new entries wait; 0 where the text changed in another way; undefined where nothing waits. */
  waiting: number | undefined;
  /** Element ids of the entries that were shown last. */
  shown: readonly string[];
  onShow: () => void;
  onDismiss: () => void;
}

/** Renders what is new in a live article, on the upper edge of the window; empty while there is nothing. */
export function LiveBar({ waiting, shown, onShow, onDismiss }: Props) {
  const { live } = useDisplayTexts();
  const [first] = shown;
  const text = waiting === undefined ? undefined : waiting === 0 ? live.changed : live.count(waiting);
  return (
    <InterfaceScope as="div" className={styles.place}>
      {/* Stays on the page, since a status that is added with its text is not announced everywhere. */}
      <p role="status">{text}</p>
      {waiting !== undefined && <Button onClick={onShow}>{live.show}</Button>}
      {waiting === undefined && first !== undefined && (
        <>
          <a href={`#${first}`} onClick={onDismiss}>
            {live.toFirst(shown.length)}
          </a>
          <Button quiet onClick={onDismiss}>
            {live.stay}
          </Button>
        </>
      )}
    </InterfaceScope>
  );
}

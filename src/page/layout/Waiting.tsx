import { useInterface } from '../words/interface.tsx';
import { Furniture } from '../words/Spoken.tsx';
import unseen from './unseen.module.css';
import styles from './Waiting.module.css';

/** A page on its way. It keeps the foot of the page out of sight, says so to those who cannot see, and is still. */
export function Waiting() {
  const { words } = useInterface();
  return (
    <Furniture as="div" className={styles.waiting} aria-busy="true">
      <p className={unseen.unseen} role="status">
        {words.loading}
      </p>
    </Furniture>
  );
}

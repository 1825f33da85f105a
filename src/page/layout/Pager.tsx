import { underBase } from '../../model/addresses.ts';
import { useInterface } from '../words/interface.tsx';
import { Furniture } from '../words/Spoken.tsx';
import { BackToTop } from './BackToTop.tsx';
import styles from './Pager.module.css';

/** To the neighbouring pages of a list, and back to the top. Addresses are site-relative. */
export function Pager({ newer, older }: { newer?: string; older?: string }) {
  const { base, words } = useInterface();
  return (
    <nav className={styles.pager} aria-label={words.section.pages}>
      {newer !== undefined && (
        <Furniture as="a" href={underBase(base, newer)} rel="prev">
          {words.section.newer}
        </Furniture>
      )}
      {older !== undefined && (
        <Furniture as="a" href={underBase(base, older)} rel="next">
          {words.section.older}
        </Furniture>
      )}
      <BackToTop />
    </nav>
  );
}

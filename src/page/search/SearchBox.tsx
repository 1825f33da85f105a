import type { ComponentPropsWithRef } from 'react';
import styles from './SearchBox.module.css';

/** Holds a search together: its field, what it says, what it found. */
export const SearchBox = (props: ComponentPropsWithRef<'div'>) => <div className={styles.box} {...props} />;

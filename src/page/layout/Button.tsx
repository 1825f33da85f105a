import type { ComponentPropsWithRef } from 'react';
import { classes } from '../style/classes.ts';
import styles from './Button.module.css';

interface Look {
  /** For a secondary action. */
  quiet?: boolean;
}

/** Renders a button of type `button`, unless another is given. */
export function Button({ quiet = false, ...rest }: Look & ComponentPropsWithRef<'button'>) {
  return <button type="button" className={classes(styles.button, quiet && styles.quiet)} {...rest} />;
}

/** Renders a link that looks like a button. */
export function ButtonLink({ quiet = false, children, ...rest }: Look & ComponentPropsWithRef<'a'>) {
  return (
    <a className={classes(styles.button, quiet && styles.quiet)} {...rest}>
      {children}
    </a>
  );
}

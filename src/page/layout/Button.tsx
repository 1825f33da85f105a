import type { ComponentPropsWithRef } from 'react';
import { classes } from '../style/classes.ts';
import styles from './Button.module.css';

interface Look {
  /** For what is not the one thing to do here. */
  quiet?: boolean;
}

/** A button; it submits nothing unless it says so. */
export function Button({ quiet = false, ...rest }: Look & ComponentPropsWithRef<'button'>) {
  return <button type="button" className={classes(styles.button, quiet && styles.quiet)} {...rest} />;
}

/** A link that is the one thing to do on a page. */
export function ButtonLink({ quiet = false, children, ...rest }: Look & ComponentPropsWithRef<'a'>) {
  return (
    <a className={classes(styles.button, quiet && styles.quiet)} {...rest}>
      {children}
    </a>
  );
}

import type { ComponentPropsWithRef } from 'react';
import type { Level } from './heading-levels.ts';

/** A heading whose level is decided by where it stands. */
export function Heading({ level, ...rest }: { level: Level } & ComponentPropsWithRef<'h2'>) {
  const Element = `h${level}` as const;
  return <Element {...rest} />;
}

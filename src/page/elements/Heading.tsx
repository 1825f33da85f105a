import type { ComponentPropsWithRef } from 'react';
import type { Level } from './heading-levels.ts';

/** Renders a heading element of a given level. */
export function Heading({ level, ...rest }: { level: Level } & ComponentPropsWithRef<'h2'>) {
  const Element = `h${level}` as const;
  return <Element {...rest} />;
}

import { type Context, createContext, useContext } from 'react';

/**
 * Makes a React context that has no value by itself, and the hook that returns its value. The hook throws where nothing
 * around a component provides one.
 *
 * @param name of the context, for the error
 */
export function requiredContext<T>(name: string): readonly [context: Context<T | undefined>, use: () => T] {
  const context = createContext<T | undefined>(undefined);
  const use = (): T => {
    const value = useContext(context);
    if (value === undefined) throw new Error(`No ${name} around this component`);
    return value;
  };
  return [context, use];
}

import { createContext, type ReactNode, useContext } from 'react';
import { InterfaceContext } from './interface.tsx';
import { LanguageContext } from './LanguageScope.tsx';

/** Returns a placeholder for a part that is rendered once for all pages; equal parts have equal ids. */
export type RenderPartOnce = (id: string, part: ReactNode) => ReactNode;

/** React context that the build sets to reuse rendered parts; undefined in browsers. */
export const RenderOnceContext = createContext<RenderPartOnce | undefined>(undefined);

const ids = new WeakMap<object, string>();

/** Returns an id for the data of a part: its JSON. Cached by object. */
export function partId(data: object): string {
  let id = ids.get(data);
  if (id === undefined) {
    id = JSON.stringify(data);
    ids.set(data, id);
  }
  return id;
}

interface Props {
  /** Returns the part's id: everything that its HTML depends on except the surrounding language. */
  partKey: () => string;
  children: ReactNode;
}

/**
 * Marks a part that is the same on many pages, such as the masthead or a card, so that the build renders it once. The
 * part must not depend on `now`, `useId` or state.
 */
export function RenderOnce({ partKey, children }: Props) {
  const renderPartOnce = useContext(RenderOnceContext);
  const language = useContext(LanguageContext);
  const interfaceValue = useContext(InterfaceContext);
  if (renderPartOnce === undefined) return children;
  return renderPartOnce(
    `${language} ${partKey()}`,
    <InterfaceContext value={interfaceValue}>
      <LanguageContext value={language}>{children}</LanguageContext>
    </InterfaceContext>,
  );
}

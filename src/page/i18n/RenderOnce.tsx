import { createContext, type ReactNode, useContext } from 'react';
import { InterfaceContext } from './interface.tsx';
import { LanguageContext } from './LanguageScope.tsx';

/** Returns a placeholder for a part that is rendered once for all pages; equal parts have equal ids. */
export type RenderPartOnce = (id: string, part: ReactNode) => ReactNode;

/** React context that the build sets to reuse rendered parts; undefined in browsers. */
export const RenderOnceContext = createContext<RenderPartOnce | undefined>(undefined);

const ids = new WeakMap<object, number>();
const idsByJson = new Map<string, number>();
let lastId = 0;
/** Most texts whose ids are known; equal data that come later get another id, and are rendered once more. */
const MAX_IDS = 50_000;

/** Returns a short id for the data of a part: equal data have equal ids. */
export function partId(data: object): number {
  let id = ids.get(data);
  if (id === undefined) {
    const json = JSON.stringify(data);
    id = idsByJson.get(json) ?? ++lastId;
    if (idsByJson.size >= MAX_IDS) idsByJson.clear();
    idsByJson.set(json, id);
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

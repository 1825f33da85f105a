import { createContext, type ReactNode, useContext } from 'react';
import { InterfaceContext } from './interface.tsx';
import { LanguageContext } from './LanguageScope.tsx';

/** Renders parts once for all pages. */
export interface PartRenderer {
  /** Returns a placeholder for a part; equal parts have equal ids. */
  renderOnce(id: string, part: ReactNode): ReactNode;
  /** Returns a short id for the data of a part; equal data have equal ids. */
  idOf(data: object): number;
}

/** React context that the build sets to reuse rendered parts; undefined in browsers. */
export const RenderOnceContext = createContext<PartRenderer | undefined>(undefined);

interface Props {
  /**
   * Returns the part's id: everything that its HTML depends on except the surrounding language.
   *
   * @param idOf returns a short id for data
   */
  partKey: (idOf: PartRenderer['idOf']) => string;
  children: ReactNode;
}

/**
 * Marks a part that is the same on many pages, such as the masthead or a card, so that the build renders it once. The
 * part must not depend on `now`, `useId` or state.
 */
export function RenderOnce({ partKey, children }: Props) {
  const renderer = useContext(RenderOnceContext);
  const language = useContext(LanguageContext);
  const interfaceValue = useContext(InterfaceContext);
  if (renderer === undefined) return children;
  return renderer.renderOnce(
    `${language} ${partKey(renderer.idOf)}`,
    <InterfaceContext value={interfaceValue}>
      <LanguageContext value={language}>{children}</LanguageContext>
    </InterfaceContext>,
  );
}

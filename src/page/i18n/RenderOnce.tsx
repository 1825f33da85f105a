import { createContext, type ReactNode, useContext } from 'react';
import { InterfaceContext } from './interface.tsx';
import { LanguageContext } from './LanguageScope.tsx';

/** Stands in for a part that is printed once for all pages; `id` tells that it is the same part. */
export type RenderPartOnce = (id: string, part: ReactNode) => ReactNode;

/** Set where pages are printed by the thousand; a browser, which shows one, has none. */
export const RenderOnceContext = createContext<RenderPartOnce | undefined>(undefined);

const texts = new WeakMap<object, string>();

/** What a part shows, as text for its `id`; made once for each object. */
export function partId(shown: object): string {
  let text = texts.get(shown);
  if (text === undefined) {
    text = JSON.stringify(shown);
    texts.set(shown, text);
  }
  return text;
}

interface Props {
  /** Everything that tells this part from others, but where it stands and what is spoken around it. */
  partKey: () => string;
  children: ReactNode;
}

/**
 * A part that is alike on many pages: the masthead, an article in a list. It makes no mark on the page, and nothing
 * in it may depend on `now`, on a `useId`, or on state.
 */
export function RenderOnce({ partKey, children }: Props) {
  const printOnce = useContext(RenderOnceContext);
  const surroundings = useContext(LanguageContext);
  const face = useContext(InterfaceContext);
  if (printOnce === undefined) return children;
  return printOnce(
    `${surroundings} ${partKey()}`,
    <InterfaceContext value={face}>
      <LanguageContext value={surroundings}>{children}</LanguageContext>
    </InterfaceContext>,
  );
}

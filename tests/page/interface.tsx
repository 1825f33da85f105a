import type { ReactNode } from 'react';
import { type DevelopmentTexts, en, enDevelopment, type InterfaceTexts } from '../../src/page/i18n/en.ts';
import { type Interface, InterfaceContext } from '../../src/page/i18n/interface.tsx';
import { type SearchTexts, searchTexts } from '../../src/page/i18n/search-en.ts';
import { SearchTextsContext } from '../../src/page/search/search-texts.ts';

/** Current time of the tests: noon of the specimen edition's day. */
export const NOON = Date.UTC(2022, 10, 24, 12);

/** Interface of most tests: English. */
export const english: Interface = {
  texts: en,
  language: 'en',
  direction: 'ltr',
  locale: 'en-GB',
  timeZone: 'UTC',
  now: NOON,
  base: '/',
};

/** Renders children inside the contexts of a page. */
export function Page({ children, ...differing }: Partial<Interface> & { children: ReactNode }) {
  return (
    <InterfaceContext value={{ ...english, ...differing }}>
      <SearchTextsContext value={differing.texts === pseudo ? pseudoSearch : searchTexts}>
        {children}
      </SearchTextsContext>
    </InterfaceContext>
  );
}

/** Interface text of a pseudo-language: every text in brackets. */
export const pseudo: InterfaceTexts = bracketed(en) as InterfaceTexts;
const pseudoSearch = bracketed(searchTexts) as SearchTexts;
export const pseudoDevelopment = bracketed(enDevelopment) as DevelopmentTexts;

function bracketed(value: unknown): unknown {
  if (typeof value === 'string') return `⟦${value}⟧`;
  if (typeof value === 'function') return (...args: unknown[]) => `⟦${value(...args)}⟧`;
  return Object.fromEntries(Object.entries(value as object).map(([key, word]) => [key, bracketed(word)]));
}

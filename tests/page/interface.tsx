import type { ReactNode } from 'react';
import { DisplayTextsContext } from '../../src/page/display/display-texts.ts';
import { type DisplayTexts, displayEn } from '../../src/page/i18n/display-en.ts';
import { type DevelopmentTexts, en, enDevelopment, type InterfaceTexts } from '../../src/page/i18n/en.ts';
import { type Interface, InterfaceContext } from '../../src/page/i18n/interface.tsx';
import { type OfflineTexts, offlineEn } from '../../src/page/i18n/offline-en.ts';
import { type SearchTexts, searchEn } from '../../src/page/i18n/search-en.ts';
import { OfflineTextsContext } from '../../src/page/offline/offline-texts.ts';
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
  const isPseudo = differing.texts === pseudo;
  return (
    <InterfaceContext value={{ ...english, ...differing }}>
      <SearchTextsContext value={isPseudo ? (bracketed(searchEn) as SearchTexts) : searchEn}>
        <DisplayTextsContext value={isPseudo ? (bracketed(displayEn) as DisplayTexts) : displayEn}>
          <OfflineTextsContext value={isPseudo ? (bracketed(offlineEn) as OfflineTexts) : offlineEn}>
            {children}
          </OfflineTextsContext>
        </DisplayTextsContext>
      </SearchTextsContext>
    </InterfaceContext>
  );
}

/** Interface text of a pseudo-language: every text in brackets. */
export const pseudo: InterfaceTexts = bracketed(en) as InterfaceTexts;
export const pseudoDevelopment = bracketed(enDevelopment) as DevelopmentTexts;

function bracketed(value: unknown): unknown {
  if (typeof value === 'string') return `⟦${value}⟧`;
  if (typeof value === 'function') return (...args: unknown[]) => `⟦${value(...args)}⟧`;
  return Object.fromEntries(Object.entries(value as object).map(([key, word]) => [key, bracketed(word)]));
}

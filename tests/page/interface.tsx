import type { ReactNode } from 'react';
import { RareBlocksContext } from '../../src/page/article/Blocks.tsx';
import { rareComponents } from '../../src/page/article/RareBlocks.tsx';
import { DisplayTextsContext } from '../../src/page/display/display-texts.ts';
import { type DisplayTexts, displayEn } from '../../src/page/i18n/display-en.ts';
import { type DevelopmentTexts, en, enDevelopment, type InterfaceTexts } from '../../src/page/i18n/en.ts';
import { type Interface, InterfaceContext } from '../../src/page/i18n/interface.tsx';
import { type PhotosTexts, photosEn } from '../../src/page/i18n/photos-en.ts';
import { type SearchTexts, searchEn } from '../../src/page/i18n/search-en.ts';
import { PhotosTextsContext } from '../../src/page/photos/photos-texts.ts';
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
          <PhotosTextsContext value={isPseudo ? (bracketed(photosEn) as PhotosTexts) : photosEn}>
            <RareBlocksContext value={rareComponents}>{children}</RareBlocksContext>
          </PhotosTextsContext>
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

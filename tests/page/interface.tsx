import type { ReactNode } from 'react';
import { editionInterface } from '../../src/model/edition/interface-language.ts';
import { RareBlocksContext } from '../../src/page/article/Blocks.tsx';
import { EndMatterTextsContext } from '../../src/page/article/end-matter/end-matter-texts.ts';
import { rareComponents } from '../../src/page/article/RareBlocks.tsx';
import { DisplayTextsContext } from '../../src/page/display/display-texts.ts';
import { allTexts } from '../../src/page/i18n/all-texts.ts';
import { type DevelopmentTexts, developmentTexts } from '../../src/page/i18n/development-texts.ts';
import { type Interface, InterfaceContext } from '../../src/page/i18n/interface.tsx';
import { offlineTextsOf } from '../../src/page/i18n/offline-texts-of.ts';
import type {
  DisplayTexts,
  EndMatterTexts,
  InterfaceTexts,
  OfflineTexts,
  PhotosTexts,
  SearchTexts,
} from '../../src/page/i18n/texts.ts';
import { OfflineTextsContext } from '../../src/page/offline/offline-texts.ts';
import { PhotosTextsContext } from '../../src/page/photos/photos-texts.ts';
import { SearchTextsContext } from '../../src/page/search/search-texts.ts';

/** Current time of the tests: noon of the specimen edition's day. */
export const NOON = Date.UTC(2022, 10, 24, 12);

/** Texts of most tests. */
export const {
  texts: en,
  writing: writingEn,
  search: searchEn,
  display: displayEn,
  photos: photosEn,
  endMatter: endMatterEn,
} = allTexts(editionInterface('en'));

export const offlineEn = offlineTextsOf(editionInterface('en'));

/** Interface of most tests: English. */
export const english: Interface = {
  ...editionInterface('en'),
  texts: en,
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
        <OfflineTextsContext value={isPseudo ? (bracketed(offlineEn) as OfflineTexts) : offlineEn}>
          <DisplayTextsContext value={isPseudo ? (bracketed(displayEn) as DisplayTexts) : displayEn}>
            <PhotosTextsContext value={isPseudo ? (bracketed(photosEn) as PhotosTexts) : photosEn}>
              <EndMatterTextsContext
                value={isPseudo ? (bracketed(endMatterEn) as EndMatterTexts) : endMatterEn}
              >
                <RareBlocksContext value={rareComponents}>{children}</RareBlocksContext>
              </EndMatterTextsContext>
            </PhotosTextsContext>
          </DisplayTextsContext>
        </OfflineTextsContext>
      </SearchTextsContext>
    </InterfaceContext>
  );
}

/** Interface text of a pseudo-language: every text in brackets. */
export const pseudo: InterfaceTexts = bracketed(en) as InterfaceTexts;
export const pseudoDevelopment = bracketed(developmentTexts) as DevelopmentTexts;

function bracketed(value: unknown): unknown {
  if (typeof value === 'string') return `⟦${value}⟧`;
  if (typeof value === 'function') return (...args: unknown[]) => `⟦${value(...args)}⟧`;
  return Object.fromEntries(Object.entries(value as object).map(([key, word]) => [key, bracketed(word)]));
}

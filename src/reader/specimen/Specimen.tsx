import { type ReactNode, useEffect, useState } from 'react';
import { photosOf } from '../../model/photo/article-photos.ts';
import { RareBlocksContext } from '../../page/article/Blocks.tsx';
import { Body } from '../../page/article/Body.tsx';
import { EndMatterTextsContext } from '../../page/article/end-matter/end-matter-texts.ts';
import { FreePageArticle } from '../../page/article/FreePageArticle.tsx';
import { rareComponents } from '../../page/article/RareBlocks.tsx';
import { DisplayTextsContext } from '../../page/display/display-texts.ts';
import { FrontPage } from '../../page/front/FrontPage.tsx';
import { allTexts } from '../../page/i18n/all-texts.ts';
import { developmentTexts } from '../../page/i18n/development-texts.ts';
import { InterfaceContext, useInterface } from '../../page/i18n/interface.tsx';
import { offlineTextsOf } from '../../page/i18n/offline-texts-of.ts';
import { DevIssues } from '../../page/layout/DevIssues.tsx';
import { Announcer } from '../../page/layout/frame/Announcer.tsx';
import { PageFrame } from '../../page/layout/frame/PageFrame.tsx';
import { HiddenBanner } from '../../page/layout/HiddenBanner.tsx';
import { FailurePage } from '../../page/layout/states/FailurePage.tsx';
import { Loading } from '../../page/layout/states/Loading.tsx';
import { NotFoundPage } from '../../page/layout/states/NotFoundPage.tsx';
import { PartFailed } from '../../page/layout/states/PartFailed.tsx';
import { CorrectionsPage } from '../../page/lists/CorrectionsPage.tsx';
import { ListPage } from '../../page/lists/ListPage.tsx';
import { MonthsPage } from '../../page/lists/MonthsPage.tsx';
import { NamesPage } from '../../page/lists/NamesPage.tsx';
import { OfflineTextsContext } from '../../page/offline/offline-texts.ts';
import { PhotoViewer } from '../../page/photos/PhotoViewer.tsx';
import { PhotosTextsContext } from '../../page/photos/photos-texts.ts';
import { SearchTextsContext } from '../../page/search/search-texts.ts';
import { ArticleSheet } from './ArticleSheet.tsx';
import { about, arabic, retracted, river, short } from './articles.ts';
import { CommentSheet, CommentStateSheet } from './CommentSheets.tsx';
import * as cards from './cards.ts';
import { DisplaySheet, SavedSheet } from './DisplaySheet.tsx';
import { arabicEdition, edition } from './edition.ts';
import { everyBlock } from './every-block.ts';
import { OfflineSheet } from './OfflineSheet.tsx';
import { ReadingSheet } from './ReadingSheet.tsx';
import { SearchSheet, SearchStateSheet } from './SearchSheets.tsx';
import styles from './Specimen.module.css';

const next = [cards.door, cards.teacher, cards.cats];
const noop = () => {};

/** Sheets of the specimen by name; each is a whole page or a set of components. */
export const SHEETS: Record<string, ReactNode> = {
  article: (
    <PageFrame edition={edition} kind="inner" current="culture" isArticle>
      <ArticleSheet article={river} edition={edition} next={next}>
        <CommentSheet />
      </ArticleSheet>
    </PageFrame>
  ),
  short: (
    <PageFrame edition={edition} kind="inner" current="transport" isArticle>
      <ArticleSheet article={short} edition={edition} next={next.slice(0, 2)} />
    </PageFrame>
  ),
  retracted: (
    <PageFrame edition={edition} kind="inner" current="world" isArticle>
      <HiddenBanner reason="embargo" />
      <ArticleSheet article={retracted} edition={edition} />
    </PageFrame>
  ),
  blocks: (
    <PageFrame edition={edition} kind="inner" isArticle>
      <ArticleSheet article={everyBlock} edition={edition} />
    </PageFrame>
  ),
  arabic: (
    <PageFrame edition={arabicEdition} kind="inner" current="transport" isArticle>
      <ArticleSheet article={arabic} edition={arabicEdition}>
        <CommentSheet />
      </ArticleSheet>
    </PageFrame>
  ),
  front: <Front list={cards.front} />,
  'front without photos': <Front list={cards.frontWithoutPhotos} />,
  'front of five': <Front list={cards.frontOfFive} />,
  'front of one': <Front list={cards.frontOfOne} />,
  'front of none': <Front list={cards.frontOfNone} />,
  section: (
    <PageFrame edition={edition} kind="inner" current="science">
      <ListPage list={cards.sectionList} title="Science" />
    </PageFrame>
  ),
  'empty section': (
    <PageFrame edition={edition} kind="inner" current="transport">
      <ListPage list={cards.emptySection} title="Transport" />
    </PageFrame>
  ),
  author: (
    <PageFrame edition={edition} kind="inner">
      <ListPage list={cards.authorList} title="Science desk" />
    </PageFrame>
  ),
  month: (
    <PageFrame edition={edition} kind="inner">
      <ListPage list={cards.archiveList} title={cards.archiveTitle} />
    </PageFrame>
  ),
  archive: (
    <PageFrame edition={edition} kind="inner">
      <MonthsPage list={cards.months} />
      <NamesPage list={cards.tags} />
    </PageFrame>
  ),
  corrections: (
    <PageFrame edition={edition} kind="inner">
      <CorrectionsPage list={cards.corrections} />
    </PageFrame>
  ),
  about: (
    <PageFrame edition={edition} kind="inner">
      <FreePageArticle page={about} />
    </PageFrame>
  ),
  search: (
    <PageFrame edition={edition} kind="inner">
      <SearchSheet />
    </PageFrame>
  ),
  display: (
    <PageFrame edition={edition} kind="inner">
      <DisplaySheet />
    </PageFrame>
  ),
  photos: (
    <PageFrame edition={edition} kind="inner">
      <FreePageArticle page={about} />
      <PhotoViewer photos={photosOf(river)} written={river} index={0} onShow={noop} onClose={noop} />
    </PageFrame>
  ),
  offline: (
    <PageFrame edition={edition} kind="inner">
      <OfflineSheet />
    </PageFrame>
  ),
  reading: (
    <PageFrame edition={edition} kind="inner">
      <ReadingSheet />
    </PageFrame>
  ),
  saved: (
    <PageFrame edition={edition} kind="inner">
      <SavedSheet />
    </PageFrame>
  ),
  'search states': (
    <PageFrame edition={edition} kind="inner">
      <SearchStateSheet />
    </PageFrame>
  ),
  comments: (
    <PageFrame edition={edition} kind="inner">
      <CommentStateSheet />
    </PageFrame>
  ),
  'not found': (
    <PageFrame edition={edition} kind="inner">
      <NotFoundPage suggestions={next} />
    </PageFrame>
  ),
  failures: (
    <PageFrame edition={edition} kind="inner">
      <FailurePage kind="offline" onRetry={noop} />
      <FailurePage kind="timeout" onRetry={noop} />
      <FailurePage kind="server" onRetry={noop} />
      <FailurePage kind="broken" onRetry={noop} />
      <PartFailed what="articles" onRetry={noop} />
      <Loading />
      <Announcer text="Another page stands now" />
    </PageFrame>
  ),
  issues: (
    <PageFrame edition={edition} kind="inner">
      <DevIssues
        file="public/articles/beato-nagasaki.json"
        issues={[
          {
            line: 4,
            column: 3,
            path: 'headlin',
            message: 'Unknown field “headlin”. Did you mean “headline”?',
            severity: 'error',
          },
          { path: 'photo.credit', message: 'The photo has no credit.', severity: 'warning' },
        ]}
      />
    </PageFrame>
  ),
  scripts: (
    <PageFrame edition={edition} kind="inner">
      <Body blocks={cards.aboutScripts} />
      <FrontPage front={{ kind: 'front', second: cards.scripts, briefs: [], bands: [] }} />
    </PageFrame>
  ),
};

function Front({ list }: { list: typeof cards.front }) {
  return (
    <PageFrame edition={edition} kind="front">
      <FrontPage front={list} edition={edition} />
    </PageFrame>
  );
}

/** Renders the specimen: every component in every state, for visual checks. Development only. */
export function Specimen({ sheet: given = 'article' }: { sheet?: string }) {
  const around = useInterface();
  const { search, display, photos, endMatter } = allTexts(around);
  const [sheet, setSheet] = useState(given);
  const [theme, setTheme] = useState('');
  useEffect(() => {
    if (theme === '') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  }, [theme]);
  return (
    <InterfaceContext
      value={{ ...around, now: Date.UTC(2022, 10, 24, 12), timeZone: 'UTC', development: developmentTexts }}
    >
      <SearchTextsContext value={search}>
        <OfflineTextsContext value={offlineTextsOf(edition.interface)}>
          <DisplayTextsContext value={display}>
            <PhotosTextsContext value={photos}>
              <RareBlocksContext value={rareComponents}>
                <EndMatterTextsContext value={endMatter}>
                  <div key={sheet}>{SHEETS[sheet]}</div>
                </EndMatterTextsContext>
              </RareBlocksContext>
            </PhotosTextsContext>
          </DisplayTextsContext>
        </OfflineTextsContext>
      </SearchTextsContext>
      <p className={styles.background}>
        <Choice label="sheet" options={Object.keys(SHEETS)} value={sheet} onChoose={setSheet} />
        <Choice label="theme" options={['', 'light', 'dark', 'sepia']} value={theme} onChoose={setTheme} />
      </p>
    </InterfaceContext>
  );
}

interface ChoiceProps {
  label: string;
  options: string[];
  value: string;
  onChoose: (value: string) => void;
}

function Choice({ label, options, value, onChoose }: ChoiceProps) {
  return (
    <select aria-label={label} value={value} onChange={(event) => onChoose(event.target.value)}>
      {options.map((option) => (
        <option key={option} value={option}>
          {option || 'the device’s'}
        </option>
      ))}
    </select>
  );
}

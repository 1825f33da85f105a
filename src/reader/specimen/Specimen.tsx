import { type ReactNode, useEffect, useState } from 'react';
import { ArticlePage } from '../../page/article/ArticlePage.tsx';
import { Body } from '../../page/article/Body.tsx';
import { FreePageArticle } from '../../page/article/FreePageArticle.tsx';
import { FrontPage } from '../../page/front/FrontPage.tsx';
import { enDevelopment } from '../../page/i18n/en.ts';
import { InterfaceContext, useInterface } from '../../page/i18n/interface.tsx';
import { Announcer } from '../../page/layout/Announcer.tsx';
import { DevFaults } from '../../page/layout/DevIssues.tsx';
import { FailurePage } from '../../page/layout/FailurePage.tsx';
import { HiddenBanner } from '../../page/layout/HiddenBanner.tsx';
import { Waiting } from '../../page/layout/Loading.tsx';
import { NotFoundPage } from '../../page/layout/NotFoundPage.tsx';
import { Shell } from '../../page/layout/PageFrame.tsx';
import { PartFailed } from '../../page/layout/PartFailed.tsx';
import { CorrectionsPage } from '../../page/lists/CorrectionsPage.tsx';
import { ListPage } from '../../page/lists/ListPage.tsx';
import { MonthsPage } from '../../page/lists/MonthsPage.tsx';
import { about, arabic, retracted, river, short } from './articles.ts';
import { CommentSheet, CommentStateSheet } from './CommentSheets.tsx';
import * as cards from './cards.ts';
import { arabicEdition, edition } from './edition.ts';
import { everyBlock } from './every-block.ts';
import { SearchSheet, SearchStateSheet } from './SearchSheets.tsx';
import styles from './Specimen.module.css';

const next = [cards.door, cards.teacher, cards.cats];
const nothing = () => {};

/** What there is to look at; each is a whole page or a sheet of pieces. */
export const SHEETS: Record<string, ReactNode> = {
  article: (
    <Shell edition={edition} place="inner" current="culture" story>
      <ArticlePage article={river} edition={edition} next={next}>
        <CommentSheet />
      </ArticlePage>
    </Shell>
  ),
  short: (
    <Shell edition={edition} place="inner" current="transport" story>
      <ArticlePage article={short} edition={edition} next={next.slice(0, 2)} />
    </Shell>
  ),
  retracted: (
    <Shell edition={edition} place="inner" current="world" story>
      <HiddenBanner reason="embargo" />
      <ArticlePage article={retracted} edition={edition} />
    </Shell>
  ),
  blocks: (
    <Shell edition={edition} place="inner" story>
      <ArticlePage article={everyBlock} edition={edition} />
    </Shell>
  ),
  arabic: (
    <Shell edition={arabicEdition} place="inner" current="transport" story>
      <ArticlePage article={arabic} edition={arabicEdition}>
        <CommentSheet />
      </ArticlePage>
    </Shell>
  ),
  front: <Front list={cards.front} />,
  'front without photos': <Front list={cards.frontWithoutPhotos} />,
  'front of five': <Front list={cards.frontOfFive} />,
  'front of one': <Front list={cards.frontOfOne} />,
  'front of none': <Front list={cards.frontOfNone} />,
  section: (
    <Shell edition={edition} place="inner" current="science">
      <ListPage list={cards.sectionList} title="Science" />
    </Shell>
  ),
  'empty section': (
    <Shell edition={edition} place="inner" current="transport">
      <ListPage list={cards.emptySection} title="Transport" />
    </Shell>
  ),
  author: (
    <Shell edition={edition} place="inner">
      <ListPage list={cards.authorList} title="Science desk" />
    </Shell>
  ),
  month: (
    <Shell edition={edition} place="inner">
      <ListPage list={cards.archiveList} title={cards.archiveTitle} />
    </Shell>
  ),
  archive: (
    <Shell edition={edition} place="inner">
      <MonthsPage list={cards.months} />
    </Shell>
  ),
  corrections: (
    <Shell edition={edition} place="inner">
      <CorrectionsPage list={cards.corrections} />
    </Shell>
  ),
  about: (
    <Shell edition={edition} place="inner">
      <FreePageArticle page={about} />
    </Shell>
  ),
  search: (
    <Shell edition={edition} place="inner">
      <SearchSheet />
    </Shell>
  ),
  'search states': (
    <Shell edition={edition} place="inner">
      <SearchStateSheet />
    </Shell>
  ),
  comments: (
    <Shell edition={edition} place="inner">
      <CommentStateSheet />
    </Shell>
  ),
  'not found': (
    <Shell edition={edition} place="inner">
      <NotFoundPage suggestions={next} />
    </Shell>
  ),
  failures: (
    <Shell edition={edition} place="inner">
      <FailurePage kind="offline" onRetry={nothing} />
      <FailurePage kind="timeout" onRetry={nothing} />
      <FailurePage kind="server" onRetry={nothing} />
      <FailurePage kind="broken" onRetry={nothing} />
      <PartFailed what="stories" onRetry={nothing} />
      <Waiting />
      <Announcer text="Another page stands now" />
    </Shell>
  ),
  faults: (
    <Shell edition={edition} place="inner">
      <DevFaults
        file="public/articles/beato-nagasaki.json"
        faults={[
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
    </Shell>
  ),
  scripts: (
    <Shell edition={edition} place="inner">
      <Body blocks={cards.aboutScripts} />
      <FrontPage front={{ kind: 'front', second: cards.scripts, briefs: [], bands: [] }} />
    </Shell>
  ),
};

function Front({ list }: { list: typeof cards.front }) {
  return (
    <Shell edition={edition} place="front">
      <FrontPage front={list} edition={edition} />
    </Shell>
  );
}

/** Every component in every state, for whoever changes one. Development only. */
export function Specimen({ sheet: given = 'article' }: { sheet?: string }) {
  const around = useInterface();
  const [sheet, setSheet] = useState(given);
  const [theme, setTheme] = useState('');
  useEffect(() => {
    if (theme === '') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  }, [theme]);
  return (
    <InterfaceContext
      value={{ ...around, now: Date.UTC(2022, 10, 24, 12), timeZone: 'UTC', development: enDevelopment }}
    >
      <div key={sheet}>{SHEETS[sheet]}</div>
      <p className={styles.desk}>
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

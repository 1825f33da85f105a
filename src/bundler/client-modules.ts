import { existsSync } from 'node:fs';
import { join } from 'node:path';

/*
 * Which modules of the reader make which files of the compiled client. Explicit lists: an entry that is not there, or
 * that nothing imports any more, fails the build.
 */

/** Entries of the client besides `index.html`. */
export const ENTRIES = {
  boot: 'src/reader/boot.ts',
  browser: 'src/reader/entry-browser.tsx',
} as const;

/** The module of each kind of page, which is a chunk of its own (`reader/app/routes.ts` imports them). */
export const ROUTES = {
  front: 'src/reader/app/FrontRoute.tsx',
  article: 'src/reader/app/ArticleRoute.tsx',
  list: 'src/reader/app/ListRoute.tsx',
  corrections: 'src/reader/app/CorrectionsRoute.tsx',
  months: 'src/reader/app/MonthsRoute.tsx',
  free: 'src/reader/app/FreeRoute.tsx',
  search: 'src/reader/app/SearchRoute.tsx',
  unknown: 'src/reader/app/MissingRoute.tsx',
} as const;

/** What stands around every page; its styles are on all of them. */
export const NAVIGATION = 'src/reader/app/Navigation.tsx';

/**
 * What every page needs is one chunk with all that it imports, since few chunks compress better: the app itself, and
 * what several kinds of page share.
 */
export const APP_CHUNK: readonly string[] = [
  'src/reader/entry-browser.tsx',
  'src/reader/app/App.tsx',
  'src/reader/app/RoutePage.tsx',
  'src/reader/data/browser-data.tsx',
  'src/reader/data/queries.ts',
  'src/reader/hydration/seed-data.ts',
  'src/reader/environment/environment.ts',
  'src/reader/hydration/read-page-data.ts',
  'src/reader/navigation/scroll-restoration.ts',
  'src/model/head/head.ts',
  'src/model/article/blocks.ts',
  'src/model/photo/photo-variants.ts',
  'src/model/time.ts',
  'src/page/cards/CardRow.tsx',
  'src/page/i18n/DateTimes.tsx',
  'src/page/i18n/NameList.tsx',
  'src/page/elements/PhotoFigure.tsx',
  'src/page/layout/PageFrame.tsx',
  'src/page/layout/Pager.tsx',
  'src/page/layout/Empty.tsx',
  'src/page/layout/Notice.tsx',
  'src/page/layout/Button.tsx',
  'src/page/layout/PartFailed.tsx',
  'src/page/layout/BackToTop.tsx',
  'src/page/layout/FailurePage.tsx',
  'src/page/layout/NotFoundPage.tsx',
];

/** Whole paths of a list of modules. @throws where one of them does not exist */
export function modulePaths(project: string, modules: readonly string[]): string[] {
  return modules.map((module) => {
    const path = join(project, module);
    if (!existsSync(path))
      throw new Error(`${module} is named in src/bundler/client-modules.ts and does not exist.`);
    return path;
  });
}

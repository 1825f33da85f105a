import { existsSync } from 'node:fs';
import { join } from 'node:path';

/*
 * The modules that become entries and chunks of the compiled client. Explicit lists: a module that does not exist, or
 * that nothing imports any more, fails the build.
 */

/** Entries of the client besides `index.html`. */
export const ENTRIES = {
  boot: 'src/reader/boot.ts',
  browser: 'src/reader/entry-browser.tsx',
  bar: 'src/reader/environment/stored-bar.ts',
  counts: 'src/reader/counts/comment-counts.ts',
} as const;

/** The route module of each kind of page, each a chunk of its own (`reader/app/routes/route-code.ts` imports them). */
export const ROUTES = {
  front: 'src/reader/app/routes/FrontRoute.tsx',
  article: 'src/reader/app/routes/ArticleRoute.tsx',
  list: 'src/reader/app/routes/ListRoute.tsx',
  corrections: 'src/reader/app/routes/CorrectionsRoute.tsx',
  months: 'src/reader/app/routes/MonthsRoute.tsx',
  names: 'src/reader/app/routes/NamesRoute.tsx',
  free: 'src/reader/app/routes/FreeRoute.tsx',
  search: 'src/reader/app/routes/SearchRoute.tsx',
  device: 'src/reader/app/routes/DeviceRoute.tsx',
  saved: 'src/reader/app/routes/SavedRoute.tsx',
  offline: 'src/reader/app/routes/OfflineRoute.tsx',
  unknown: 'src/reader/app/routes/MissingRoute.tsx',
} as const;

/** The module with the texts of each language of the interface, an entry each: a page names that of its language. */
export const LANGUAGES = {
  ar: 'src/page/i18n/ar/ar.ts',
  de: 'src/page/i18n/de/de.ts',
  en: 'src/page/i18n/en/en.ts',
  ru: 'src/page/i18n/ru/ru.ts',
} as const;

/** Modules of what a kind of page is rendered with, but whose code the app loads only for a page that it opens itself. */
export const RENDERED_PARTS: Partial<Record<keyof typeof ROUTES, string>> = {
  article: 'src/page/article/end-matter/ArticleEndMatter.tsx',
};

/** The page frame's module; its styles are on every page. */
export const NAVIGATION = 'src/reader/app/Navigation.tsx';

/**
 * Modules of the app's chunk, which every page loads: the app itself and what several kinds of page share. One chunk,
 * since few large files compress better.
 */
export const APP_CHUNK: readonly string[] = [
  'src/reader/entry-browser.tsx',
  'src/reader/app/App.tsx',
  'src/reader/app/RoutePage.tsx',
  'src/reader/data/browser-data.tsx',
  'src/reader/data/queries.ts',
  'src/reader/hydration/seed-data.ts',
  'src/reader/hydration/use-was-rendered.ts',
  'src/reader/environment/environment.ts',
  'src/reader/navigation/scroll-restoration.ts',
  'src/model/head/head.ts',
  'src/model/article/blocks.ts',
  'src/model/photo/photo-variants.ts',
  'src/model/time.ts',
  'src/page/article/head/ArticleHead.module.css',
  'src/page/article/ArticlePage.module.css',
  'src/model/article/article.ts',
  'src/page/article/Body.tsx',
  'src/page/article/end-matter/FootRow.tsx',
  'src/page/cards/CardRow.tsx',
  'src/page/comments/form/form-fields.ts',
  'src/page/i18n/DateTimes.tsx',
  'src/page/i18n/NameList.tsx',
  'src/page/i18n/texts-loader.ts',
  'src/page/elements/PhotoFigure.tsx',
  'src/page/layout/frame/PageFrame.tsx',
  'src/page/layout/states/Empty.tsx',
  'src/page/layout/Pager.module.css',
  'src/page/article/head/Times.module.css',
  'src/page/layout/Notice.tsx',
  'src/page/layout/Button.tsx',
  'src/page/layout/states/PartFailed.tsx',
  'src/page/layout/BackToTop.tsx',
  'src/page/layout/states/FailurePage.tsx',
];

/** Returns the absolute paths of modules. @throws where one of them does not exist */
export function modulePaths(project: string, modules: readonly string[]): string[] {
  return modules.map((module) => {
    const path = join(project, module);
    if (!existsSync(path))
      throw new Error(`${module} is named in src/bundler/client-modules.ts and does not exist.`);
    return path;
  });
}

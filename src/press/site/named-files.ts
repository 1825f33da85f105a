import { join } from 'node:path';
import type { Edition } from '../../model/edition/edition.ts';
import type { WrittenFreePage } from '../../model/edition/free-page.ts';
import { hiddenReason } from '../../model/visibility.ts';
import { bodyImageUses, type ImageUse, photoUses } from '../source/article-images.ts';
import { fileReferences } from '../source/article-summary.ts';
import type { EditionFolder } from '../source/edition-folder.ts';
import { THEME_FILE } from '../source/paths.ts';
import { filesOfThemeAt } from '../source/theme-files.ts';
import type { VisibleArticle } from './visible-articles.ts';

/** Files of a site: those that its visible articles, free pages and the edition name, then those of the theme. @param now milliseconds */
export function filesOfSite(
  folder: EditionFolder,
  edition: Edition,
  now: number,
): { ofPages: string[]; ofTheme: string[] } {
  const names = new Set<string>();
  const add = (files: { src: string }[]) => {
    for (const { src } of files) names.add(src);
  };
  add(
    fileReferences([
      edition.publisher,
      edition.picture,
      edition.masthead,
      edition.authors,
      [...folder.free.pages.values()],
    ]),
  );
  for (const { summary } of folder.articles.values())
    if (summary !== undefined && hiddenReason(summary, now) === undefined) add(summary.assets);
  return { ofPages: [...names], ofTheme: filesOfThemeAt(join(folder.root, THEME_FILE)).files };
}

/** All files that a site names, as one list. @param now milliseconds */
export function namedFiles(folder: EditionFolder, edition: Edition, now: number): string[] {
  const { ofPages, ofTheme } = filesOfSite(folder, edition, now);
  return [...ofPages, ...ofTheme];
}

/** Uses of the images that visible articles, free pages and the edition show. */
export function imageUses(
  { publisher, picture, masthead, authors }: Edition,
  articles: readonly VisibleArticle[],
  freePages: Iterable<WrittenFreePage>,
): ImageUse[] {
  return [
    ...photoUses(publisher?.logo),
    ...photoUses(picture),
    ...photoUses(masthead),
    ...Object.values(authors).flatMap(({ photo }) => photoUses(photo, 'lead')),
    ...[...freePages].flatMap(({ body }) => bodyImageUses(body)),
    ...articles.flatMap(({ summary }) => summary.images),
  ];
}

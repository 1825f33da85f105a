import {
  articlePath,
  basePath,
  correctionsPath,
  freePath,
  frontPath,
  monthsPath,
  underBase,
} from './addresses.ts';
import type { Article, Direction } from './article/article.ts';
import { plainText } from './article/blocks.ts';
import type { Edition } from './edition/edition.ts';
import type { FreePage } from './edition/free-page.ts';
import { type CorrectionsList, listPath, type StoryList } from './edition/lists.ts';

/** What stands in the head of a page, and on its root element. */
export interface Head {
  title: string;
  description?: string;
  /** The whole address of the page; absent where the page has none of its own. */
  canonical?: string;
  language: string;
  direction: Direction;
}

/** A page, as far as its head is concerned. */
export type HeadOf =
  | { kind: 'front' }
  | { kind: 'article'; article: Article }
  | { kind: 'list'; list: StoryList; title: string }
  | { kind: 'corrections'; list: CorrectionsList; title: string }
  | { kind: 'months' | 'search'; title: string }
  | { kind: 'free'; page: FreePage }
  | { kind: 'missing'; title: string };

const numbered = (title: string, page: number | undefined): string =>
  page === undefined ? title : `${title} (${page})`;

const originOf = (url: string): string => new URL(url).origin;

/**
 * The head of a page: the press prints it, the reader sets it on a move. `<html lang dir>` is the story's on
 * an article page and the edition's elsewhere.
 */
export function headOf(edition: Edition, page: HeadOf): Head {
  const whole = (path: string) => originOf(edition.url) + underBase(basePath(edition.url), path);
  const { language, direction } = edition;
  const own = { language, direction };
  switch (page.kind) {
    case 'front':
      return {
        ...own,
        title: edition.tagline === undefined ? edition.title : `${edition.title}: ${edition.tagline}`,
        ...(edition.tagline === undefined ? {} : { description: edition.tagline }),
        canonical: whole(frontPath()),
      };
    case 'article': {
      const { article } = page;
      const description = article.description ?? plainText(article.lead);
      return {
        title: `${plainText(article.headline)} | ${edition.title}`,
        ...(description === '' ? {} : { description }),
        canonical: article.url ?? whole(articlePath(article.slug)),
        language: article.language,
        direction: article.direction,
      };
    }
    case 'list': {
      const { list } = page;
      const description =
        list.kind === 'section'
          ? list.section.description
          : list.kind === 'author'
            ? list.author.bio
            : undefined;
      return {
        ...own,
        title: `${numbered(page.title, list.page)} | ${edition.title}`,
        ...(description === undefined ? {} : { description }),
        canonical: whole(listPath(list)),
      };
    }
    case 'corrections':
      return {
        ...own,
        title: `${numbered(page.title, page.list.page)} | ${edition.title}`,
        canonical: whole(correctionsPath(page.list.page)),
      };
    case 'months':
      return { ...own, title: `${page.title} | ${edition.title}`, canonical: whole(monthsPath()) };
    case 'free': {
      const { slug, headline, language, direction } = page.page;
      return {
        title: `${plainText(headline)} | ${edition.title}`,
        canonical: whole(freePath(slug)),
        language,
        direction,
      };
    }
    // Every query is another page of it, and none is for search engines.
    case 'search':
    case 'missing':
      return { ...own, title: `${page.title} | ${edition.title}` };
  }
}

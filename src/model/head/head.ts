import type { Article, Direction } from '../article/article.ts';
import { plainText } from '../article/blocks.ts';
import type { Edition } from '../edition/edition.ts';
import type { FreePage } from '../edition/free-page.ts';
import { type ArticleList, type CorrectionsList, listPath, type NamesList } from '../lists/lists.ts';
import type { Translation } from '../page-data.ts';
import {
  absoluteUrl,
  articlePath,
  correctionsPath,
  freePath,
  frontPath,
  monthsPath,
  namesPath,
} from '../routes.ts';

/** The parts of a page's head, and of its root element, that change on navigation. */
export interface Head {
  title: string;
  /** Title of the page without the edition's. */
  name: string;
  description?: string;
  /** Absolute URL of the page; absent where search engines should not have one. */
  canonical?: string;
  language: string;
  direction: Direction;
}

/** The data of a page that its head needs. */
export type HeadOf =
  | { kind: 'front' }
  | { kind: 'article'; article: Article; translations?: Translation[] }
  | { kind: 'list'; list: ArticleList; title: string }
  | { kind: 'corrections'; list: CorrectionsList; title: string }
  | { kind: 'months' | 'search' | 'device' | 'saved' | 'offline'; title: string }
  | { kind: 'names'; of: NamesList['of']; title: string }
  | { kind: 'free'; page: FreePage }
  | { kind: 'missing'; title: string };

const numbered = (title: string, page: number | undefined): string =>
  page === undefined ? title : `${title} (${page})`;

/** Returns the description of an article, else its lead; empty where it has neither. */
export const descriptionOf = ({ description, lead }: Pick<Article, 'description' | 'lead'>): string =>
  description ?? plainText(lead);

/**
 * Returns the head of a page; the app sets it on navigation, and the build renders it with the other tags
 * (`rendered-head.ts`). Language and direction are those of the article or free page, else the edition's.
 */
export function headOf(edition: Edition, page: HeadOf): Head {
  const absolute = (path: string) => absoluteUrl(edition.url, path);
  const { language, direction } = edition;
  const own = { language, direction };
  const named = (name: string) => ({ name, title: `${name} | ${edition.title}` });
  switch (page.kind) {
    case 'front':
      return {
        ...own,
        name: edition.title,
        title: edition.tagline === undefined ? edition.title : `${edition.title}: ${edition.tagline}`,
        ...(edition.tagline === undefined ? {} : { description: edition.tagline }),
        canonical: absolute(frontPath()),
      };
    case 'article': {
      const { article } = page;
      const description = descriptionOf(article);
      return {
        ...named(plainText(article.headline)),
        ...(description === '' ? {} : { description }),
        canonical: article.url ?? absolute(articlePath(article.slug)),
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
        ...named(numbered(page.title, list.page)),
        ...(description === undefined ? {} : { description }),
        canonical: absolute(listPath(list)),
      };
    }
    case 'corrections':
      return {
        ...own,
        ...named(numbered(page.title, page.list.page)),
        canonical: absolute(correctionsPath(page.list.page)),
      };
    case 'months':
      return { ...own, ...named(page.title), canonical: absolute(monthsPath()) };
    case 'names':
      return { ...own, ...named(page.title), canonical: absolute(namesPath(page.of)) };
    case 'free': {
      const { slug, headline, language, direction } = page.page;
      return { ...named(plainText(headline)), canonical: absolute(freePath(slug)), language, direction };
    }
    // Search results have no canonical address: every query is another page, and none is for search engines.
    case 'search':
    case 'device':
    case 'saved':
    case 'offline':
    case 'missing':
      return { ...own, ...named(page.title) };
  }
}

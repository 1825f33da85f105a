import type { Article, Direction } from '../article/article.ts';
import { plainText } from '../article/blocks.ts';
import type { Edition } from '../edition/edition.ts';
import type { FreePage } from '../edition/free-page.ts';
import { type ArticleList, type CorrectionsList, listPath } from '../lists/lists.ts';
import type { Translation } from '../page-data.ts';
import { absoluteUrl, articlePath, correctionsPath, freePath, frontPath, monthsPath } from '../routes.ts';

/** What stands in the head of a page, and on its root element. */
export interface Head {
  title: string;
  /** The page's own name, without the paper's. */
  name: string;
  description?: string;
  /** The whole address of the page; absent where the page has none of its own. */
  canonical?: string;
  language: string;
  direction: Direction;
}

/** A page, as far as its head is concerned. */
export type HeadOf =
  | { kind: 'front' }
  | { kind: 'article'; article: Article; translations?: Translation[] }
  | { kind: 'list'; list: ArticleList; title: string }
  | { kind: 'corrections'; list: CorrectionsList; title: string }
  | { kind: 'months' | 'search'; title: string }
  | { kind: 'free'; page: FreePage }
  | { kind: 'missing'; title: string };

const numbered = (title: string, page: number | undefined): string =>
  page === undefined ? title : `${title} (${page})`;

/** What readers and search engines are told of a story in a sentence; empty where it has neither. */
export const descriptionOf = ({ description, lead }: Pick<Article, 'description' | 'lead'>): string =>
  description ?? plainText(lead);

/**
 * What of a page's head a move changes: the reader sets it; the press prints it with the rest
 * (`head/printed-head.ts`). `<html lang dir>` is the story's on
 * an article page and the edition's elsewhere.
 */
export function headOf(edition: Edition, page: HeadOf): Head {
  const whole = (path: string) => absoluteUrl(edition.url, path);
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
        canonical: whole(frontPath()),
      };
    case 'article': {
      const { article } = page;
      const description = descriptionOf(article);
      return {
        ...named(plainText(article.headline)),
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
        ...named(numbered(page.title, list.page)),
        ...(description === undefined ? {} : { description }),
        canonical: whole(listPath(list)),
      };
    }
    case 'corrections':
      return {
        ...own,
        ...named(numbered(page.title, page.list.page)),
        canonical: whole(correctionsPath(page.list.page)),
      };
    case 'months':
      return { ...own, ...named(page.title), canonical: whole(monthsPath()) };
    case 'free': {
      const { slug, headline, language, direction } = page.page;
      return { ...named(plainText(headline)), canonical: whole(freePath(slug)), language, direction };
    }
    // Every query is another page of it, and none is for search engines.
    case 'search':
    case 'missing':
      return { ...own, ...named(page.title) };
  }
}

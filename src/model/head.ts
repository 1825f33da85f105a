import { articlePath, basePath, frontPath, sectionPath, underBase } from './addresses.ts';
import type { Article, Direction } from './article/article.ts';
import { plainText } from './article/blocks.ts';
import type { Edition } from './edition/edition.ts';
import type { SectionList } from './edition/lists.ts';

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
  | { kind: 'section'; list: SectionList }
  | { kind: 'missing'; title: string };

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
    case 'section': {
      const { section, page: number } = page.list;
      return {
        ...own,
        title: `${section.name}${number === undefined ? '' : ` (${number})`} | ${edition.title}`,
        ...(section.description === undefined ? {} : { description: section.description }),
        canonical: whole(sectionPath(section.slug, number)),
      };
    }
    case 'missing':
      return { ...own, title: `${page.title} | ${edition.title}` };
  }
}

import type { SectionNeighbours } from '../../model/article/article.ts';
import type { VisibleArticle } from './visible-articles.ts';

/** Finds the newer and the older neighbour of an article among the articles of its section in its language. */
export type NeighbourFinder = (slug: string) => { neighbours?: SectionNeighbours };

const linkTo = ({ slug, card: { headline } }: VisibleArticle) => ({ slug, headline });

/** @param articles visible articles, newest first */
export function neighbourFinder(articles: readonly VisibleArticle[]): NeighbourFinder {
  const newerOf = new Map<string, VisibleArticle>();
  const olderOf = new Map<string, VisibleArticle>();
  const lastOf = new Map<string, VisibleArticle>();
  for (const article of articles) {
    const group = JSON.stringify([article.summary.section, article.card.language]);
    const newer = lastOf.get(group);
    if (newer !== undefined) {
      newerOf.set(article.slug, newer);
      olderOf.set(newer.slug, article);
    }
    lastOf.set(group, article);
  }
  return (slug) => {
    const newer = newerOf.get(slug);
    const older = olderOf.get(slug);
    if (newer === undefined && older === undefined) return {};
    return {
      neighbours: {
        ...(newer === undefined ? {} : { newer: linkTo(newer) }),
        ...(older === undefined ? {} : { older: linkTo(older) }),
      },
    };
  };
}

import type { FrontBand } from '../../model/edition/edition.ts';
import { type Issue, warningAt } from '../../model/issues.ts';
import { slugify } from '../../model/routes.ts';
import type { JsonPath } from '../source/article-summary.ts';
import type { EditionFolder } from '../source/edition-folder.ts';
import { renamedTarget } from './check-links.ts';

/** Slugs that the bands of the front page name, and the tags. */
function bandChoices(bands: readonly FrontBand[]): {
  slugs: [string | undefined, JsonPath][];
  tags: [string, JsonPath][];
} {
  const slugs: [string | undefined, JsonPath][] = [];
  const tags: [string, JsonPath][] = [];
  bands.forEach((band, i) => {
    const path = ['front', 'bands', i];
    if (typeof band === 'string') return;
    if ('articles' in band)
      slugs.push(...band.articles.map((slug, n): [string, JsonPath] => [slug, [...path, 'articles', n]]));
    else slugs.push([band.lead, [...path, 'lead']]);
    if ('tag' in band) tags.push([band.tag, [...path, 'tag']]);
  });
  return { slugs, tags };
}

/** Issues of what `edition.json` chooses for the front page: articles and tags that do not exist. */
export function frontIssues(folder: EditionFolder): Issue[] {
  const { lead, second = [], bands = [] } = folder.edition?.front ?? {};
  const { slugs, tags } = bandChoices(bands);
  const used = new Set(
    [...folder.articles.values()].flatMap(({ summary }) => (summary?.tags ?? []).map(slugify)),
  );
  const unknownTags = tags
    .filter(([tag]) => !used.has(slugify(tag)))
    .map(([tag, path]) => warningAt(path, `No story has the tag "${tag}", so this band is left out.`));
  const choices: [string | undefined, JsonPath][] = [
    [lead, ['front', 'lead']],
    ...second.map((slug, i): [string, JsonPath] => [slug, ['front', 'second', i]]),
    ...slugs,
  ];
  const currentSlug = folder.currentSlugs();
  const unknownSlugs = choices.flatMap(([slug, path]) => {
    if (slug === undefined || folder.articles.has(slug)) return [];
    return currentSlug(slug) !== slug
      ? [renamedTarget(path, slug, currentSlug(slug))]
      : [warningAt(path, `names no story: there is no articles/${slug}.json. The newest is shown instead.`)];
  });
  return [...unknownSlugs, ...unknownTags];
}

import { errorAt, type Issue, warningAt } from '../../model/issues.ts';
import { nearest } from '../../model/nearest.ts';
import { linkedArticle } from '../source/article-links.ts';
import type { ArticleSummary, JsonPath } from '../source/article-summary.ts';
import type { EditionFolder } from '../source/edition-folder.ts';
import type { CurrentSlug } from '../source/renamed-articles.ts';

/** References of an article to others: the slug and its path. */
function articleReferences(summary: ArticleSummary): { slug: string; path: JsonPath }[] {
  const related = (summary.related ?? []).flatMap((item, i): { slug: string; path: JsonPath }[] => {
    if (typeof item === 'string') return [{ slug: item, path: ['related', i] }];
    return item.slug === undefined ? [] : [{ slug: item.slug, path: ['related', i, 'slug'] }];
  });
  return [...related, ...summary.links];
}

const hiddenTarget = (path: JsonPath, slug: string): Issue =>
  warningAt(path, `leads to "${slug}", which readers cannot see now. It is set as plain text.`);

export const renamedTarget = (path: JsonPath, old: string, remedy: string): Issue =>
  warningAt(path, `leads to "${old}", which was renamed; readers get to the new address. Write "${remedy}".`);

/** So many links to no story get a suggestion: each is compared with every story. */
const MAX_SUGGESTIONS = 50;

/** Facts of the edition that the check of every link needs. */
interface LinkFacts {
  folder: EditionFolder;
  /** Slug that a wrong one most likely stands for; undefined where none is near, or after too many questions. */
  nearestSlug: (slug: string) => string | undefined;
  currentSlug: CurrentSlug;
  isHidden: (slug: string) => boolean;
}

/** Returns a function that suggests slugs, as often as that costs little. */
function slugSuggestions(folder: EditionFolder): LinkFacts['nearestSlug'] {
  const slugs = [...folder.articles.keys()];
  const suggestions = new Map<string, string | undefined>();
  return (slug) => {
    if (!suggestions.has(slug) && suggestions.size < MAX_SUGGESTIONS)
      suggestions.set(slug, nearest(slug, slugs));
    return suggestions.get(slug);
  };
}

/** Facts for the check of links. @param now milliseconds; decides which articles are hidden */
export const linkFacts = (folder: EditionFolder, now: number): LinkFacts => ({
  folder,
  nearestSlug: slugSuggestions(folder),
  currentSlug: folder.currentSlugs(),
  isHidden: folder.isHiddenAt(now),
});

/** Issues of the links of an article to others. */
export function linkIssues(slug: string, summary: ArticleSummary, facts: LinkFacts): Issue[] {
  const { folder, nearestSlug, currentSlug, isHidden } = facts;
  const issues: Issue[] = [];
  for (const { slug: written, path } of articleReferences(summary)) {
    const to = currentSlug(written);
    if (to !== written) issues.push(renamedTarget(path, written, to));
    if (!folder.articles.has(to)) {
      const near = nearestSlug(to);
      issues.push(
        errorAt(
          path,
          `leads to no story: there is no articles/${to}.json.${near === undefined ? '' : ` Did you mean "${near}"?`}`,
        ),
      );
    } else if (to === slug) {
      issues.push(warningAt(path, 'leads to the story itself.'));
    } else if (isHidden(to)) {
      issues.push(hiddenTarget(path, to));
    }
  }
  // Links in running text matter only where they lead to an article that readers cannot see, or that was renamed.
  const url = folder.edition?.url;
  for (const { href, path } of url === undefined ? [] : summary.hrefs) {
    const to = linkedArticle(href, url as string);
    if (to === undefined) continue;
    if (currentSlug(to) !== to) issues.push(renamedTarget(path, to, href.replace(to, currentSlug(to))));
    if (isHidden(to)) issues.push(hiddenTarget(path, to));
  }
  const { translationOf } = summary;
  if (translationOf !== undefined && currentSlug(translationOf) !== translationOf)
    issues.push(renamedTarget(['translationOf'], translationOf, currentSlug(translationOf)));
  else if (translationOf !== undefined && !folder.articles.has(translationOf)) {
    issues.push(errorAt(['translationOf'], `names no story: there is no articles/${translationOf}.json.`));
  }
  return issues;
}

import { authorSlug, type Edition } from '../../model/edition/edition.ts';
import { errorAt, type FileIssue, type Issue, warningAt } from '../../model/issues.ts';
import { nearest } from '../../model/nearest.ts';
import { articlePath, authorPath, sectionPath, slugify, tagPath } from '../../model/routes.ts';
import type { ArticleFile } from '../source/article-file.ts';
import { articleId } from '../source/article-id.ts';
import { type ArticleSummary, fileReferences, type JsonPath } from '../source/article-summary.ts';
import type { EditionFolder } from '../source/edition-folder.ts';
import { limitIssues } from '../source/limit-issues.ts';
import { assetIssues } from './check-files.ts';
import { frontIssues } from './check-front.ts';
import { linkFacts, linkIssues } from './check-links.ts';

function sectionIssues(
  article: ArticleSummary,
  edition: Edition | undefined,
  sections: ReadonlySet<string>,
): Issue[] {
  if (edition === undefined) return [];
  const names: [string, JsonPath][] = [[article.section, ['section']]];
  article.alsoIn?.forEach((name, i) => {
    names.push([name, ['alsoIn', i]]);
  });
  return names.flatMap(([name, path]) => {
    if (sections.has(name)) return [];
    const listed = edition.sections.find((section) => section.slug === slugify(name));
    if (listed !== undefined) {
      return [
        errorAt(
          path,
          `"${name}" and the section "${listed.name}" would both stand at /sections/${listed.slug}/. Write "${listed.name}".`,
        ),
      ];
    }
    const near = nearest(name, [...sections]);
    return [
      warningAt(
        path,
        `"${name}" is not one of the sections of edition.json${near === undefined ? '.' : `; did you mean "${near}"?`} It gets a page after the listed ones.`,
      ),
    ];
  });
}

/** Adds issues to those of an article. */
type AddIssues = (article: ArticleFile, issues: readonly Issue[]) => void;

/** Issues of ids and former addresses that two articles share. */
function sharedIssues(folder: EditionFolder, addIssues: AddIssues): void {
  // Slugs differ, and with them all ids and addresses that are derived from them.
  const isPlain = ({ summary }: ArticleFile) => summary?.id === undefined && summary?.formerly === undefined;
  if ([...folder.articles.values()].every(isPlain)) return;
  const owners = new Map<string, ArticleFile>();
  for (const article of folder.articles.values()) {
    const { summary } = article;
    if (summary === undefined) continue;
    const claims: [string, JsonPath, string][] = (summary.formerly ?? []).map((address, i) => [
      address.replace(/\/(?:index\.html)?$/, ''),
      ['formerly', i],
      'former address',
    ]);
    claims.push([articlePath(article.slug).slice(0, -1), ['slug'], 'address']);
    if (folder.edition !== undefined) {
      const path: JsonPath =
        summary.id !== undefined ? ['id'] : summary.formerly === undefined ? [] : ['formerly'];
      claims.push([articleId(summary, article.slug, folder.edition), path, 'id']);
    }
    for (const [value, path, what] of claims) {
      const owner = owners.get(value);
      if (owner === undefined) owners.set(value, article);
      else if (owner !== article) {
        addIssues(article, [
          errorAt(
            path,
            `is also the ${what} of ${owner.file}. Each belongs to one story: change one of the two.`,
          ),
        ]);
      }
    }
  }
}

/** Issues of sections that `edition.json` does not list, tags and authors that would share a page (docs/format.md, Addresses). */
function nameIssues(folder: EditionFolder, addIssues: AddIssues): void {
  const { edition } = folder;
  if (edition === undefined) return;
  const owners = new Map<string, { name: string; file: string }>();
  // Thousands of articles share few names.
  const ownTags = new Set<string>();
  const ownAuthors = new Set<string>();
  const claim = (
    address: string,
    name: string,
    article: ArticleFile,
    path: JsonPath,
    remedy: string,
    owned?: Set<string>,
  ): void => {
    const owner = owners.get(address);
    if (owner === undefined) owners.set(address, { name, file: article.file });
    if (owner === undefined || owner.name === name) owned?.add(name);
    else {
      addIssues(article, [
        errorAt(
          path,
          `"${name}" and "${owner.name}" of ${owner.file} would both stand at ${decodeURIComponent(address)}. ${remedy}`,
        ),
      ]);
    }
  };
  // Of those that are listed, `sectionIssues` tells.
  const listed = new Set(edition.sections.flatMap(({ name, slug }) => [name, slug]));
  for (const [slug, { name }] of Object.entries(edition.authors))
    owners.set(authorPath(slug), { name, file: 'edition.json' });
  for (const article of folder.articles.values()) {
    const { section, alsoIn = [], tags = [], byline = [] } = article.summary ?? {};
    [section, ...alsoIn].forEach((name, i) => {
      const path = i === 0 ? ['section'] : ['alsoIn', i - 1];
      if (name !== undefined && !listed.has(name) && !listed.has(slugify(name)))
        claim(sectionPath(slugify(name)), name, article, path, 'Spell them alike.');
    });
    tags.forEach((tag, i) => {
      if (ownTags.has(tag)) return;
      claim(tagPath(slugify(tag)), tag, article, ['tags', i], 'Spell them alike.', ownTags);
    });
    byline.forEach((author, i) => {
      if (typeof author === 'string' && ownAuthors.has(author)) return;
      const named = typeof author === 'string' ? { name: author } : author;
      const remedy = `Spell them alike, or write {"name": ${JSON.stringify(named.name)}, "slug": "…"} with a slug of its own.`;
      const owned = typeof author === 'string' ? ownAuthors : undefined;
      claim(authorPath(authorSlug(edition, named)), named.name, article, ['byline', i], remedy, owned);
    });
  }
}

/**
 * Finds the issues of articles that the rest of the edition decides: links, sections, files, ids, names.
 *
 * @param now milliseconds; decides which articles are hidden
 * @returns issues without line and column; articles without any are left out
 */
export function referenceIssues(folder: EditionFolder, now: number): Map<ArticleFile, Issue[]> {
  const issuesBy = new Map<ArticleFile, Issue[]>();
  const addIssues: AddIssues = (article, issues) => {
    if (issues.length === 0) return;
    const list = issuesBy.get(article) ?? [];
    for (const issue of issues) list.push(issue);
    issuesBy.set(article, list);
  };
  const facts = linkFacts(folder, now);
  const sections = new Set(folder.edition?.sections.map(({ name }) => name));
  for (const article of folder.articles.values()) {
    const { slug, summary } = article;
    if (summary === undefined) continue;
    addIssues(article, linkIssues(slug, summary, facts));
    addIssues(article, sectionIssues(summary, folder.edition, sections));
    addIssues(article, assetIssues(summary.assets, folder));
  }
  sharedIssues(folder, addIssues);
  nameIssues(folder, addIssues);
  return issuesBy;
}

/**
 * Checks the references between the files of an edition: links, sections, files that are named, ids.
 *
 * @param now milliseconds; decides which articles are hidden
 * @returns issues of each article by its slug, and those of `edition.json`
 */
export function checkReferences(
  folder: EditionFolder,
  now: number,
): { articles: Map<string, FileIssue[]>; edition: FileIssue[] } {
  const edition =
    folder.edition === undefined
      ? []
      : [...frontIssues(folder), ...assetIssues(fileReferences(folder.edition), folder)];
  return {
    articles: new Map(
      [...referenceIssues(folder, now)].map(([article, issues]) => [
        article.slug,
        folder.locateIssues(article, limitIssues(issues)),
      ]),
    ),
    edition: folder.locateEditionIssues(edition),
  };
}

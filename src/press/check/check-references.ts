import { authorSlug } from '../../model/edition/edition.ts';
import { errorAt, type FileIssue, type Issue, warningAt } from '../../model/issues.ts';
import { nearest } from '../../model/nearest.ts';
import { articlePath, authorPath, slugify, tagPath } from '../../model/routes.ts';
import type { ArticleFile } from '../source/article-file.ts';
import { articleId } from '../source/article-id.ts';
import { linkedArticle } from '../source/article-links.ts';
import {
  type ArticleSummary,
  type FileReference,
  fileReferences,
  type JsonPath,
} from '../source/article-summary.ts';
import type { EditionFolder } from '../source/edition-folder.ts';
import { locateFile } from '../source/packaged-files.ts';
import { frontIssues } from './front-issues.ts';

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

/** Facts of the edition that the check of every article needs. */
interface EditionFacts {
  folder: EditionFolder;
  /** Names of the sections that `edition.json` lists. */
  sections: ReadonlySet<string>;
  isHidden: (slug: string) => boolean;
}

function linkIssues(slug: string, summary: ArticleSummary, { folder, isHidden }: EditionFacts): Issue[] {
  const issues: Issue[] = [];
  for (const { slug: to, path } of articleReferences(summary)) {
    if (!folder.articles.has(to)) {
      const near = nearest(to, [...folder.articles.keys()]);
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
  // Links in running text matter only where they lead to an article that readers cannot see.
  const url = folder.edition?.url;
  for (const { href, path } of url === undefined ? [] : summary.hrefs) {
    const to = linkedArticle(href, url as string);
    if (to !== undefined && isHidden(to)) issues.push(hiddenTarget(path, to));
  }
  const { translationOf } = summary;
  if (translationOf !== undefined && !folder.articles.has(translationOf)) {
    issues.push(errorAt(['translationOf'], `names no story: there is no articles/${translationOf}.json.`));
  }
  return issues;
}

function sectionIssues(article: ArticleSummary, { folder, sections }: EditionFacts): Issue[] {
  const { edition } = folder;
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
    if (slugify(name) === '') return [errorAt(path, 'has no letter or digit to make an address of.')];
    const near = nearest(name, [...sections]);
    return [
      warningAt(
        path,
        `"${name}" is not one of the sections of edition.json${near === undefined ? '.' : `; did you mean "${near}"?`} It gets a page after the listed ones.`,
      ),
    ];
  });
}

function assetIssues(references: readonly FileReference[], folder: EditionFolder): Issue[] {
  // What is missing may be named in the file that has errors: those alone are reported.
  if (folder.packagedState !== 'good') return [];
  return references.flatMap(({ src, path }) =>
    locateFile(folder.root, folder.packaged, src) === undefined
      ? [
          errorAt(
            path,
            `names a file that is not there: ${src}. Put it into the edition's folder, or name it in photos/sources.json.`,
          ),
        ]
      : [],
  );
}

/** Adds issues to those of an article. */
type AddIssues = (article: ArticleFile, ...issues: Issue[]) => void;

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
        addIssues(
          article,
          errorAt(
            path,
            `is also the ${what} of ${owner.file}. Each belongs to one story: change one of the two.`,
          ),
        );
      }
    }
  }
}

/** Issues of tags and authors that would share a page (docs/format.md, Addresses). */
function nameIssues(folder: EditionFolder, addIssues: AddIssues): void {
  const { edition } = folder;
  if (edition === undefined) return;
  const owners = new Map<string, { name: string; file: string }>();
  const claim = (address: string, name: string, article: ArticleFile, path: JsonPath): void => {
    const owner = owners.get(address);
    if (owner === undefined) owners.set(address, { name, file: article.file });
    else if (owner.name !== name) {
      addIssues(
        article,
        errorAt(
          path,
          `"${name}" and "${owner.name}" of ${owner.file} would both stand at ${decodeURIComponent(address)}. Spell them alike, or give one another slug.`,
        ),
      );
    }
  };
  for (const [slug, { name }] of Object.entries(edition.authors))
    owners.set(authorPath(slug), { name, file: 'edition.json' });
  for (const article of folder.articles.values()) {
    const { tags = [], byline = [] } = article.summary ?? {};
    tags.forEach((tag, i) => {
      claim(tagPath(slugify(tag)), tag, article, ['tags', i]);
    });
    byline.forEach((author, i) => {
      const named = typeof author === 'string' ? { name: author } : author;
      claim(authorPath(authorSlug(edition, named)), named.name, article, ['byline', i]);
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
  const addIssues: AddIssues = (article, ...issues) => {
    if (issues.length > 0) issuesBy.set(article, [...(issuesBy.get(article) ?? []), ...issues]);
  };
  const facts: EditionFacts = {
    folder,
    sections: new Set(folder.edition?.sections.map(({ name }) => name)),
    isHidden: folder.isHiddenAt(now),
  };
  for (const article of folder.articles.values()) {
    const { slug, summary } = article;
    if (summary === undefined) continue;
    addIssues(article, ...linkIssues(slug, summary, facts));
    addIssues(article, ...sectionIssues(summary, facts));
    addIssues(article, ...assetIssues(summary.assets, folder));
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
        folder.locateIssues(article, issues),
      ]),
    ),
    edition: folder.locateEditionIssues(edition),
  };
}

import { articlePath, slugOf } from '../model/addresses.ts';
import type { WrittenArticle } from '../model/article/article.ts';
import { eachBlock } from '../model/article/blocks.ts';
import { errorAt, type Fault, type FileFault, warningAt } from '../model/fault.ts';
import { nearest } from '../model/nearest.ts';
import { hiddenReason } from '../model/visibility.ts';
import { locateAsset } from './assets.ts';
import type { EditionFolder, StoryFile } from './edition-folder.ts';
import { articleId } from './publish.ts';
import { linksInText } from './story-links.ts';

type Path = (string | number)[];

/** Every reference to another story in a story: the slug and where it stands. */
function storyLinks(article: WrittenArticle): { slug: string; path: Path }[] {
  const links: { slug: string; path: Path }[] = [];
  (article.related ?? []).forEach((item, i) => {
    if (typeof item === 'string') links.push({ slug: item, path: ['related', i] });
    else if (item.slug !== undefined) links.push({ slug: item.slug, path: ['related', i, 'slug'] });
  });
  eachBlock(article.body, ['body'], (block, path) => {
    if (typeof block !== 'string' && block['type'] === 'related' && typeof block['slug'] === 'string') {
      links.push({ slug: block['slug'], path: [...path, 'slug'] });
    }
  });
  return links;
}

/** Every file of the edition that a value names, at whatever depth: `src`, `poster`. */
export function assetPaths(value: unknown, path: Path = []): { src: string; path: Path }[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item, i) => assetPaths(item, [...path, i]));
  return Object.entries(value).flatMap(([key, item]) =>
    (key === 'src' || key === 'poster') && typeof item === 'string'
      ? [{ src: item, path: [...path, key] }]
      : assetPaths(item, [...path, key]),
  );
}

/** Links in running text are looked at only where they lead to a story that readers cannot see. */
function hiddenLinks(article: WrittenArticle, folder: EditionFolder, now: number): Fault[] {
  if (folder.edition === undefined) return [];
  return linksInText(article, folder.edition.url).flatMap(({ slug, path }) => {
    const target = folder.stories.get(slug);
    return target === undefined ||
      (target.article !== undefined && hiddenReason(target.article, now) === undefined)
      ? []
      : [hiddenTarget(path, slug)];
  });
}

const hiddenTarget = (path: Path, slug: string): Fault =>
  warningAt(path, `leads to "${slug}", which readers cannot see now. It is set as plain text.`);

function linkFaults(story: StoryFile, article: WrittenArticle, folder: EditionFolder, now: number): Fault[] {
  const slugs = [...folder.stories.keys()];
  const faults: Fault[] = [];
  for (const { slug, path } of storyLinks(article)) {
    const target = folder.stories.get(slug);
    if (target === undefined) {
      const near = nearest(slug, slugs);
      faults.push(
        errorAt(
          path,
          `leads to no story: there is no articles/${slug}.json.${near === undefined ? '' : ` Did you mean "${near}"?`}`,
        ),
      );
    } else if (slug === story.slug) {
      faults.push(warningAt(path, 'leads to the story itself.'));
    } else if (target.article === undefined || hiddenReason(target.article, now) !== undefined) {
      faults.push(hiddenTarget(path, slug));
    }
  }
  const { translationOf } = article;
  if (translationOf !== undefined && !folder.stories.has(translationOf)) {
    faults.push(errorAt(['translationOf'], `names no story: there is no articles/${translationOf}.json.`));
  }
  return faults;
}

function sectionFaults(article: WrittenArticle, folder: EditionFolder): Fault[] {
  const { edition } = folder;
  if (edition === undefined) return [];
  const names = edition.sections.map((section) => section.name);
  const named: [string, Path][] = [[article.section, ['section']]];
  article.alsoIn?.forEach((name, i) => {
    named.push([name, ['alsoIn', i]]);
  });
  return named.flatMap(([name, path]) => {
    if (names.includes(name)) return [];
    const listed = edition.sections.find((section) => section.slug === slugOf(name));
    if (listed !== undefined) {
      return [
        errorAt(
          path,
          `"${name}" and the section "${listed.name}" would both stand at /sections/${listed.slug}/. Write "${listed.name}".`,
        ),
      ];
    }
    if (slugOf(name) === '') return [errorAt(path, 'has no letter or digit to make an address of.')];
    const near = nearest(name, names);
    return [
      warningAt(
        path,
        `"${name}" is not one of the sections of edition.json${near === undefined ? '.' : `; did you mean "${near}"?`} It gets a page after the listed ones.`,
      ),
    ];
  });
}

function assetFaults(value: unknown, folder: EditionFolder): Fault[] {
  return assetPaths(value).flatMap(({ src, path }) =>
    locateAsset(folder.root, folder.packaged, src) === undefined
      ? [
          errorAt(
            path,
            `names a file that is not there: ${src}. Put it into the edition's folder, or name it in photos/sources.json.`,
          ),
        ]
      : [],
  );
}

/** What two files must not share: ids, former addresses. Both are named. */
function sharedFaults(folder: EditionFolder, found: Map<StoryFile, Fault[]>): void {
  const owners = new Map<string, StoryFile>();
  for (const story of folder.stories.values()) {
    const { article } = story;
    if (article === undefined) continue;
    const claims: [string, Path, string][] = (article.formerly ?? []).map((place, i) => [
      place.replace(/\/(?:index\.html)?$/, ''),
      ['formerly', i],
      'former address',
    ]);
    claims.push([articlePath(story.slug).slice(0, -1), ['slug'], 'address']);
    if (folder.edition !== undefined) {
      const path: Path =
        article.id !== undefined ? ['id'] : article.formerly === undefined ? [] : ['formerly'];
      claims.push([articleId(article, story.slug, folder.edition), path, 'id']);
    }
    for (const [value, path, what] of claims) {
      const owner = owners.get(value);
      if (owner === undefined) owners.set(value, story);
      else if (owner !== story) {
        found
          .get(story)
          ?.push(
            errorAt(
              path,
              `is also the ${what} of ${owner.file}. Each belongs to one story: change one of the two.`,
            ),
          );
      }
    }
  }
}

function frontFaults(folder: EditionFolder): Fault[] {
  const { lead, second = [] } = folder.edition?.front ?? {};
  const named: [string | undefined, Path][] = [
    [lead, ['front', 'lead']],
    ...second.map((slug, i): [string, Path] => [slug, ['front', 'second', i]]),
  ];
  return named.flatMap(([slug, path]) =>
    slug === undefined || folder.stories.has(slug)
      ? []
      : [
          warningAt(
            path,
            `names no story: there is no articles/${slug}.json. The newest stands in its place.`,
          ),
        ],
  );
}

/**
 * Holds the files of an edition against each other: links, sections, files that are named, ids.
 *
 * @param now milliseconds; decides which stories are hidden
 * @returns the faults of each story and those of `edition.json`
 */
export function crossCheck(
  folder: EditionFolder,
  now: number,
): { stories: Map<string, FileFault[]>; edition: FileFault[] } {
  const found = new Map<StoryFile, Fault[]>();
  for (const story of folder.stories.values()) {
    const { article } = story;
    found.set(
      story,
      article === undefined
        ? []
        : [
            ...linkFaults(story, article, folder, now),
            ...hiddenLinks(article, folder, now),
            ...sectionFaults(article, folder),
            ...assetFaults(article, folder),
          ],
    );
  }
  sharedFaults(folder, found);
  const edition =
    folder.edition === undefined
      ? []
      : [...frontFaults(folder), ...assetFaults({ ...folder.edition, theme: undefined }, folder)];
  return {
    stories: new Map([...found].map(([story, faults]) => [story.slug, story.place(faults)])),
    edition: folder.placeInEdition(edition),
  };
}

import { articlePath, authorPath, slugOf, tagPath } from '../../model/routes.ts';
import { authorSlug } from '../../model/edition/edition.ts';
import { errorAt, type Fault, type FileFault, warningAt } from '../../model/issues.ts';
import { nearest } from '../../model/nearest.ts';
import { locateAsset } from '../source/packaged-files.ts';
import type { EditionFolder } from '../source/edition-folder.ts';
import { articleId } from '../site/published-form.ts';
import type { StoryFile } from '../source/article-file.ts';
import { storyOf } from '../source/article-links.ts';
import { assetPaths, type Named, type Path, type StorySummary } from '../source/article-summary.ts';

/** Every reference to another story in a story: the slug and where it stands. */
function storyLinks(summary: StorySummary): { slug: string; path: Path }[] {
  const related = (summary.related ?? []).flatMap((item, i): { slug: string; path: Path }[] => {
    if (typeof item === 'string') return [{ slug: item, path: ['related', i] }];
    return item.slug === undefined ? [] : [{ slug: item.slug, path: ['related', i, 'slug'] }];
  });
  return [...related, ...summary.links];
}

const hiddenTarget = (path: Path, slug: string): Fault =>
  warningAt(path, `leads to "${slug}", which readers cannot see now. It is set as plain text.`);

/** What is asked of the edition for many stories, found once. */
interface Surroundings {
  folder: EditionFolder;
  /** Names of the sections that `edition.json` lists. */
  sections: ReadonlySet<string>;
  hides: (slug: string) => boolean;
}

function linkFaults(slug: string, summary: StorySummary, { folder, hides }: Surroundings): Fault[] {
  const faults: Fault[] = [];
  for (const { slug: to, path } of storyLinks(summary)) {
    if (!folder.stories.has(to)) {
      const near = nearest(to, [...folder.stories.keys()]);
      faults.push(
        errorAt(
          path,
          `leads to no story: there is no articles/${to}.json.${near === undefined ? '' : ` Did you mean "${near}"?`}`,
        ),
      );
    } else if (to === slug) {
      faults.push(warningAt(path, 'leads to the story itself.'));
    } else if (hides(to)) {
      faults.push(hiddenTarget(path, to));
    }
  }
  // Links in running text are looked at only where they lead to a story that readers cannot see.
  const url = folder.edition?.url;
  for (const { href, path } of url === undefined ? [] : summary.hrefs) {
    const to = storyOf(href, url as string);
    if (to !== undefined && hides(to)) faults.push(hiddenTarget(path, to));
  }
  const { translationOf } = summary;
  if (translationOf !== undefined && !folder.stories.has(translationOf)) {
    faults.push(errorAt(['translationOf'], `names no story: there is no articles/${translationOf}.json.`));
  }
  return faults;
}

function sectionFaults(article: StorySummary, { folder, sections }: Surroundings): Fault[] {
  const { edition } = folder;
  if (edition === undefined) return [];
  const named: [string, Path][] = [[article.section, ['section']]];
  article.alsoIn?.forEach((name, i) => {
    named.push([name, ['alsoIn', i]]);
  });
  return named.flatMap(([name, path]) => {
    if (sections.has(name)) return [];
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
    const near = nearest(name, [...sections]);
    return [
      warningAt(
        path,
        `"${name}" is not one of the sections of edition.json${near === undefined ? '.' : `; did you mean "${near}"?`} It gets a page after the listed ones.`,
      ),
    ];
  });
}

function assetFaults(named: readonly Named[], folder: EditionFolder): Fault[] {
  return named.flatMap(({ src, path }) =>
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

/** Adds to what was found in a story. */
type Note = (story: StoryFile, ...faults: Fault[]) => void;

/** What two files must not share: ids, former addresses. Both are named. */
function sharedFaults(folder: EditionFolder, note: Note): void {
  // Slugs differ, and with them all that is made of them.
  const isPlain = ({ summary }: StoryFile) => summary?.id === undefined && summary?.formerly === undefined;
  if ([...folder.stories.values()].every(isPlain)) return;
  const owners = new Map<string, StoryFile>();
  for (const story of folder.stories.values()) {
    const { summary: article } = story;
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
        note(
          story,
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

/** Names of tags and authors that would share a page: both are named (docs/format.md, Addresses). */
function nameFaults(folder: EditionFolder, note: Note): void {
  const { edition } = folder;
  if (edition === undefined) return;
  const owners = new Map<string, { name: string; file: string }>();
  const claim = (address: string, name: string, story: StoryFile, path: Path): void => {
    const owner = owners.get(address);
    if (owner === undefined) owners.set(address, { name, file: story.file });
    else if (owner.name !== name) {
      note(
        story,
        errorAt(
          path,
          `"${name}" and "${owner.name}" of ${owner.file} would both stand at ${decodeURIComponent(address)}. Spell them alike, or give one another slug.`,
        ),
      );
    }
  };
  for (const [slug, { name }] of Object.entries(edition.authors))
    owners.set(authorPath(slug), { name, file: 'edition.json' });
  for (const story of folder.stories.values()) {
    const { tags = [], byline = [] } = story.summary ?? {};
    tags.forEach((tag, i) => {
      claim(tagPath(slugOf(tag)), tag, story, ['tags', i]);
    });
    byline.forEach((author, i) => {
      const full = typeof author === 'string' ? { name: author } : author;
      claim(authorPath(authorSlug(edition, full)), full.name, story, ['byline', i]);
    });
  }
}

/**
 * Everything that is wrong with stories once they are held against each other, without line and column.
 *
 * @param now milliseconds; decides which stories are hidden
 * @returns the stories with whom something is
 */
export function crossFaults(folder: EditionFolder, now: number): Map<StoryFile, Fault[]> {
  const found = new Map<StoryFile, Fault[]>();
  const note: Note = (story, ...faults) => {
    if (faults.length > 0) found.set(story, [...(found.get(story) ?? []), ...faults]);
  };
  const surroundings: Surroundings = {
    folder,
    sections: new Set(folder.edition?.sections.map(({ name }) => name)),
    hides: folder.hidesAt(now),
  };
  for (const story of folder.stories.values()) {
    const { slug, summary } = story;
    if (summary === undefined) continue;
    note(story, ...linkFaults(slug, summary, surroundings));
    note(story, ...sectionFaults(summary, surroundings));
    note(story, ...assetFaults(summary.assets, folder));
  }
  sharedFaults(folder, note);
  nameFaults(folder, note);
  return found;
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
  const edition =
    folder.edition === undefined
      ? []
      : [...frontFaults(folder), ...assetFaults(assetPaths(folder.edition), folder)];
  return {
    stories: new Map(
      [...crossFaults(folder, now)].map(([story, faults]) => [story.slug, folder.place(story, faults)]),
    ),
    edition: folder.placeInEdition(edition),
  };
}

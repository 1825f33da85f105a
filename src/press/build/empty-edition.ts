import { join } from 'node:path';
import type { CommentsIndex } from '../../model/comment/comments-index.ts';
import { errorAt, type FileIssue } from '../../model/issues.ts';
import { readJsonCache } from '../source/cache-files.ts';
import type { EditionFolder } from '../source/edition-folder.ts';

/**
 * Error of an edition without any article, where the release that is served has some: a folder that is missing or
 * cannot be read looks the same as one from which everything was withdrawn.
 *
 * @param release folder of the release that is served; undefined where there is none
 * @param watching whether the press watches the edition: the command to type then starts it again
 * @returns undefined where there is an article, hidden ones too, or where there was none before
 */
export function emptyIssue(
  folder: EditionFolder,
  release: string | undefined,
  watching: boolean,
): FileIssue | undefined {
  for (const { summary } of folder.articles.values()) if (summary !== undefined) return undefined;
  if (release === undefined) return undefined;
  const before = readJsonCache<CommentsIndex>(join(release, 'comments-index.json'))?.articles?.length ?? 0;
  if (before === 0) return undefined;
  const are = before === 1 ? '1 is' : `${before} are`;
  const remedy = watching
    ? 'stop the press and type: npm start -- --allow-empty'
    : 'type: npm run build -- --allow-empty';
  const message = `has no story that can be read, while ${are} published, so nothing is published now; where all of them are to go, ${remedy}`;
  return { ...errorAt([], message), file: 'articles/' };
}

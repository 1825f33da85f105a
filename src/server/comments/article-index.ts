import { readFileSync, statSync } from 'node:fs';
import type { CommentsIndex, IndexedArticle } from '../../model/comment/comments-index.ts';

/** How the server knows the edition and its stories; it never reads an article. */
export interface ArticleIndex {
  edition(): CommentsIndex['edition'] | undefined;
  styleHashes(): string[];
  find(slug: string): IndexedArticle | undefined;
}

interface Loaded {
  edition: CommentsIndex['edition'];
  styleHashes: string[];
  stories: Map<string, IndexedArticle>;
}

const load = ({ edition, styleHashes = [], stories }: CommentsIndex): Loaded => ({
  edition,
  styleHashes,
  stories: new Map(stories.map((story) => [story.slug, story])),
});

/** An index handed over as a value, as `npm run dev` does; asked anew each time. */
export function indexOf(value: () => CommentsIndex | undefined): ArticleIndex {
  let last: { from: CommentsIndex; loaded: Loaded } | undefined;
  const current = (): Loaded | undefined => {
    const from = value();
    if (from === undefined) return undefined;
    if (last?.from !== from) last = { from, loaded: load(from) };
    return last.loaded;
  };
  return {
    edition: () => current()?.edition,
    styleHashes: () => current()?.styleHashes ?? [],
    find: (slug) => current()?.stories.get(slug),
  };
}

/** `dist/comments-index.json`, read again when it changes. While it cannot be read the last good one counts. */
export function indexFile(path: string): ArticleIndex {
  let value: CommentsIndex | undefined;
  let stamp = '';
  return indexOf(() => {
    const stat = statSync(path, { throwIfNoEntry: false });
    const found = stat === undefined ? '' : `${stat.ino} ${stat.mtimeMs} ${stat.size}`;
    if (found !== stamp && stat !== undefined) {
      try {
        value = JSON.parse(readFileSync(path, 'utf8')) as CommentsIndex;
        stamp = found;
      } catch {
        // Half a file is being written: the next request reads it whole.
      }
    }
    return value;
  });
}

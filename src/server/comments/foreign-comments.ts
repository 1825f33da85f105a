import { v5 } from 'uuid';
import type { CommentDraft } from '../../import/comment-draft.ts';
import type { IndexedArticle } from '../../model/comment/comments-index.ts';
import type { NormalisedComment } from '../../model/comment/parse-post.ts';
import { hostOf } from '../../model/links.ts';
import type { NewComment } from '../store/store.ts';
import { normaliseImported } from './rules/comment-content.ts';

/** Namespace of the ids of imported comments: the same comment gets the same id each time. */
const NAMESPACE = '6f1c0f6e-5a0e-5d0c-9c0e-0b1f5d7f3a21';

/** A comment to be stored, with its depth and the line of the file. */
export interface ForeignComment extends NewComment {
  depth: number;
  line: number;
}

/** Comments of a file as the store takes them, and those that need a look, named by their ids in the file. */
export interface ForeignComments {
  comments: ForeignComment[];
  /** Their page is that of no article. */
  withoutArticle: string[];
  /** What they answer is not in the file; they stand at the top. */
  orphans: string[];
  duplicates: string[];
  /** They have no id, no valid time, or no text. */
  unusable: string[];
}

const named = ({ id, line }: CommentDraft, what = ''): string =>
  `${id === '' ? 'without id' : id} (line ${line})${what}`;

/** The comment that one answers, past those that are left out; undefined at the top. */
function parentOf(draft: CommentDraft, drafts: ReadonlyMap<string, CommentDraft>): CommentDraft | undefined {
  const parent = draft.parent === undefined ? undefined : drafts.get(draft.parent);
  return parent?.page === draft.page ? parent : undefined;
}

/** Steps to the top of the thread of each draft. A chain that leads back to itself is cut where it began. */
function depthsOf(drafts: ReadonlyMap<string, CommentDraft>): Map<string, number> {
  const depths = new Map<string, number>();
  for (const start of drafts.values()) {
    const chain = new Map<string, CommentDraft>();
    let next: CommentDraft | undefined = start;
    while (next !== undefined && !depths.has(next.id) && !chain.has(next.id)) {
      chain.set(next.id, next);
      next = parentOf(next, drafts);
    }
    let depth = next === undefined || chain.has(next.id) ? -1 : (depths.get(next.id) ?? -1);
    for (const draft of [...chain.values()].reverse()) depths.set(draft.id, ++depth);
  }
  return depths;
}

/**
 * Turns imported comments into those of the store.
 *
 * @param source what their ids are unique in, beside the host of their pages
 * @param findArticle finds the article of a page by its address
 */
export function adaptDrafts(
  all: readonly CommentDraft[],
  source: string,
  findArticle: (page: string) => Pick<IndexedArticle, 'id'> | undefined,
): ForeignComments {
  const result: ForeignComments = {
    ...{ comments: [], withoutArticle: [], orphans: [], duplicates: [], unusable: [] },
  };
  const drafts = new Map<string, CommentDraft>();
  const contents = new Map<CommentDraft, NormalisedComment>();
  const articles = new Map<string, string | undefined>();
  for (const draft of all) {
    if (!articles.has(draft.page)) articles.set(draft.page, findArticle(draft.page)?.id);
    const content = normaliseImported(draft);
    if (draft.id === '' || draft.at === undefined || content === undefined)
      result.unusable.push(named(draft));
    else if (drafts.has(draft.id)) result.duplicates.push(named(draft));
    else if (articles.get(draft.page) === undefined)
      result.withoutArticle.push(named(draft, `: ${draft.page || 'no address'}`));
    else {
      drafts.set(draft.id, draft);
      contents.set(draft, content);
    }
  }
  const idOf = ({ id, page }: CommentDraft): string => v5(`${source} ${hostOf(page) ?? ''} ${id}`, NAMESPACE);
  const depths = depthsOf(drafts);
  for (const draft of [...drafts.values()].sort((a, b) => (a.at ?? 0) - (b.at ?? 0))) {
    const { page, at = 0, status, line } = draft;
    const content = contents.get(draft);
    if (content === undefined) continue;
    const depth = depths.get(draft.id) ?? 0;
    const parent = depth === 0 ? undefined : parentOf(draft, drafts);
    if (draft.parent !== undefined && parent === undefined) result.orphans.push(named(draft));
    const id = idOf(draft);
    result.comments.push({
      ...content,
      id,
      articleId: articles.get(page) ?? '',
      parent: parent === undefined ? null : idOf(parent),
      depth,
      status,
      revision: null,
      createdAt: at,
      // No client can send it: it has a colon.
      key: `import:${id}`,
      bodyHash: '',
      clientHash: null,
      line,
    });
  }
  return result;
}

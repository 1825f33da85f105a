import type { CommentsIndex, IndexedArticle } from '../../src/model/comment/comments-index.ts';
import { articleIndexOf } from '../../src/server/comments/article-index.ts';
import { createCommentService } from '../../src/server/comments/comment-service.ts';
import type { CommentServices } from '../../src/server/comments/comment-services.ts';
import { POSTS_A_MINUTE, type PostLimits, postLimits } from '../../src/server/comments/rules/rate-limits.ts';
import { createApi } from '../../src/server/routes/api.ts';
import type { ApiParts } from '../../src/server/routes/api-parts.ts';
import { openSqlite } from '../../src/server/store/sqlite/sqlite-store.ts';
import type { CommentStore } from '../../src/server/store/store.ts';

export const ORIGIN = 'https://paper.example';
/** The limits that hold where a host sets none. */
export const POST_LIMITS = postLimits(POSTS_A_MINUTE);
/** Limits that no test reaches. */
export const NO_LIMITS: PostLimits = {
  burst: { points: 1e6, duration: 60 },
  hour: { points: 1e6, duration: 60 },
  thread: { points: 1e6, duration: 60 },
};

export const indexed = (slug: string, change: Partial<IndexedArticle> = {}): IndexedArticle => ({
  slug,
  id: `urn:article:${slug}`,
  headline: `Headline of ${slug}`,
  state: 'open',
  moderation: 'post',
  revision: 3,
  ...change,
});

export const INDEX: CommentsIndex = {
  edition: {
    id: 'urn:uuid:1',
    url: `${ORIGIN}/`,
    authors: ['Culture desk', 'The Test'],
    titles: ['The Test'],
    requireEmail: true,
    moderation: 'post',
  },
  articles: [
    indexed('open'),
    indexed('other'),
    indexed('closed', { state: 'closed' }),
    indexed('off', { state: 'off' }),
    indexed('ended', { closesAt: '2026-01-01T00:00:00Z' }),
    indexed('first', { moderation: 'first' }),
    indexed('pre', { moderation: 'pre' }),
  ],
};

interface Setup {
  limits?: PostLimits;
  clock?: () => number;
  store?: CommentStore;
  edition?: Partial<CommentsIndex['edition']>;
  /** The index as it is now, in place of the usual one. */
  index?: () => CommentsIndex;
  parts?: Partial<ApiParts>;
  onPost?: CommentServices['onPost'];
}

/** Creates the API over a store in memory, for requests without a socket. */
export async function makeService({
  limits = NO_LIMITS,
  clock = () => Date.UTC(2026, 10, 25, 12),
  store,
  edition = {},
  index: readIndex = () => INDEX,
  parts = {},
  onPost,
}: Setup = {}) {
  const openStore = store ?? (await openSqlite(':memory:'));
  const errors: unknown[] = [];
  let index: CommentsIndex;
  /** Takes the index as it is now. */
  const reindex = () => {
    const value = readIndex();
    index = { ...value, edition: { ...value.edition, ...edition } };
  };
  reindex();
  const comments = await createCommentService(
    openStore,
    articleIndexOf(() => index),
    { clock, limits, secret: new Uint8Array(32), onPost },
  );
  const apiParts: ApiParts = {
    https: false,
    store: openStore,
    comments,
    clock,
    origins: () => ({ hosts: new Set(['paper.example']), own: new Set([ORIGIN]), allowed: new Set() }),
    trusted: [],
    secret: new Uint8Array(32),
    onError: (error) => errors.push(error),
    ...parts,
  };
  const api = createApi(apiParts);
  let keys = 0;
  const request = (path: string, init: RequestInit = {}, remoteAddress = '203.0.113.9') =>
    api.request(`${ORIGIN}${path}`, init, { incoming: { socket: { remoteAddress } } });
  const send = (
    slug: string,
    change: Record<string, unknown> = {},
    headers: Record<string, string> = {},
    address?: string,
  ) =>
    request(
      `/api/articles/${slug}/comments`,
      {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: ORIGIN, ...headers },
        body: JSON.stringify({
          key: `key-of-the-test-${String(keys++).padStart(6, '0')}`,
          text: `Words ${keys}`,
          name: 'Ann',
          email: 'ann@example.org',
          url: '',
          ...change,
        }),
      },
      address,
    );
  const list = async (slug: string, query = '') =>
    (await request(`/api/articles/${slug}/comments${query}`)).json();
  /** Paths of the routes that take a method. */
  const pathsOfRoutes = (method: string) =>
    api.routes.filter((route) => route.method === method).map(({ path }) => path);
  return { apiParts, pathsOfRoutes, store: openStore, comments, request, send, list, errors, reindex };
}

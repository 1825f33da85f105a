import type { Context } from 'hono';
import type { PolicyNeeds } from '../../model/security-policy.ts';
import type { Clock } from '../comments/clock.ts';
import { isCommentId } from '../comments/comment-id.ts';
import type { CommentService } from '../comments/comment-service.ts';
import type { CommentClient } from '../comments/rules/post-phases.ts';
import { type AddressRange, clientGroup, identifyClient } from '../http/client-address.ts';
import { HttpError } from '../http/errors.ts';
import type { Origins } from '../http/origins.ts';
import type { MailSubscriptions } from '../notices/mail-subscriptions.ts';
import type { ArticlePages } from '../site/rendered-pages.ts';
import type { CommentStore } from '../store/store.ts';
import type { ModerationParts } from './moderation/moderation-parts.ts';

/** The rendered pages of articles, which answer plain forms. */
export interface PageSite {
  /** Base path of the pages, or their whole address where they are on another origin. */
  base: () => string;
  /** Base path of this server, which has the pages that are about one comment. */
  service: () => string;
  policy: () => PolicyNeeds;
  pages: ArticlePages;
}

/** What the routes of the API need. */
export interface ApiParts {
  /** Undefined where the store cannot be opened: lists then say that nobody takes replies, posts are `unavailable`. */
  comments: CommentService | undefined;
  store: Pick<CommentStore, 'probe'> | undefined;
  origins: () => Origins;
  /** Proxies whose X-Forwarded-For counts (C11). */
  trusted: AddressRange[];
  /** Whether readers reach the site by https. */
  https: boolean;
  /** Key of the daily hashes of network addresses (P02). */
  secret: Uint8Array;
  clock: Clock;
  /** Rendered pages, which answer plain forms; absent in `npm run dev`, which has none. */
  site?: PageSite;
  /** Pages of moderation; absent where the program was not compiled, as in `npm run dev`. */
  moderation?: ModerationParts;
  /** Mail that writers ask for; absent where there is no store, as `npm run dev` has none of it. */
  subscriptions?: MailSubscriptions;
  /** Called with every error that is no refusal of the client's request. */
  onError: (error: unknown, requestId: string) => void;
}

/** Environment of the Hono app: Node's request, where there is one. */
export interface ApiEnv {
  Bindings: { incoming?: { socket?: { remoteAddress?: string } } };
}

/** What identifies clients. */
type ClientParts = Pick<ApiParts, 'trusted' | 'secret' | 'clock'>;

/**
 * Identifies a client, for the rate limits and the store (C11, P02).
 *
 * @param socket address of the other end of the connection; undefined: there is none, as in a test
 * @param forwarded value of X-Forwarded-For
 */
export const clientFrom = (
  socket: string | undefined,
  forwarded: string | undefined,
  { trusted, secret, clock }: ClientParts,
): CommentClient => identifyClient(clientGroup(socket ?? '127.0.0.1', forwarded, trusted), secret, clock());

/** Identifies the client of a request. */
export const clientOf = (context: Context<ApiEnv>, parts: ClientParts): CommentClient =>
  clientFrom(context.env?.incoming?.socket?.remoteAddress, context.req.header('x-forwarded-for'), parts);

/** The id of a comment in the address of a request. @throws HttpError where it is that of none */
export function commentIdOf(context: Context<ApiEnv, '/:id'>): string {
  const id = context.req.param('id');
  if (!isCommentId(id)) throw new HttpError('not_found');
  return id;
}

/** @throws HttpError where there are no comments */
export function requireService({ comments }: Pick<ApiParts, 'comments'>): CommentService {
  if (comments === undefined) throw new HttpError('unavailable');
  return comments;
}

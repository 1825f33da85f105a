import { type Comment, type CommentOutcome, commentPath } from '../../model/comment/comment.ts';
import { isObject, type UnknownFields } from '../../model/comment/parse-answers.ts';
import type { Environment } from '../environment/environment.ts';
import { parseChanged, send } from './comment-requests.ts';
import type { CommentsClient } from './comments-client.ts';

/** A comment of the reader's own, and the token that this browser holds for it. */
interface Held {
  id: string;
  token: string;
}

const OUTCOMES: readonly CommentOutcome[] = ['waiting', 'published', 'refused', 'withdrawn'];

const parseOutcome = (answer: unknown): CommentOutcome | undefined =>
  OUTCOMES.find((outcome) => outcome === (answer as { status?: unknown } | null)?.status);

const parseStored = (answer: unknown): UnknownFields | undefined => (isObject(answer) ? answer : undefined);

/** Reads what became of a comment of the reader's own, by its status token. @throws as `send` */
export const commentOutcome = (
  client: CommentsClient,
  request: Environment['fetch'],
  { id, token }: Held,
): Promise<CommentOutcome> =>
  send(request, { method: 'GET', url: client.url + commentPath(id, 'status'), token, parse: parseOutcome });

/** Reads all that the service stores about a comment of the reader's own (P03). @throws as `send` */
export const storedAbout = (
  client: CommentsClient,
  request: Environment['fetch'],
  { id, token }: Held,
): Promise<UnknownFields> =>
  send(request, { method: 'GET', url: client.url + commentPath(id, 'stored'), token, parse: parseStored });

/** Erases a comment of the reader's own for ever, at any time (P03). @throws as `send` */
export const eraseComment = (
  client: CommentsClient,
  request: Environment['fetch'],
  { id, token }: Held,
): Promise<Comment> =>
  send(request, { method: 'POST', url: client.url + commentPath(id, 'erasure'), token, parse: parseChanged });

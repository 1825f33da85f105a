import { type CommentOutcome, commentPath } from '../../model/comment/comment.ts';
import type { Environment } from '../environment/environment.ts';
import { send } from './comment-requests.ts';
import type { CommentsClient } from './comments-client.ts';

const OUTCOMES: readonly CommentOutcome[] = ['waiting', 'published', 'refused', 'withdrawn'];

const parseOutcome = (answer: unknown): CommentOutcome | undefined =>
  OUTCOMES.find((outcome) => outcome === (answer as { status?: unknown } | null)?.status);

/** Reads what became of a comment of the reader's own. @throws as `send` */
export const commentOutcome = (
  client: CommentsClient,
  request: Environment['fetch'],
  { id, token }: { id: string; token: string },
): Promise<CommentOutcome> =>
  send(request, {
    method: 'GET',
    url: client.url + commentPath(id, 'status'),
    token,
    parse: parseOutcome,
  });

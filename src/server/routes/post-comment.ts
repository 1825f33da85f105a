import type { CommentPosted } from '../../model/comment/comment.ts';
import { parseCommentPost } from '../../model/comment/parse-post.ts';
import type { CommentClient } from '../comments/rules/post-phases.ts';
import { HttpError } from '../http/errors.ts';
import { type ApiParts, requireService } from './api-parts.ts';

/** Fields of a post that are not parsed yet, and who sent them. */
interface SentPost {
  slug: string;
  fields: unknown;
  /** A plain form may come without an idempotency key (C12). */
  needsKey: boolean;
  client: CommentClient;
}

/**
 * Parses a post and gives it to the comment service.
 *
 * @throws HttpError or CommentError where it is refused
 */
export async function takeCommentPost(
  parts: Pick<ApiParts, 'comments'>,
  { slug, fields, needsKey, client }: SentPost,
): Promise<CommentPosted> {
  const comments = requireService(parts);
  const post = parseCommentPost(fields, needsKey);
  if (!post.ok) throw new HttpError('invalid_fields', post.fields);
  return comments.posts.post(slug, post.value, client);
}

import { v7 } from 'uuid';
import type { CommentPosted } from '../../model/comment/comment.ts';
import type { KeylessPost } from '../../model/comment/parse-post.ts';
import { type NewComment, type PostFacts, type StoredComment, StoreUnavailable } from '../store/store.ts';
import { isOpenAt, requireArticle, requireEdition } from './article-index.ts';
import { CommentError } from './comment-error.ts';
import type { CommentServices, PostOutcome } from './comment-services.ts';
import { ownView, publishedName } from './comment-view.ts';
import { editableUntil } from './own-comments.ts';
import { normaliseContent } from './rules/comment-content.ts';
import { timeShown } from './rules/form-time.ts';
import { placementOf } from './rules/hold-rules.ts';
import { hashBody, keysOf } from './rules/idempotency.ts';
import { imitatedPerson } from './rules/name-imitation.ts';
import { answerOf, applyPhases, type CommentClient, type Submission } from './rules/post-phases.ts';
import { isReservedName } from './rules/reserved-names.ts';
import { editToken, hashToken, isEditToken, statusToken } from './writer-tokens.ts';

/** Takes new comments: of readers, and of the paper itself. */
export class CommentPosts {
  constructor(private readonly services: CommentServices) {}

  /**
   * Takes a reader's comment; resolves only after the commit is durable (D01).
   *
   * @returns the comment, or the one that an earlier post with the same key became (C12), with its writer's tokens
   * @throws CommentError where it is refused
   */
  async post(slug: string, post: KeylessPost, client: CommentClient): Promise<CommentPosted> {
    const { onPost } = this.services;
    try {
      const { comment, parentName, outcome } = await this.#take(slug, post, client);
      onPost?.(outcome);
      return this.#posted(comment, parentName);
    } catch (reason) {
      if (reason instanceof CommentError) onPost?.(reason.code);
      else onPost?.(reason instanceof StoreUnavailable ? 'unavailable' : 'internal');
      throw reason;
    }
  }

  async #take(
    slug: string,
    post: KeylessPost,
    client: CommentClient,
  ): Promise<{ comment: StoredComment; parentName: string | null; outcome: PostOutcome }> {
    const { store, clock, limiter } = this.services;
    const submission = this.#submission(slug, post, client, clock());
    const { article, keys } = submission;
    // A retry gets its first answer, however many there are: before the limits, which are there for what is new.
    const earlier = await store.findByKeys(keys);
    const retried = earlier && answerOf(submission, earlier);
    if (retried !== undefined)
      return {
        comment: retried,
        parentName: await publishedName(store, retried.parent),
        outcome: 'repeated',
      };
    await limiter.require('post', client, article.id);
    const { name, email, text } = submission.content;
    const query = {
      ...{ keys, articleId: article.id, name, email, text, parent: post.parent },
      client: { hash: client.hash, now: submission.now },
    };
    let parentName: string | null = null;
    let isNew = true;
    const comment = await store.post(query, (facts) => {
      parentName = facts.parent?.name ?? null;
      const earlier = applyPhases(submission, facts);
      isNew = earlier === undefined;
      return earlier ?? this.#newComment(submission, facts);
    });
    return { comment, parentName, outcome: isNew ? comment.status : 'repeated' };
  }

  /**
   * Publishes an answer of the paper itself to a comment; the same answer again is the first one.
   *
   * @param moderator name of the account, for the log
   * @returns the id of the answer
   * @throws CommentError where readers see no such comment, or the text is refused
   */
  async answerAsPaper(parentId: string, text: string, moderator: string): Promise<string> {
    const { store, index, clock } = this.services;
    const answered = await store.find(parentId);
    const article = answered && index.findById(answered.articleId);
    if (article === undefined) throw new CommentError('not_found');
    const [name = moderator] = requireEdition(index).titles ?? [];
    const content = normaliseContent({ text, name, email: '', url: '' }, false);
    const now = clock();
    const id = v7({ msecs: now });
    const key = `paper:${hashBody(parentId, { ...content })}`;
    const answer: NewComment = {
      ...{ id, articleId: article.id, parent: parentId, status: 'published', ...content, byPaper: true },
      ...{ revision: article.revision, createdAt: now, key, bodyHash: '', clientHash: null },
    };
    const query = { keys: [key], articleId: article.id, ...content, parent: parentId, actor: moderator };
    const stored = await store.post(query, ({ earlier, parent }) => {
      if (parent?.status !== 'published') throw new CommentError('not_found');
      if (earlier === undefined) return answer;
      return earlier.status === 'published' ? earlier : { ...answer, key: `${key}-${id}` };
    });
    return stored.id;
  }

  /** @throws CommentError where the article or a field of the post is wrong */
  #submission(slug: string, post: KeylessPost, client: CommentClient, now: number): Submission {
    const { index } = this.services;
    const article = requireArticle(index, slug);
    const edition = requireEdition(index);
    const content = normaliseContent(post, edition.requireEmail);
    if (isReservedName(content.name, edition))
      throw new CommentError('invalid_fields', { fields: { name: 'reserved_name' } });
    return {
      article,
      edition,
      isOpen: isOpenAt(article, now),
      post,
      content,
      client,
      keys: keysOf({ articleId: article.id, post, client, now }),
      bodyHash: hashBody(article.id, post),
      now,
    };
  }

  /** The comment that a post becomes which passed every phase. */
  #newComment(submission: Submission, facts: PostFacts): NewComment {
    const { article, post, content, client, keys, bodyHash, now } = submission;
    const id = v7({ msecs: now });
    return {
      id,
      articleId: article.id,
      parent: post.parent ?? null,
      ...placementOf(
        {
          ...{ content, moderation: article.moderation, trap: post.subject ?? '' },
          shownFor: timeShown(this.services.secret, article.id, post.shown, now),
          settings: this.services.holds,
        },
        { ...facts, imitated: imitatedPerson(content, facts) },
      ),
      ...content,
      revision: post.revision !== undefined && post.revision <= article.revision ? post.revision : null,
      createdAt: now,
      key: keys[0],
      bodyHash,
      clientHash: client.hash,
      tokenHash: hashToken(editToken(this.services.secret, id)),
    };
  }

  /** A stored comment with the tokens of its writer; that for changes while it may be changed. */
  #posted(comment: StoredComment, parentName: string | null): CommentPosted {
    const { secret, clock } = this.services;
    const token = editToken(secret, comment.id);
    const until = editableUntil(comment);
    const isEditable = clock() <= until && isEditToken(token, comment.tokenHash);
    return {
      comment: ownView(comment, parentName),
      ...(isEditable ? { token, editableUntil: new Date(until).toISOString() } : {}),
      statusToken: statusToken(secret, comment.id),
    };
  }
}

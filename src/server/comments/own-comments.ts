import { type Comment, type CommentState, EDIT_WINDOW } from '../../model/comment/comment.ts';
import type { CommentsIndex, IndexedArticle } from '../../model/comment/comments-index.ts';
import { isTextErased } from '../store/erasure/erased-fields.ts';
import type { ChangeFacts, StoredComment, StoredStatus } from '../store/store.ts';
import { CommentError } from './comment-error.ts';
import type { CommentServices } from './comment-services.ts';
import { ownView, publishedName } from './comment-view.ts';
import { normaliseContent, normaliseNoteField } from './rules/comment-content.ts';
import { placementOf } from './rules/hold-rules.ts';
import { applyTextPhases, type CommentClient } from './rules/post-phases.ts';
import { editToken, isEditToken, isEqualToken, isStatusToken, statusToken } from './writer-tokens.ts';

const OUTCOMES: Readonly<Record<StoredStatus, CommentState['status']>> = {
  published: 'published',
  held: 'waiting',
  // A writer of spam is told no more than others.
  spam: 'waiting',
  removed: 'refused',
  withdrawn: 'withdrawn',
};

/** Events of a comment that its writer caused. */
const OWN_EVENTS: ReadonlySet<string> = new Set(['posted', 'edited', 'objected', 'withdrawn']);

/** All that is stored about a comment, as its writer gets it. */
type StoredData = Readonly<Record<string, unknown>>;

const canObject = (comment: StoredComment): boolean =>
  comment.status === 'removed' && !comment.objected && !isTextErased(comment);

/** Until when its writer may change a comment; milliseconds. */
export const editableUntil = ({ createdAt }: Pick<StoredComment, 'createdAt'>): number =>
  createdAt + EDIT_WINDOW;

/** What a writer may do with a comment of their own, by its tokens (C07, P03). */
export class OwnComments {
  constructor(private readonly services: CommentServices) {}

  /**
   * Replaces the text of a comment, by the rules of a post: one that moderators see first is held again.
   *
   * @throws CommentError where the token is not its own, its time is over, or the text is refused
   */
  async edit(id: string, token: string, text: string, client: CommentClient): Promise<Comment> {
    const { store, limiter, clock, holds } = this.services;
    const { comment, article, edition } = await this.#changeable(id, token);
    const content = normaliseContent({ ...comment, text }, false);
    await limiter.require('edit', client, id);
    const now = clock();
    const changed = await store.change({ id, text: content.text }, (facts) => {
      const { comment: current } = this.#requireChangeable(facts, token);
      if (current.text === content.text) return undefined;
      applyTextPhases({ article, edition, content, now }, facts as ChangeFacts);
      const judged = { content, moderation: article.moderation, trap: '', settings: holds };
      const placement =
        current.status === 'published'
          ? placementOf(judged, facts as ChangeFacts)
          : { status: current.status };
      return {
        set: { text: content.text, editedAt: now, ...placement },
        event: { at: now, kind: 'edited', actor: null, reason: null },
      };
    });
    return this.#view(changed);
  }

  /**
   * Withdraws a comment: text, name, addresses, token and hashes are deleted, replies stay (P03). One that is withdrawn
   * already is the answer too: the first one may have been lost.
   *
   * @throws CommentError where the token is not its own, or its time is over
   */
  async withdraw(id: string, token: string, client: CommentClient): Promise<Comment> {
    const { store, limiter, clock, erasures } = this.services;
    const stored = await store.find(id);
    const isRepeated = this.#isWithdrawn(stored, token);
    if (!isRepeated) this.#requireChangeable(stored && { comment: stored }, token);
    await limiter.require('edit', client, id);
    if (isRepeated) {
      await erasures.record([{ id, part: 'withdrawn' }]);
      return this.#view(stored);
    }
    const now = clock();
    const changed = await store.change({ id }, (facts) => {
      if (this.#isWithdrawn(facts?.comment, token)) return undefined;
      this.#requireChangeable(facts, token);
      return {
        set: {},
        event: { at: now, kind: 'withdrawn', actor: null, reason: null },
        erases: 'withdrawn',
      };
    });
    await erasures.record([{ id, part: 'withdrawn' }]);
    return this.#view(changed);
  }

  /** Reads what became of a comment. @throws CommentError where the token is not that of the comment */
  async state(id: string, token: string): Promise<CommentState> {
    const comment = await this.#ofStatusToken(id, token);
    const { status, reason, decidedAt, editedAt, createdAt } = comment;
    return {
      status: OUTCOMES[status],
      ...(status === 'removed' && reason !== null && reason !== '' ? { reason } : {}),
      canObject: canObject(comment),
      at: new Date(decidedAt ?? editedAt ?? createdAt).toISOString(),
    };
  }

  /** Returns the article of a comment. @throws CommentError where the token is not that of the comment */
  async article(id: string, token: string): Promise<IndexedArticle> {
    const { articleId } = await this.#ofStatusToken(id, token);
    const article = this.services.index.findById(articleId);
    if (article === undefined) throw new CommentError('not_found');
    return article;
  }

  /**
   * Reads all that is stored about a comment and its writer, at any time (P03). What rules and moderators made of it is
   * said as its status page says it (C14).
   *
   * @throws CommentError where the token is not its own
   */
  async stored(id: string, token: string): Promise<StoredData> {
    const comment = await this.services.store.find(id);
    if (comment === undefined || !isEditToken(token, comment.tokenHash)) throw new CommentError('not_found');
    const { text, name, email, url, parent, revision, clientHash, articleId, createdAt, editedAt } = comment;
    const at = (time: number) => new Date(time).toISOString();
    const events = await this.services.store.eventsOf(id);
    return {
      ...{ id, parent, text, name, email, url, revision, networkHash: clientHash, article: articleId },
      at: at(createdAt),
      ...(editedAt === null ? {} : { editedAt: at(editedAt) }),
      state: await this.state(id, statusToken(this.services.secret, id)),
      events: events.filter(({ kind }) => OWN_EVENTS.has(kind)).map((event) => [event.kind, at(event.at)]),
    };
  }

  /**
   * Erases a comment of any age for ever: its text and who wrote it; replies stay (P03). One that is erased already is
   * the answer too.
   *
   * @throws CommentError where the token is not its own
   */
  async erase(id: string, token: string, client: CommentClient): Promise<Comment> {
    const { store, limiter, clock, erasures } = this.services;
    const stored = await store.find(id);
    if (!this.#isWithdrawn(stored, token) && !isEditToken(token, stored?.tokenHash ?? null))
      throw new CommentError('not_found');
    await limiter.require('edit', client, id);
    const erasure = { id, part: 'withdrawn' } as const;
    const isErased = await erasures.eraseComment(erasure, { actor: null, at: clock() });
    // The answer to the first try was lost, perhaps before the file had it.
    if (!isErased) await erasures.record([erasure]);
    return this.#view(await store.find(id));
  }

  /**
   * Objects to a refusal, once: the comment waits again, with the objection in its events.
   *
   * @throws CommentError where the token is another's, or there is nothing to object to
   */
  async object(id: string, token: string, text: string, client: CommentClient): Promise<CommentState> {
    const { store, limiter, clock } = this.services;
    const comment = await this.#ofStatusToken(id, token);
    if (!canObject(comment)) throw new CommentError('not_found');
    const reason = normaliseNoteField('text', text, true);
    await limiter.require('objection', client, id);
    const now = clock();
    await store.change({ id }, (facts) => {
      if (facts === undefined || !canObject(facts.comment)) throw new CommentError('not_found');
      return {
        set: { status: 'held', objected: true, decidedBy: null, decidedAt: now },
        event: { at: now, kind: 'objected', actor: null, reason },
      };
    });
    return this.state(id, token);
  }

  /** The same answer to an unknown id, a wrong token and a hidden article (C08). */
  async #ofStatusToken(id: string, token: string): Promise<StoredComment> {
    const { store, index, secret } = this.services;
    const comment = isStatusToken(secret, id, token) ? await store.find(id) : undefined;
    if (comment === undefined || index.findById(comment.articleId) === undefined)
      throw new CommentError('not_found');
    return comment;
  }

  /** Whether its writer has withdrawn a comment, whose token is stored no more. */
  #isWithdrawn(comment: StoredComment | undefined, token: string): boolean {
    return (
      comment?.status === 'withdrawn' && isEqualToken(editToken(this.services.secret, comment.id), token)
    );
  }

  async #changeable(id: string, token: string) {
    const comment = await this.services.store.find(id);
    return this.#requireChangeable(comment && { comment }, token);
  }

  /** @throws CommentError where the token is not that of the comment, or its time is over (C07, C08) */
  #requireChangeable(
    facts: Pick<ChangeFacts, 'comment'> | undefined,
    token: string,
  ): { comment: StoredComment; article: IndexedArticle; edition: CommentsIndex['edition'] } {
    const { index, clock } = this.services;
    const comment = facts?.comment;
    const edition = index.edition();
    const article = comment && index.findById(comment.articleId);
    const isOwn = isEditToken(token, comment?.tokenHash ?? null);
    if (comment === undefined || article === undefined || edition === undefined || !isOwn)
      throw new CommentError('not_found');
    if (comment.status === 'removed' || comment.status === 'withdrawn') throw new CommentError('not_found');
    if (clock() > editableUntil(comment)) throw new CommentError('edit_window_over');
    return { comment, article, edition };
  }

  async #view(comment: StoredComment | undefined): Promise<Comment> {
    if (comment === undefined) throw new CommentError('not_found');
    return ownView(comment, await publishedName(this.services.store, comment.parent));
  }
}

import type { IndexedArticle } from '../../model/comment/comments-index.ts';
import type { MailData, ModeratorsMailItem } from '../../model/notices/mail-data.ts';
import type { ArticleIndex } from '../comments/article-index.ts';
import type { QueuedNotice } from '../store/notices/notice-store.ts';
import type { Subscription, SubscriptionStore } from '../store/notices/subscription-store.ts';
import type { CommentStore, StoredComment } from '../store/store.ts';
import type { NoticeLinks } from './notice-links.ts';

/** How long an address that nobody confirms is stored; milliseconds. */
export const CONFIRMATION_TIME = 48 * 3_600_000;

interface Parts {
  store: Pick<CommentStore, 'find'>;
  subscriptions: Pick<SubscriptionStore, 'findById'>;
  index: ArticleIndex;
  links: NoticeLinks;
}

interface FoundComment {
  comment: StoredComment;
  article: IndexedArticle;
}

/** A mail to one writer. */
export interface WriterMail {
  to: string;
  stop: string;
  data: MailData;
}

/** Whether moderators still have something to decide of what a notice tells. */
const isOpen = ({ kind, at }: QueuedNotice, { status, decidedAt }: StoredComment): boolean =>
  kind === 'reported' ? status === 'published' && (decidedAt ?? 0) < at : status === 'held';

/** Turns notices into what their mails say, as it is when they are sent: what is settled by then is left out. */
export class NoticeMails {
  constructor(private readonly parts: Parts) {}

  /** The mail about notices to the moderators; undefined where all of them are settled. */
  async forModerators(notices: readonly QueuedNotice[]): Promise<MailData | undefined> {
    const items = new Map<string, ModeratorsMailItem>();
    for (const notice of notices) {
      const { kind, commentId } = notice;
      const found = await this.#find(commentId);
      if (found === undefined || !isOpen(notice, found.comment)) continue;
      const { comment, article } = found;
      items.set(`${kind} ${commentId}`, {
        reason: kind as ModeratorsMailItem['reason'],
        ...(kind === 'held' && comment.heldBy !== null ? { rule: comment.heldBy } : {}),
        headline: article.headline,
        name: comment.name,
        text: comment.text,
        link: this.parts.links.moderated(commentId),
      });
    }
    const { links } = this.parts;
    if (items.size === 0) return undefined;
    return { kind: 'moderators', edition: this.#edition(), items: [...items.values()], queue: links.queue() };
  }

  /** The mail about a notice to a writer; undefined where it is settled, or the writer wants none any more. */
  async forWriter(notice: QueuedNotice): Promise<WriterMail | undefined> {
    const { subscriptions, links } = this.parts;
    const subscription =
      notice.subscriptionId === null ? undefined : await subscriptions.findById(notice.subscriptionId);
    if (subscription === undefined) return undefined;
    const found = await this.#find(notice.commentId);
    if (found === undefined) return undefined;
    const stop = links.stop(subscription.commentId);
    const data = this.#writerData(notice, subscription, found, stop);
    return data && { to: subscription.address, stop, data };
  }

  #writerData(
    { kind, commentId }: QueuedNotice,
    subscription: Subscription,
    { comment, article }: FoundComment,
    stop: string,
  ): MailData | undefined {
    const { links } = this.parts;
    const { headline } = article;
    const common = { edition: this.#edition(), headline, stop };
    if (kind === 'confirmation') {
      const hours = CONFIRMATION_TIME / 3_600_000;
      return subscription.isConfirmed
        ? undefined
        : { kind, ...common, link: links.confirm(subscription), hours };
    }
    if (!subscription.isConfirmed) return undefined;
    const isPublished = comment.status === 'published';
    if (kind === 'reply') {
      const { name, text } = comment;
      return isPublished
        ? { kind, ...common, name, text, link: links.comment(article, commentId) }
        : undefined;
    }
    if (kind !== 'decision' || !(isPublished || comment.status === 'removed')) return undefined;
    return {
      ...{ kind, ...common, isPublished, link: links.status(commentId) },
      ...(isPublished || comment.reason === null ? {} : { reason: comment.reason }),
    };
  }

  #edition(): string {
    return this.parts.index.edition()?.titles?.[0] ?? '';
  }

  /** A comment whose article is on the site. */
  async #find(id: string): Promise<FoundComment | undefined> {
    const comment = await this.parts.store.find(id);
    const article = comment && this.parts.index.findById(comment.articleId);
    return article && comment && { comment, article };
  }
}

import type { IndexedArticle } from '../../model/comment/comments-index.ts';
import { editionInterface } from '../../model/edition/interface-language.ts';
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
      const [found] = await this.#find(commentId);
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
    return { kind: 'moderators', ...this.#edition(), items: [...items.values()], queue: links.queue() };
  }

  /** The mail about notices to one writer; undefined where they are settled, or the writer wants none any more. */
  async forWriter(notices: readonly QueuedNotice[]): Promise<WriterMail | undefined> {
    const { subscriptions, links } = this.parts;
    const [first] = notices;
    const id = first?.subscriptionId ?? null;
    const subscription = id === null ? undefined : await subscriptions.findById(id);
    if (subscription === undefined || first === undefined) return undefined;
    const found: FoundComment[] = [];
    for (const { commentId } of notices) found.push(...(await this.#find(commentId)));
    const stop = links.stop(subscription.commentId);
    const data = this.#writerData(first.kind, subscription, found, stop);
    return data && { to: subscription.address, stop, data };
  }

  #writerData(
    kind: QueuedNotice['kind'],
    subscription: Subscription,
    found: readonly FoundComment[],
    stop: string,
  ): MailData | undefined {
    const { links } = this.parts;
    const [first] = found;
    if (first === undefined) return undefined;
    const common = { ...this.#edition(), headline: first.article.headline, stop };
    if (kind === 'confirmation') {
      const hours = CONFIRMATION_TIME / 3_600_000;
      return subscription.isConfirmed
        ? undefined
        : { kind, ...common, link: links.confirm(subscription), hours };
    }
    if (!subscription.isConfirmed) return undefined;
    if (kind === 'reply') {
      const replies = found
        .filter(({ comment }) => comment.status === 'published')
        .map(({ comment: { id, name, text }, article }) => ({
          name,
          text,
          link: links.comment(article, id),
        }));
      return replies.length === 0 ? undefined : { kind, ...common, replies };
    }
    return kind === 'decision' ? this.#decision(first.comment, common) : undefined;
  }

  /** What became of a comment; undefined where it waits again. */
  #decision(
    { id, status, reason }: StoredComment,
    common: Pick<MailData, 'edition' | 'interface'> & { headline: string; stop: string },
  ): MailData | undefined {
    const isPublished = status === 'published';
    if (!isPublished && status !== 'removed') return undefined;
    return {
      ...{ kind: 'decision', ...common, isPublished, link: this.parts.links.status(id) },
      ...(isPublished || reason === null ? {} : { reason }),
    };
  }

  /** Title and language of the edition; an index of before has no language. */
  #edition(): Pick<MailData, 'edition' | 'interface'> {
    const edition = this.parts.index.edition();
    return { edition: edition?.titles?.[0] ?? '', interface: edition?.interface ?? editionInterface('en') };
  }

  /** A comment, if its article is on the site. */
  async #find(id: string): Promise<FoundComment[]> {
    const comment = await this.parts.store.find(id);
    const article = comment && this.parts.index.findById(comment.articleId);
    return article && comment ? [{ comment, article }] : [];
  }
}

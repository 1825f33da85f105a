import type { IndexedArticle } from '../../model/comment/comments-index.ts';
import { moderatedCommentPath, moderationPath } from '../../model/moderation/moderation-paths.ts';
import { mailConfirmPath, mailStopPath } from '../../model/notices/mail-paths.ts';
import {
  absoluteUrl,
  commentAnchor,
  commentStatusPath,
  commentsViewPath,
  underBase,
} from '../../model/routes.ts';
import { confirmToken, statusToken, stopToken } from '../comments/writer-tokens.ts';
import type { Subscription } from '../store/notices/subscription-store.ts';

/** Addresses of the site, as the server knows them now. */
export interface SiteAddresses {
  /** Address at which readers reach the server. */
  url: () => string;
  /** Base path of the pages, or their whole address where they are elsewhere. */
  base: () => string;
}

/** Whole addresses that mails have; those for one person are signed. */
export class NoticeLinks {
  constructor(
    private readonly site: SiteAddresses,
    private readonly secret: Uint8Array,
  ) {}

  /** The article's page, at a comment. */
  comment({ slug }: IndexedArticle, id: string): string {
    const path = underBase(this.site.base(), commentsViewPath(slug, { comment: id }));
    return `${new URL(path, this.site.url()).href}#${commentAnchor(id)}`;
  }

  queue = (): string => this.#absolute(moderationPath());

  moderated = (id: string): string => this.#absolute(moderatedCommentPath(id));

  status = (id: string): string => this.#absolute(commentStatusPath(id, statusToken(this.secret, id)));

  confirm = ({ id, commentId }: Pick<Subscription, 'id' | 'commentId'>): string =>
    this.#absolute(mailConfirmPath(commentId, confirmToken(this.secret, id)));

  stop = (commentId: string): string =>
    this.#absolute(mailStopPath(commentId, stopToken(this.secret, commentId)));

  #absolute(path: string): string {
    return absoluteUrl(this.site.url(), path);
  }
}

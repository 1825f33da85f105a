import { createHmac, randomUUID } from 'node:crypto';
import { isMailAddress } from '../../model/notices/mailbox.ts';
import type { Clock } from '../comments/clock.ts';
import { CommentError } from '../comments/comment-error.ts';
import type { CommentClient } from '../comments/rules/post-phases.ts';
import { confirmToken, isEqualToken, stopToken } from '../comments/writer-tokens.ts';
import type { Subscription, SubscriptionStore } from '../store/notices/subscription-store.ts';
import type { CommentStore, Counter } from '../store/store.ts';
import { CONFIRMATION_TIME } from './notice-mails.ts';

/** How many mails that ask for confirmation are sent: for one client an hour, and to one address a day. */
const CLIENT_LIMIT = { points: 5, duration: 3_600 };
const ADDRESS_LIMIT = { points: 3, duration: 86_400 };

interface Parts {
  store: Pick<CommentStore, 'find' | 'counter'>;
  subscriptions: SubscriptionStore;
  secret: Uint8Array;
  clock: Clock;
  /** Whether mail is sent; else addresses of before can be deleted, and nobody can ask for more. */
  isOn: boolean;
}

/** Whether a writer gets mail about a comment: no; asked for, and not confirmed from a mail yet; yes. */
export type MailState = 'off' | 'asked' | 'on';

/** Mail that writers want about comments of theirs; it begins only after somebody has confirmed it from a mail. */
export class MailSubscriptions {
  readonly #clients: Counter;
  readonly #addresses: Counter;

  constructor(private readonly parts: Parts) {
    this.#clients = parts.store.counter('mail-client', CLIENT_LIMIT);
    this.#addresses = parts.store.counter('mail-address', ADDRESS_LIMIT);
  }

  /** Whether the writer of a comment gets mail about it; undefined where no mail is sent. */
  async state(commentId: string): Promise<MailState | undefined> {
    if (!this.parts.isOn) return undefined;
    const subscription = await this.parts.subscriptions.find(commentId);
    if (subscription === undefined) return 'off';
    return subscription.isConfirmed ? 'on' : 'asked';
  }

  /**
   * Asks by mail whether somebody wants mail there about a comment. Whoever calls has seen that the writer asks.
   *
   * @throws CommentError where the address is none, or too many such mails were asked for
   */
  async request(commentId: string, address: string, client: CommentClient): Promise<void> {
    const { store, subscriptions, clock } = this.parts;
    if (!isMailAddress(address))
      throw new CommentError('invalid_fields', { fields: { email: 'invalid_email' } });
    const current = await subscriptions.find(commentId);
    if (current?.isConfirmed && current.address === address) return;
    await this.#countRequest(address, client);
    const comment = await store.find(commentId);
    if (comment === undefined) throw new CommentError('not_found');
    await subscriptions.request({ id: randomUUID(), address }, comment, clock());
  }

  /** Confirms that mail is wanted. @throws CommentError where the token is not that of an address that waits for it */
  async confirm(commentId: string, token: string): Promise<void> {
    const subscription = await this.ofToken(commentId, token);
    if (!(await this.parts.subscriptions.confirm(subscription.id))) throw new CommentError('not_found');
  }

  /** Finds what a token confirms. @throws CommentError where there is nothing (C08) */
  async ofToken(commentId: string, token: string): Promise<Subscription> {
    const { subscriptions, secret } = this.parts;
    const subscription = await subscriptions.find(commentId);
    if (subscription === undefined || !isEqualToken(confirmToken(secret, subscription.id), token))
      throw new CommentError('not_found');
    return subscription;
  }

  /** Deletes the address, if there is one. @throws CommentError where the token is not that of the comment */
  async stop(commentId: string, token: string): Promise<void> {
    this.requireStopToken(commentId, token);
    await this.parts.subscriptions.stop(commentId);
  }

  /** @throws CommentError where the token is not that of the comment */
  requireStopToken(commentId: string, token: string): void {
    if (!isEqualToken(stopToken(this.parts.secret, commentId), token)) throw new CommentError('not_found');
  }

  /** Token that ends the mails about a comment. */
  stopToken = (commentId: string): string => stopToken(this.parts.secret, commentId);

  /** Deletes addresses that nobody has confirmed in time. */
  purge(): Promise<void> {
    return this.parts.subscriptions.removeUnconfirmed(this.parts.clock() - CONFIRMATION_TIME);
  }

  /** @throws CommentError where a limit is reached */
  async #countRequest(address: string, { hash }: CommentClient): Promise<void> {
    const key = createHmac('sha256', this.parts.secret)
      .update(`address:${address.toLowerCase()}`)
      .digest('hex');
    const wait = (await this.#clients.consume(hash)) || (await this.#addresses.consume(key));
    if (wait > 0) throw new CommentError('too_many_requests', { retryAfter: Math.ceil(wait / 1000) });
  }
}

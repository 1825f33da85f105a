import type pino from 'pino';
import type { MailData, MailText } from '../../model/notices/mail-data.ts';
import type { ArticleIndex } from '../comments/article-index.ts';
import type { Clock } from '../comments/clock.ts';
import type { NoticeChannel } from '../store/notice-tables.ts';
import { type ChannelSettings, NoticeStore } from '../store/notices/notice-store.ts';
import { SubscriptionStore } from '../store/notices/subscription-store.ts';
import type { CommentStore } from '../store/store.ts';
import { MailSender } from './mail-sender.ts';
import { MailSubscriptions } from './mail-subscriptions.ts';
import { NoticeLinks, type SiteAddresses } from './notice-links.ts';
import { NoticeMails } from './notice-mails.ts';
import type { MailSettings, NoticeSettings } from './notice-settings.ts';
import { type Deliver, NoticeWorker } from './notice-worker.ts';
import { callWebhook } from './webhook-sender.ts';

/** What notices are made from. */
export interface NoticeParts {
  store: CommentStore;
  index: ArticleIndex;
  site: SiteAddresses;
  /** Writes mails; undefined where the program was not compiled. */
  renderMail: ((data: MailData) => MailText) | undefined;
  secret: Uint8Array;
  clock: Clock;
  log: Pick<pino.Logger, 'warn' | 'error'>;
}

/** Notices of a server: their queue, what sends it, and the mail that writers may ask for. */
export interface Notices {
  queue: NoticeStore;
  worker: NoticeWorker;
  subscriptions: MailSubscriptions;
  /** Deletes what is stored for too long. */
  purge: () => Promise<void>;
}

type Deliveries = Partial<Record<NoticeChannel, Deliver>>;

/** How the notices that are mails are sent. */
function mailDeliveries(
  mail: MailSettings,
  renderMail: NonNullable<NoticeParts['renderMail']>,
  mails: NoticeMails,
  log: NoticeParts['log'],
): Deliveries {
  const sender = new MailSender(mail);
  return {
    async moderators({ id, notices }) {
      const data = await mails.forModerators(notices);
      if (data === undefined) return;
      const refused = await sender.send({ id, to: mail.moderators, ...renderMail(data) });
      if (refused > 0) log.warn({ notice: id }, `The mail server refused ${refused} addresses of MAIL_TO.`);
    },
    async writers({ id, notices }) {
      const mail = await mails.forWriter(notices);
      if (mail === undefined) return;
      const { to, stop, data } = mail;
      await sender.send({ id, to: [{ name: '', address: to }], stop, ...renderMail(data) });
    },
  };
}

/** Creates the notices that the settings ask for. */
export function openNotices({ mail, webhook }: NoticeSettings, parts: NoticeParts): Notices {
  const { store, index, site, renderMail, secret, clock, log } = parts;
  const queue = new NoticeStore(store);
  const subscriptionStore = new SubscriptionStore(store);
  const deliver: Deliveries = {};
  const channels: ChannelSettings[] = [];
  if (mail !== undefined && renderMail === undefined)
    log.warn('No mail is sent, since the program is not compiled. Run npm start.');
  if (mail !== undefined && renderMail !== undefined) {
    const links = new NoticeLinks(site, secret);
    const mails = new NoticeMails({ store, index, links, subscriptions: subscriptionStore });
    Object.assign(deliver, mailDeliveries(mail, renderMail, mails, log));
    channels.push({ channel: 'writers', isHourly: false });
    if (mail.moderators.length > 0) channels.push({ channel: 'moderators', isHourly: mail.isHourly });
  }
  if (webhook !== undefined) {
    channels.push({ channel: 'webhook', isHourly: false });
    deliver.webhook = async ({ notices }) => {
      for (const notice of notices) await callWebhook(webhook, notice, clock());
    };
  }
  const isOn = deliver.writers !== undefined;
  const subscriptions = new MailSubscriptions({
    ...{ store, subscriptions: subscriptionStore, secret, clock, isOn },
  });
  const worker = new NoticeWorker({ queue, channels, deliver, clock, log });
  const purge = async () => {
    await worker.purge();
    await subscriptions.purge();
  };
  return { queue, worker, subscriptions, purge };
}

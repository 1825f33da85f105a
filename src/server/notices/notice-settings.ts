import * as v from 'valibot';
import { type Mailbox, parseMailbox } from '../../model/notices/mailbox.ts';
import { isLoopback } from '../http/origins.ts';
import { listSetting, quote, textSetting } from '../setting-values.ts';

/** How mail is sent, and to whom. */
export interface MailSettings {
  /** Address of the mail server, with its password. */
  smtpUrl: string;
  from: Mailbox;
  /** Who is told what needs a decision; empty: nobody. */
  moderators: Mailbox[];
  /** Whether moderators get one mail an hour. */
  isHourly: boolean;
}

/** Program that is told what happens to comments. */
export interface WebhookSettings {
  url: string;
  /** Key of the signatures. */
  key: Uint8Array;
}

/** Notices of comments; what is undefined is not sent. */
export interface NoticeSettings {
  mail: MailSettings | undefined;
  webhook: WebhookSettings | undefined;
}

function isSmtpUrl(value: string): boolean {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  return /^smtps?:$/.test(url?.protocol ?? '') && url?.hostname !== '';
}

/** Whether a webhook may be called there: by https, or on this machine. */
function isWebhookUrl(value: string): boolean {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url === undefined || url.username !== '' || url.password !== '') return false;
  const host = url.hostname.replace(/^\[|\]$/g, '');
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(host));
}

const SECRET_PREFIX = 'whsec_';

/** Key of a secret as Standard Webhooks writes it; undefined where it is none. */
function webhookKey(secret: string): Uint8Array | undefined {
  const encoded = secret.slice(SECRET_PREFIX.length);
  if (!secret.startsWith(SECRET_PREFIX) || !/^[A-Za-z0-9+/]+={0,2}$/.test(encoded)) return undefined;
  const key = Buffer.from(encoded, 'base64');
  return key.length >= 24 && key.length <= 64 ? key : undefined;
}

const isEmptyOr = (isValid: (value: string) => boolean) => (value: string) => value === '' || isValid(value);
const isMailbox = (value: string): boolean => parseMailbox(value) !== undefined;

/** The environment variables of notices. Messages quote no password. */
export const NOTICE_ENTRIES = {
  SMTP_URL: v.optional(
    textSetting(
      isEmptyOr(isSmtpUrl),
      () =>
        'SMTP_URL is no address of a mail server. Write smtps://USER:PASSWORD@HOST or smtp://HOST:PORT, or leave it out to send no mail.',
    ),
    '',
  ),
  MAIL_FROM: v.optional(
    textSetting(
      isEmptyOr(isMailbox),
      (value) => `MAIL_FROM is ${quote(value)}. Write an address, or The Paper <comments@news.example>.`,
    ),
    '',
  ),
  MAIL_TO: v.optional(
    listSetting(isMailbox, (values) => `MAIL_TO has ${values}. Write the addresses of the moderators.`),
    '',
  ),
  MAIL_DIGEST: v.optional(
    textSetting(
      (value) => value === 'at_once' || value === 'hourly',
      (value) => `MAIL_DIGEST is ${quote(value)}. Write at_once or hourly.`,
    ),
    'at_once',
  ),
  WEBHOOK_URL: v.optional(
    textSetting(
      isEmptyOr(isWebhookUrl),
      () =>
        'WEBHOOK_URL cannot be called. Write an https address without a user name, or an http address on this machine.',
    ),
    '',
  ),
  WEBHOOK_SECRET: v.optional(
    textSetting(
      isEmptyOr((value) => webhookKey(value) !== undefined),
      () =>
        'WEBHOOK_SECRET is no secret. Write whsec_ and 24 to 64 random bytes in Base64, for example from: openssl rand -base64 32.',
    ),
    '',
  ),
};

interface NoticeVariables {
  SMTP_URL: string;
  MAIL_FROM: string;
  MAIL_TO: string[];
  MAIL_DIGEST: string;
  WEBHOOK_URL: string;
  WEBHOOK_SECRET: string;
}

/** What is wrong with settings of mail that are right each for itself; undefined: nothing. */
export function mailIssue({
  SMTP_URL,
  MAIL_FROM,
  MAIL_TO,
}: Pick<NoticeVariables, 'SMTP_URL' | 'MAIL_FROM' | 'MAIL_TO'>): string | undefined {
  if (SMTP_URL !== '' && MAIL_FROM === '')
    return 'SMTP_URL is set, and MAIL_FROM is not. Set MAIL_FROM to the address that mail comes from.';
  if (SMTP_URL === '' && (MAIL_FROM !== '' || MAIL_TO.length > 0))
    return 'MAIL_FROM or MAIL_TO is set, and SMTP_URL is not. Set SMTP_URL to the address of your mail server, or leave them out.';
  return undefined;
}

/** What is wrong with settings of the webhook that are right each for itself; undefined: nothing. */
export const webhookIssue = ({
  WEBHOOK_URL,
  WEBHOOK_SECRET,
}: Pick<NoticeVariables, 'WEBHOOK_URL' | 'WEBHOOK_SECRET'>): string | undefined =>
  (WEBHOOK_URL === '') === (WEBHOOK_SECRET === '')
    ? undefined
    : 'Of WEBHOOK_URL and WEBHOOK_SECRET one is set alone. Set both, or leave both out.';

/** The settings of notices from variables that have no issue. */
export function noticeSettings(variables: NoticeVariables): NoticeSettings {
  const from = parseMailbox(variables.MAIL_FROM);
  const key = webhookKey(variables.WEBHOOK_SECRET);
  return {
    mail:
      from === undefined
        ? undefined
        : {
            smtpUrl: variables.SMTP_URL,
            from,
            moderators: variables.MAIL_TO.map(parseMailbox).filter((mailbox) => mailbox !== undefined),
            isHourly: variables.MAIL_DIGEST === 'hourly',
          },
    webhook: key && { url: variables.WEBHOOK_URL, key },
  };
}

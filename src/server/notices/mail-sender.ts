import { createTransport } from 'nodemailer';
import type { MailText } from '../../model/notices/mail-data.ts';
import type { Mailbox } from '../../model/notices/mailbox.ts';
import { DeliveryError } from './delivery-error.ts';
import type { MailSettings } from './notice-settings.ts';

/** A mail to be sent. */
export interface OutgoingMail extends MailText {
  /** The same at each attempt. */
  id: string;
  to: Mailbox[];
  /** Address that ends such mails by one click (RFC 8058); absent: mail that the host has asked for. */
  stop?: string;
}

/** How long each step of a mail server is waited for; milliseconds. */
const PATIENCE = 15_000;

/** What a mail server did, without its words: they may quote an address (P01). */
function toDeliveryError(reason: unknown): DeliveryError {
  const { code, responseCode, command } = reason as {
    code?: string;
    responseCode?: number;
    command?: string;
  };
  const answer = responseCode === undefined ? '' : `, answer ${responseCode} to ${command ?? 'a command'}`;
  // Other refusals may end, as that of a password that is set right.
  const isPermanent = command === 'RCPT TO' && responseCode !== undefined && responseCode >= 500;
  return new DeliveryError(`The mail server took no mail (${code ?? 'no code'}${answer}).`, isPermanent);
}

/** Sends mails by SMTP. */
export class MailSender {
  readonly #transport;
  readonly #from: Mailbox;

  constructor({ smtpUrl, from }: Pick<MailSettings, 'smtpUrl' | 'from'>) {
    this.#from = from;
    this.#transport = createTransport({
      url: smtpUrl,
      connectionTimeout: PATIENCE,
      greetingTimeout: PATIENCE,
      socketTimeout: PATIENCE,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  /**
   * Sends a mail; resolves when the mail server has taken it.
   *
   * @returns the number of its addresses that the server refused
   * @throws DeliveryError where it took none
   */
  async send({ id, to, subject, text, stop }: OutgoingMail): Promise<number> {
    const host = this.#from.address.split('@').at(-1) ?? '';
    try {
      const { rejected = [] } = await this.#transport.sendMail({
        from: this.#from,
        to,
        subject,
        text,
        messageId: `<${id}@${host}>`,
        headers: {
          // No program answers it (RFC 3834).
          'Auto-Submitted': 'auto-generated',
          ...(stop === undefined
            ? {}
            : { 'List-Unsubscribe': `<${stop}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
        },
      });
      return rejected.length;
    } catch (reason) {
      throw toDeliveryError(reason);
    }
  }
}

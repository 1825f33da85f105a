import { createHmac } from 'node:crypto';
import type { QueuedNotice } from '../store/notices/notice-store.ts';
import { DeliveryError } from './delivery-error.ts';
import type { WebhookSettings } from './notice-settings.ts';

/** How long the answer to a call is waited for; milliseconds. */
const PATIENCE = 10_000;

/** The headers that sign a call, as Standard Webhooks has them. */
export const signatureHeaders = (
  key: Uint8Array,
  id: string,
  body: string,
  now: number,
): Record<string, string> => {
  const timestamp = String(Math.floor(now / 1000));
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` };
};

/** What the program is told: what happened to which comment, nothing of its writer or its text. */
const bodyOf = ({ id, kind, at, commentId, articleId, state }: QueuedNotice): string =>
  JSON.stringify({
    id,
    type: `comment.${kind}`,
    at: new Date(at).toISOString(),
    comment: commentId,
    article: articleId,
    state,
  });

/**
 * Calls a webhook about a notice.
 *
 * @throws DeliveryError where it does not answer that it has taken it; a redirect is not followed
 */
export async function callWebhook(
  { url, key }: WebhookSettings,
  notice: QueuedNotice,
  now: number,
): Promise<void> {
  const body = bodyOf(notice);
  let response: Response;
  try {
    response = await fetch(url, {
      method: 'POST',
      redirect: 'manual',
      headers: {
        'content-type': 'application/json',
        'user-agent': 'Broadsheet',
        ...signatureHeaders(key, notice.id, body, now),
      },
      body,
      signal: AbortSignal.timeout(PATIENCE),
    });
    await response.body?.cancel();
  } catch (reason) {
    const { cause, name } = reason as Error;
    const code = (cause as NodeJS.ErrnoException | undefined)?.code ?? name;
    throw new DeliveryError(`The webhook does not answer (${code}).`);
  }
  if (!response.ok) throw new DeliveryError(`The webhook answered ${response.status}.`);
}

import type { IndexedArticle } from '../../../src/model/comment/comments-index.ts';
import { renderMail } from '../../../src/page/mails/mail-text.ts';
import { articleIndexOf } from '../../../src/server/comments/article-index.ts';
import type { NoticeSettings } from '../../../src/server/notices/notice-settings.ts';
import { openNotices } from '../../../src/server/notices/open-notices.ts';
import type { CommentStore } from '../../../src/server/store/store.ts';
import { INDEX, ORIGIN } from '../comment-service.ts';

/** Settings that send all mail through a server, and call no webhook. */
export const mailTo = (smtpUrl: string, change: Partial<NoticeSettings['mail']> = {}): NoticeSettings => ({
  mail: {
    smtpUrl,
    from: { name: 'The Test', address: 'comments@paper.example' },
    moderators: [{ name: '', address: 'desk@paper.example' }],
    isHourly: false,
    ...change,
  },
  webhook: undefined,
});

/**
 * Creates the notices of the usual edition over a store, with a clock and a log of their own.
 *
 * @param article what is to be otherwise of its articles
 */
export function makeNotices(
  settings: NoticeSettings,
  store: CommentStore,
  clock: { now: number },
  article: Partial<IndexedArticle> = {},
) {
  const lines: string[] = [];
  const write = (about: object, message?: string) => lines.push(`${JSON.stringify(about)} ${message}`);
  const index = { ...INDEX, articles: INDEX.articles.map((indexed) => ({ ...indexed, ...article })) };
  const notices = openNotices(settings, {
    store,
    index: articleIndexOf(() => index),
    site: { url: () => `${ORIGIN}/`, base: () => '/' },
    renderMail,
    secret: new Uint8Array(32),
    clock: () => clock.now,
    log: { warn: write, error: write } as never,
  });
  return { ...notices, lines };
}

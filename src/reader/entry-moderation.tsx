import '../page/style/style.css';
import { renderToStaticMarkup } from 'react-dom/server';
import type { CommentPageData, CommentPageFrame } from '../model/comment/comment-page.ts';
import type { ModerationFrameData, ModerationPage } from '../model/moderation/moderation-page.ts';
import { CommentPageView } from '../page/comment-pages/CommentPageView.tsx';
import { en, LOCALE } from '../page/i18n/en.ts';
import { InterfaceContext } from '../page/i18n/interface.tsx';
import { LanguageContext } from '../page/i18n/LanguageScope.tsx';
import { moderationEn } from '../page/i18n/moderation-en.ts';
import { ModerationView } from '../page/moderation/ModerationView.tsx';
import { ModerationContext } from '../page/moderation/moderation-context.tsx';

/** Renders the document of a page of moderation to HTML. */
export function renderModeration(page: ModerationPage, frame: ModerationFrameData): string {
  const { base, now, timeZone } = frame;
  const texts = { texts: en, language: 'en', direction: 'ltr' as const, locale: LOCALE, timeZone, now, base };
  const html = renderToStaticMarkup(
    <InterfaceContext value={texts}>
      <LanguageContext value="en ltr">
        <ModerationContext value={{ frame, texts: moderationEn }}>
          <ModerationView page={page} />
        </ModerationContext>
      </LanguageContext>
    </InterfaceContext>,
  );
  return `<!doctype html>${html}`;
}

/** Renders the document of a page about one comment to HTML. */
export function renderCommentPage(page: CommentPageData, frame: CommentPageFrame): string {
  const { front: base, now, timeZone } = frame;
  const texts = { texts: en, language: 'en', direction: 'ltr' as const, locale: LOCALE, timeZone, now, base };
  const html = renderToStaticMarkup(
    <InterfaceContext value={texts}>
      <LanguageContext value="en ltr">
        <CommentPageView page={page} frame={frame} />
      </LanguageContext>
    </InterfaceContext>,
  );
  return `<!doctype html>${html}`;
}

export { renderMail } from '../page/mails/mail-text.ts';

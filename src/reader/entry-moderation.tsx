import '../page/style/style.css';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { CommentPageData, CommentPageFrame } from '../model/comment/comment-page.ts';
import type { ModerationFrameData, ModerationPage } from '../model/moderation/moderation-page.ts';
import { CommentPageView } from '../page/comment-pages/CommentPageView.tsx';
import { allTexts } from '../page/i18n/all-texts.ts';
import { InterfaceContext } from '../page/i18n/interface.tsx';
import { LanguageContext } from '../page/i18n/LanguageScope.tsx';
import { COMMENT_PAGES_TEXTS, moderationTexts } from '../page/i18n/moderation-texts.ts';
import { ModerationView } from '../page/moderation/ModerationView.tsx';
import { ModerationContext } from '../page/moderation/moderation-context.tsx';

type Frame = Pick<ModerationFrameData, 'interface' | 'now' | 'timeZone'>;

/** Renders a document in the interface of the edition to HTML. */
function renderDocument(frame: Frame, base: string, children: ReactNode): string {
  const { now, timeZone, interface: ofEdition } = frame;
  const { texts } = allTexts(ofEdition);
  const html = renderToStaticMarkup(
    <InterfaceContext value={{ ...ofEdition, texts, timeZone, now, base }}>
      <LanguageContext value={`${ofEdition.language} ${ofEdition.direction}`}>{children}</LanguageContext>
    </InterfaceContext>,
  );
  return `<!doctype html>${html}`;
}

/** Renders the document of a page of moderation to HTML. */
export const renderModeration = (page: ModerationPage, frame: ModerationFrameData): string =>
  renderDocument(
    frame,
    frame.base,
    <ModerationContext value={{ frame, texts: moderationTexts(frame.interface) }}>
      <ModerationView page={page} />
    </ModerationContext>,
  );

/** Renders the document of a page about one comment to HTML. */
export const renderCommentPage = (page: CommentPageData, frame: CommentPageFrame): string =>
  renderDocument(
    frame,
    frame.front,
    <CommentPageView page={page} frame={frame} texts={COMMENT_PAGES_TEXTS[frame.interface.language]} />,
  );

export { renderMail } from '../page/mails/mail-text.ts';

import type { CommentPageData, CommentPageFrame } from '../../model/comment/comment-page.ts';
import { commentPagesEn as texts } from '../i18n/comment-pages-en.ts';
import { CommentPageDocument } from './CommentPageDocument.tsx';
import { CommentStatePage } from './CommentStatePage.tsx';
import { MailQuestionPage } from './MailQuestionPage.tsx';
import { ReportPage } from './ReportPage.tsx';

interface Props {
  page: CommentPageData;
  frame: CommentPageFrame;
}

/** Renders a page about one comment. */
export function CommentPageView({ page, frame }: Props) {
  switch (page.kind) {
    case 'report':
      return (
        <CommentPageDocument frame={frame} title={texts.report.title}>
          <ReportPage {...page} />
        </CommentPageDocument>
      );
    case 'reported':
      return (
        <CommentPageDocument frame={frame} title={texts.reported.title}>
          <p role="status">{texts.reported.text}</p>
        </CommentPageDocument>
      );
    case 'state':
      return (
        <CommentPageDocument frame={frame} title={texts.state.title}>
          <CommentStatePage {...page} />
        </CommentPageDocument>
      );
    case 'confirm-mail':
    case 'stop-mail':
      return (
        <CommentPageDocument frame={frame} title={texts[page.kind].title}>
          <MailQuestionPage {...page} />
        </CommentPageDocument>
      );
    case 'mail-confirmed':
    case 'mail-stopped':
      return (
        <CommentPageDocument frame={frame} title={texts[page.kind].title}>
          <p role="status">{texts[page.kind].text}</p>
        </CommentPageDocument>
      );
    case 'problem':
      return (
        <CommentPageDocument frame={frame} title={texts.problem[page.problem].title}>
          <p>{texts.problem[page.problem].text}</p>
        </CommentPageDocument>
      );
  }
}

import type { CommentPageData, CommentPageFrame } from '../../model/comment/comment-page.ts';
import type { CommentPagesTexts } from '../i18n/texts.ts';
import { CommentPageDocument } from './CommentPageDocument.tsx';
import { CommentStatePage } from './CommentStatePage.tsx';
import { MailQuestionPage } from './MailQuestionPage.tsx';
import { ReportPage } from './ReportPage.tsx';

interface Props {
  page: CommentPageData;
  frame: CommentPageFrame;
  texts: CommentPagesTexts;
}

/** Renders a page about one comment. */
export function CommentPageView({ page, frame, texts }: Props) {
  switch (page.kind) {
    case 'report':
      return (
        <CommentPageDocument frame={frame} texts={texts} title={texts.report.title}>
          <ReportPage {...page} texts={texts.report} />
        </CommentPageDocument>
      );
    case 'reported':
      return (
        <CommentPageDocument frame={frame} texts={texts} title={texts.reported.title}>
          <p role="status">{texts.reported.text}</p>
        </CommentPageDocument>
      );
    case 'state':
      return (
        <CommentPageDocument frame={frame} texts={texts} title={texts.state.title}>
          <CommentStatePage {...page} texts={texts} />
        </CommentPageDocument>
      );
    case 'confirm-mail':
    case 'stop-mail':
      return (
        <CommentPageDocument frame={frame} texts={texts} title={texts[page.kind].title}>
          <MailQuestionPage action={page.action} texts={texts[page.kind]} />
        </CommentPageDocument>
      );
    case 'mail-confirmed':
    case 'mail-stopped':
      return (
        <CommentPageDocument frame={frame} texts={texts} title={texts[page.kind].title}>
          <p role="status">{texts[page.kind].text}</p>
        </CommentPageDocument>
      );
    case 'problem':
      return (
        <CommentPageDocument frame={frame} texts={texts} title={texts.problem[page.problem].title}>
          <p>{texts.problem[page.problem].text}</p>
        </CommentPageDocument>
      );
  }
}

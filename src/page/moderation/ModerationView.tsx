import type { ModerationPage } from '../../model/moderation/moderation-page.ts';
import { queuePath } from '../../model/moderation/moderation-paths.ts';
import type { ModerationTexts } from '../i18n/texts.ts';
import { ButtonLink } from '../layout/Button.tsx';
import { AccountsPage } from './accounts/AccountsPage.tsx';
import { SessionsPage } from './accounts/SessionsPage.tsx';
import { SignInPage } from './accounts/SignInPage.tsx';
import { CommentPage } from './CommentPage.tsx';
import { LogPage } from './log/LogPage.tsx';
import { ModerationDocument } from './ModerationDocument.tsx';
import { ModerationEmpty } from './ModerationEmpty.tsx';
import { useModeration } from './moderation-context.tsx';
import { QueuePage } from './queue/QueuePage.tsx';

function titleOf(page: ModerationPage, texts: ModerationTexts): string {
  switch (page.kind) {
    case 'sign-in':
      return texts.signIn.title;
    case 'queue':
      return texts.queues[page.queue];
    case 'comment':
      return page.comment.name || texts.deletedComment;
    case 'problem':
      return texts.problems[page.problem][0];
    default:
      return texts[page.kind];
  }
}

/** Renders a page of moderation. */
export function ModerationView({ page }: { page: ModerationPage }) {
  return (
    <ModerationDocument title={titleOf(page, useModeration().texts)}>
      <Content page={page} />
    </ModerationDocument>
  );
}

function Content({ page }: { page: ModerationPage }) {
  switch (page.kind) {
    case 'sign-in':
      return <SignInPage {...page} />;
    case 'queue':
      return <QueuePage {...page} />;
    case 'comment':
      return <CommentPage {...page} />;
    case 'log':
      return <LogPage {...page} />;
    case 'sessions':
      return <SessionsPage {...page} />;
    case 'accounts':
      return <AccountsPage {...page} />;
    case 'problem':
      return <Problem problem={page.problem} />;
  }
}

function Problem({ problem }: Pick<Extract<ModerationPage, { kind: 'problem' }>, 'problem'>) {
  const { frame, texts, address } = useModeration();
  const [title, text] = texts.problems[problem];
  return (
    <>
      <ModerationEmpty title={title} text={text} />
      {frame.moderator && <ButtonLink href={address(queuePath('held'))}>{texts.backToQueue}</ButtonLink>}
    </>
  );
}

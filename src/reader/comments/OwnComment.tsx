import { useEffect, useState } from 'react';
import type { Comment, CommentOutcome } from '../../model/comment/comment.ts';
import { commentStatusPath } from '../../model/routes.ts';
import { OwnCommentActions } from '../../page/comments/OwnCommentActions.tsx';
import { useInterface } from '../../page/i18n/interface.tsx';
import { loadWritingTexts } from '../../page/i18n/load-writing-texts.ts';
import type { WritingTexts } from '../../page/i18n/texts.ts';
import { LoadError } from '../data/fetch-json.ts';
import { useEnvironment } from '../environment/environment.ts';
import { saveFile } from '../environment/files.ts';
import { commentOutcome, eraseComment, storedAbout } from './comment-outcome.ts';
import { editComment, Refused, withdrawComment } from './comment-requests.ts';
import type { CommentsClient } from './comments-client.ts';
import type { OwnComment as Tokens } from './drafts.ts';

interface Props {
  client: CommentsClient;
  comment: Comment;
  own: Tokens;
  /** Called with the comment as it is now; `withdrawn` where it is gone. */
  onChanged: (comment: Comment) => void;
  /** Called with the id of a comment that no longer waits for a decision. */
  onDecided: (id: string) => void;
}

/**
 * React hook: asks what became of a comment that waited when it was posted.
 *
 * @param onDecided called where it waits no more and is to be read in its list, or is withdrawn
 */
function useOutcome(
  client: CommentsClient,
  { status }: Comment,
  { id, statusToken }: Tokens,
  onDecided: Props['onDecided'],
): CommentOutcome | undefined {
  const { fetch } = useEnvironment();
  const [outcome, setOutcome] = useState<CommentOutcome>();
  const waits = status === 'held';
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once for a comment
  useEffect(() => {
    if (!waits || statusToken === undefined) return;
    let isShown = true;
    commentOutcome(client, fetch, { id, token: statusToken }).then(
      (now) => {
        if (!isShown) return;
        setOutcome(now);
        if (now === 'published' || now === 'withdrawn') onDecided(id);
      },
      // It stays as it was when it was posted.
      () => undefined,
    );
    return () => {
      isShown = false;
    };
  }, [waits, id, statusToken]);
  return outcome;
}

/** Renders what the reader can do with a comment of their own, by the tokens that this browser holds (C07). */
export default function OwnComment({ client, comment, own, onChanged, onDecided }: Props) {
  const { fetch, now } = useEnvironment();
  const { language, locale } = useInterface();
  const [texts, setTexts] = useState<WritingTexts>();
  useEffect(() => {
    // Where they do not load, the comment is as it is for others.
    loadWritingTexts({ language, locale }).then(setTexts, () => undefined);
  }, [language, locale]);
  const outcome = useOutcome(client, comment, own, onDecided);
  const [problem, setProblem] = useState<'over' | 'offline' | 'failed'>();
  const { id, token, editableUntil = '' } = own;
  const canEdit = token !== undefined && Date.parse(editableUntil) > now();
  /** @returns whether it worked */
  const change = async (request: (own: { id: string; token: string }) => Promise<Comment>) => {
    setProblem(undefined);
    try {
      onChanged(await request({ id, token: token ?? '' }));
      return true;
    } catch (reason) {
      const isOver = reason instanceof Refused && reason.answer.code === 'edit_window_over';
      setProblem(isOver ? 'over' : reason instanceof LoadError ? 'offline' : 'failed');
      return false;
    }
  };
  const download = async (by: { id: string; token: string }) => {
    setProblem(undefined);
    try {
      const stored = await storedAbout(client, fetch, by);
      saveFile(`comment-${id}.json`, `${JSON.stringify(stored, null, 2)}\n`);
    } catch (reason) {
      setProblem(reason instanceof LoadError ? 'offline' : 'failed');
    }
  };
  if (texts === undefined) return null;
  return (
    <OwnCommentActions
      text={comment.text}
      texts={texts.own}
      canEdit={canEdit && outcome !== 'refused'}
      {...(outcome === 'refused' ? { note: texts.own.refused } : {})}
      {...(own.statusToken !== undefined
        ? { status: client.url + commentStatusPath(id, own.statusToken) }
        : {})}
      {...(problem === undefined ? {} : { problem })}
      onSave={(text) => change((by) => editComment(client, fetch, by, text))}
      onWithdraw={() =>
        void change(async (by) => {
          await (canEdit ? withdrawComment : eraseComment)(client, fetch, by);
          return { ...comment, status: 'withdrawn', name: '', text: '' };
        })
      }
      {...(token === undefined ? {} : { onDownload: () => void download({ id, token }) })}
    />
  );
}

import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { Article } from '../../model/article/article.ts';
import type { Comment, RefusedForm } from '../../model/comment/comment.ts';
import { useInterface } from '../../page/i18n/interface.tsx';
import { useEnvironment } from '../environment/environment.ts';
import type { CommentsClient } from './comments-client.ts';
import type { DraftStore } from './drafts.ts';
import { emptyForm, mergeDraft, readForm, renderedDefaults } from './form-values.ts';
import { type FormProblem, NO_PROBLEM, problemOfRefusal, submitComment } from './submission.ts';

interface Reply {
  client: CommentsClient;
  drafts: DraftStore;
  article: Article;
  requireEmail: boolean;
  /** The form stood in the page before the app did, and may hold what was typed. */
  wasRendered: boolean;
  /** What came of a plain form, where the page was rendered again for it. */
  refused?: RefusedForm;
  onPosted: (comment: Comment) => void;
  /** There is nobody to send to: the box says so and stores the draft. */
  onNoService: () => void;
}

/** State of the reply form: stores the draft, checks, sends once, says what went wrong. */
export function useReply(props: Reply) {
  const { client, drafts, article, requireEmail, wasRendered, refused, onPosted, onNoService } = props;
  const { texts } = useInterface();
  const { randomHex } = useEnvironment();
  const { id } = article;
  const form = useRef<HTMLFormElement>(null);
  const [problem, setProblem] = useState(() =>
    refused === undefined ? NO_PROBLEM : problemOfRefusal(refused, texts),
  );
  // The browser has gone to what a rendered page says.
  const [rendered] = useState(problem);
  const [isHydrated, setHydrated] = useState(!wasRendered);
  const [phase, setPhase] = useState<'idle' | 'sending'>('idle');
  /** A new round is a new form; what it holds at first is stored beside it. */
  const [{ round, defaults, hasDraft }, setRound] = useState(() => {
    if (wasRendered) return { round: 0, defaults: renderedDefaults(refused), hasDraft: false };
    const draft = drafts.draft(id);
    return { round: 0, defaults: draft ?? emptyForm(drafts), hasDraft: draft !== undefined };
  });

  useEffect(() => {
    if (!wasRendered) return;
    setHydrated(true);
    if (form.current !== null && mergeDraft(form.current, drafts, id))
      setRound((before) => ({ ...before, hasDraft: true }));
  }, [wasRendered, drafts, id]);

  const restart = () => {
    drafts.removeDraft(id);
    setProblem(NO_PROBLEM);
    setRound((last) => ({ round: last.round + 1, defaults: emptyForm(drafts), hasDraft: false }));
  };

  // Each refusal is a new one, and moves the keyboard to what it says.
  useEffect(() => {
    if (problem !== NO_PROBLEM && problem !== rendered) document.getElementById('reply-problems')?.focus();
  }, [problem, rendered]);

  const saveDraft = () => {
    if (form.current === null) return;
    const draft = readForm(form.current);
    const sent = drafts.draft(id)?.sent;
    if (draft.text === '') drafts.removeDraft(id);
    else drafts.saveDraft(id, { ...draft, ...(sent === undefined ? {} : { sent }) });
  };

  const refuse = (next: FormProblem) => {
    setProblem(next);
    setPhase('idle');
  };

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const draft = readForm(event.currentTarget);
    const result = await submitComment(
      draft,
      { client, drafts, randomHex, article, requireEmail, texts },
      () => {
        setProblem(NO_PROBLEM);
        setPhase('sending');
      },
    );
    if (result.kind === 'problem') return refuse(result.problem);
    if (result.kind === 'no service') return onNoService();
    // What was typed meanwhile is the next comment.
    const typed = form.current === null ? draft : readForm(form.current);
    if (typed.text === draft.text || typed.text === '') restart();
    else drafts.saveDraft(id, typed);
    setPhase('idle');
    onPosted(result.comment);
  };

  return { form, problem, phase, isHydrated, defaults, round, hasDraft, saveDraft, submit, discard: restart };
}

import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { Article } from '../../model/article/article.ts';
import { type Comment, FORM_ANSWER_ID, type RefusedForm } from '../../model/comment/comment.ts';
import { type Interface, useInterface } from '../../page/i18n/interface.tsx';
import { LoadError, loadCode } from '../data/fetch-json.ts';
import { useEnvironment } from '../environment/environment.ts';
import type { CommentsClient } from './comments-client.ts';
import type { DraftStore } from './drafts.ts';
import {
  emptyForm,
  type FormProblem,
  mergeDraft,
  NO_PROBLEM,
  readForm,
  renderedDefaults,
} from './form-values.ts';

interface Reply {
  client: CommentsClient;
  drafts: DraftStore;
  article: Article;
  requireEmail: boolean;
  /** Whether the form was rendered on the server and may contain typed text. */
  wasRendered: boolean;
  /** The refused form that the page was rendered with. */
  refused?: RefusedForm;
  /** What was wrong with it. */
  refusal?: FormProblem;
  /** The comment that is answered; undefined where the writer begins a thread. */
  replyTo?: Pick<Comment, 'id' | 'name'>;
  onPosted: (comment: Comment) => void;
  /** Called where there is no comments service; the draft stays stored. */
  onNoService: () => void;
}

/** Loads what checks and sends a comment, which nobody needs before they write one. */
const loadSubmission = async (language: Interface) => (await import('./submission.ts')).loadSubmit(language);

/** React hook: state of the comment form, with draft, validation and submission. */
export function useReply(props: Reply) {
  const { client, drafts, article, requireEmail, wasRendered, refused, replyTo, onPosted, onNoService } =
    props;
  const interfaceValue = useInterface();
  const { texts } = interfaceValue;
  const environment = useEnvironment();
  const { id } = article;
  const form = useRef<HTMLFormElement>(null);
  const [problem, setProblem] = useState(props.refusal ?? NO_PROBLEM);
  // The browser has scrolled to it by the address.
  const [renderedProblem] = useState(problem);
  const [isHydrated, setHydrated] = useState(!wasRendered);
  const [phase, setPhase] = useState<'idle' | 'sending'>('idle');
  /** `round` is the React key of the form, whose uncontrolled fields are reset by a new one. */
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

  // Moves the focus to the errors after each refusal.
  useEffect(() => {
    if (problem !== NO_PROBLEM && problem !== renderedProblem)
      document.getElementById(FORM_ANSWER_ID)?.focus();
  }, [problem, renderedProblem]);

  const saveDraft = () => {
    if (form.current === null) return;
    // A failure is told when the comment is sent.
    loadSubmission(interfaceValue).catch(() => undefined);
    const draft = readForm(form.current);
    const sent = drafts.draft(id)?.sent;
    if (draft.text === '') drafts.removeDraft(id);
    else drafts.saveDraft(id, { ...draft, ...(sent === undefined ? {} : { sent }) });
  };

  const refuse = (next: FormProblem) => {
    setProblem(next);
    setPhase('idle');
  };

  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const target = event.currentTarget;
    const draft = readForm(target);
    setPhase('sending');
    const submit = await loadCode(loadSubmission(interfaceValue), environment.fetch).catch(
      (reason: LoadError) => reason,
    );
    if (submit instanceof LoadError) {
      // Where the site answers and its code does not load, the form is sent as it is without script.
      if (submit.kind === 'later') return target.submit();
      return refuse({ errors: {}, sentence: texts.form.offline });
    }
    const result = await submit(
      draft,
      { client, drafts, environment, article, requireEmail, texts, parent: replyTo?.id },
      () => setProblem(NO_PROBLEM),
    );
    if (result.kind === 'problem') return refuse(result.problem);
    if (result.kind === 'no service') return onNoService();
    // Text typed while sending is the draft of the next comment.
    const typed = form.current === null ? draft : readForm(form.current);
    if (typed.text === draft.text || typed.text === '') restart();
    else drafts.saveDraft(id, typed);
    setPhase('idle');
    onPosted(result.comment);
  };

  return {
    form,
    problem,
    phase,
    isHydrated,
    defaults,
    round,
    hasDraft,
    saveDraft,
    submit: onSubmit,
    discard: restart,
  };
}

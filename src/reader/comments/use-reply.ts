import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { Article } from '../../model/article/article.ts';
import type {
  Comment,
  CommentField,
  ErrorCode,
  FieldCode,
  RefusedForm,
} from '../../model/comment/comment.ts';
import { normaliseComment } from '../../model/comment/read-post.ts';
import type { Words } from '../../page/words/en.ts';
import { useInterface } from '../../page/words/interface.tsx';
import { LoadError } from '../loading/load.ts';
import {
  type Draft,
  forgetDraft,
  forgetWriter,
  readDraft,
  readWriter,
  writeDraft,
  writeWriter,
} from './kept.ts';
import { makeKey, NoService, Refused, sendComment } from './service.ts';

interface Problem {
  errors: Partial<Record<CommentField, FieldCode>>;
  sentence?: string;
}

const NONE: Problem = { errors: {} };
const FIELDS: readonly string[] = ['text', 'name', 'email', 'url'];

function draftOf(form: HTMLFormElement): Draft {
  const data = new FormData(form);
  const text = (name: string) => String(data.get(name) ?? '');
  return {
    text: text('text'),
    name: text('name'),
    email: text('email'),
    url: text('url'),
    remember: data.get('remember') !== null,
  };
}

/** A text box whose text came with the page loses it where its default goes; one that was set by hand does not. */
function keepAsTyped(area: Element | RadioNodeList | null): void {
  if (!(area instanceof HTMLTextAreaElement)) return;
  const { value, selectionStart, selectionEnd } = area;
  area.value = value;
  area.setSelectionRange(selectionStart, selectionEnd);
}

/**
 * Puts what this browser kept into a printed form, and keeps what the reader typed before the app was there: both,
 * where there are both.
 *
 * @returns whether something kept is in the form now
 */
function joinDraft(form: HTMLFormElement, id: string): boolean {
  const draft = readDraft(id);
  const values: Partial<Record<string, unknown>> = { ...(readWriter() ?? {}), ...draft };
  for (const field of FIELDS) {
    const element = form.elements.namedItem(field);
    const value = values[field];
    if (field === 'text') keepAsTyped(element);
    if (
      typeof value !== 'string' ||
      value === '' ||
      !(element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)
    )
      continue;
    if (element.value === '') element.value = value;
    else if (field === 'text' && !element.value.includes(value))
      element.setRangeText(`${value}\n\n`, 0, 0, 'preserve');
  }
  const remember = form.elements.namedItem('remember');
  if (remember instanceof HTMLInputElement && (draft?.remember ?? readWriter() !== undefined))
    remember.checked = true;
  // Whoever counts the letters left must hear of it.
  form.querySelector('textarea')?.dispatchEvent(new Event('input', { bubbles: true }));
  return draft !== undefined;
}

/**
 * What a printed form holds at first. Taking over a text box, React puts a default text back in the place of what was
 * typed since; in the browser it is told of none, and leaves what stands there.
 */
function printedDefaults(refused: RefusedForm | undefined) {
  const held = refused?.held ?? {};
  return typeof document === 'undefined' ? held : { ...held, text: undefined };
}

/** An empty form, with the writer this browser remembers. */
const emptyForm = () => ({ text: '', ...(readWriter() ?? {}), remember: readWriter() !== undefined });

function refusalOf(
  { code, fields = {} }: { code: ErrorCode; fields?: Record<string, FieldCode> },
  { form: { failure } }: Words,
): Problem {
  const errors = Object.fromEntries(Object.entries(fields).filter(([field]) => FIELDS.includes(field)));
  if (Object.keys(errors).length > 0) return { errors };
  return { errors: {}, sentence: failure[code] ?? failure.internal };
}

/** What came of a submission that failed, as the form shows it; undefined where nobody is there to send to. */
function problemOf(reason: unknown, words: Words): Problem | undefined {
  if (reason instanceof NoService) return undefined;
  const { offline, failure } = words.form;
  if (reason instanceof LoadError) {
    return { errors: {}, sentence: reason.kind === 'server' ? failure.unavailable : offline };
  }
  if (!(reason instanceof Refused)) throw reason;
  return refusalOf(reason.fault, words);
}

interface Reply {
  service: string;
  article: Article;
  requireEmail: boolean;
  /** The form stood in the page before the app did, and may hold what was typed. */
  wasPrinted: boolean;
  /** What came of a plain form, where the page was printed again for it. */
  refused?: RefusedForm;
  onPosted: (comment: Comment) => void;
  /** There is nobody to send to: the box says so and keeps the draft. */
  onNoService: () => void;
}

/** Everything the reply form does: keeps the draft, checks, sends once, says what went wrong. */
export function useReply(props: Reply) {
  const { service, article, requireEmail, wasPrinted, refused, onPosted, onNoService } = props;
  const { words } = useInterface();
  const { id, slug, revision } = article;
  const form = useRef<HTMLFormElement>(null);
  const [problem, setProblem] = useState(() => (refused === undefined ? NONE : refusalOf(refused, words)));
  // The browser has gone to what a printed page says.
  const [printed] = useState(problem);
  const [isAwake, setAwake] = useState(!wasPrinted);
  const [phase, setPhase] = useState<'idle' | 'sending'>('idle');
  /** A new round is a new form; what it holds at first is kept beside it. */
  const [{ round, defaults, kept }, setRound] = useState(() => {
    if (wasPrinted) return { round: 0, defaults: printedDefaults(refused), kept: false };
    const draft = readDraft(id);
    return { round: 0, defaults: draft ?? emptyForm(), kept: draft !== undefined };
  });

  useEffect(() => {
    if (!wasPrinted) return;
    setAwake(true);
    if (form.current !== null && joinDraft(form.current, id))
      setRound((before) => ({ ...before, kept: true }));
  }, [wasPrinted, id]);

  const restart = () => {
    forgetDraft(id);
    setProblem(NONE);
    setRound((last) => ({ round: last.round + 1, defaults: emptyForm(), kept: false }));
  };

  // Each refusal is a new one, and moves the keyboard to what it says.
  useEffect(() => {
    if (problem !== NONE && problem !== printed) document.getElementById('reply-problems')?.focus();
  }, [problem, printed]);

  const keep = () => {
    if (form.current === null) return;
    const draft = draftOf(form.current);
    const sent = readDraft(id)?.sent;
    if (draft.text === '') forgetDraft(id);
    else writeDraft(id, { ...draft, ...(sent === undefined ? {} : { sent }) }, Date.now());
  };

  const refuse = (next: Problem) => {
    setProblem(next);
    setPhase('idle');
  };

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const draft = draftOf(event.currentTarget);
    const checked = normaliseComment(draft, requireEmail);
    if (!checked.ok) return refuse({ errors: checked.fields });
    const body = JSON.stringify(checked.value);
    const before = readDraft(id)?.sent;
    const sent = before?.body === body ? before : { key: makeKey(), body };
    writeDraft(id, { ...draft, sent }, Date.now());
    setProblem(NONE);
    setPhase('sending');
    try {
      const comment = await sendComment(service, slug, {
        key: sent.key,
        ...checked.value,
        revision: revision.number,
      });
      const { text: _, ...writer } = checked.value;
      if (draft.remember) writeWriter(writer, Date.now());
      else forgetWriter();
      // What was typed meanwhile is the next comment.
      const typed = form.current === null ? draft : draftOf(form.current);
      if (typed.text === draft.text) restart();
      else writeDraft(id, typed, Date.now());
      setPhase('idle');
      onPosted(comment);
    } catch (reason) {
      const next = problemOf(reason, words);
      if (next === undefined) onNoService();
      else refuse(next);
    }
  };

  return { form, problem, phase, isAwake, defaults, round, kept, keep, submit, discard: restart };
}

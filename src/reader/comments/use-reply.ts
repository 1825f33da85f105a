import { type FormEvent, useRef, useState } from 'react';
import type { Article } from '../../model/article/article.ts';
import type { Comment, CommentField, FieldCode } from '../../model/comment/comment.ts';
import { normaliseComment } from '../../model/comment/read-post.ts';
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

interface Reply {
  service: string;
  article: Article;
  requireEmail: boolean;
  onPosted: (comment: Comment) => void;
  /** There is nobody to send to: the box says so and keeps the draft. */
  onNoService: () => void;
}

/** Everything the reply form does: keeps the draft, checks, sends once, says what went wrong. */
export function useReply({ service, article, requireEmail, onPosted, onNoService }: Reply) {
  const { words } = useInterface();
  const { id, slug, revision } = article;
  const form = useRef<HTMLFormElement>(null);
  const [problem, setProblem] = useState(NONE);
  const [phase, setPhase] = useState<'idle' | 'sending'>('idle');
  const [round, setRound] = useState(0);
  const [defaults, setDefaults] = useState(
    () => readDraft(id) ?? { text: '', ...(readWriter() ?? {}), remember: readWriter() !== undefined },
  );

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
    // The summary is there after the next frame.
    requestAnimationFrame(() => document.getElementById('reply-problems')?.focus());
  };

  const explain = (reason: unknown) => {
    if (reason instanceof NoService) return onNoService();
    if (reason instanceof LoadError) {
      const { offline, failure } = words.form;
      return refuse({ errors: {}, sentence: reason.kind === 'server' ? failure.unavailable : offline });
    }
    if (!(reason instanceof Refused)) throw reason;
    const { code, fields = {} } = reason.fault;
    const errors = Object.fromEntries(Object.entries(fields).filter(([field]) => FIELDS.includes(field)));
    const sentence = words.form.failure[code] ?? words.form.failure.internal;
    return refuse(Object.keys(errors).length > 0 ? { errors } : { errors: {}, sentence });
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
      const { name, email, url } = checked.value;
      if (draft.remember) writeWriter({ name, email, url }, Date.now());
      else forgetWriter();
      forgetDraft(id);
      setDefaults({ text: '', ...(draft.remember ? { name, email, url } : {}), remember: draft.remember });
      setRound((n) => n + 1);
      setPhase('idle');
      onPosted(comment);
    } catch (reason) {
      explain(reason);
    }
  };

  return { form, problem, phase, defaults, round, keep, submit };
}

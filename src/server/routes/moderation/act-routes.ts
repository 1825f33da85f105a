import {
  ACCOUNT_ACTS,
  BULK_LIMIT,
  COMMENT_ACTS,
  ERASURE_ACTS,
  REASON_LIMIT,
  SLOW_SECONDS,
  THREAD_ACTS,
  WRITER_ACTS,
} from '../../../model/moderation/moderation-acts.ts';
import { actPath, isModerationPage, queuePath } from '../../../model/moderation/moderation-paths.ts';
import { readFormFields } from '../../http/request-body.ts';
import { ActError } from '../../moderation/act-error.ts';
import { type CommentRef, parseCommentRef } from '../../moderation/seen-state.ts';
import { redirectTo } from './moderation-answers.ts';
import type { ModeratorHandler, ModeratorRequest, ModeratorRoute } from './moderator-route.ts';

/** What an act did: numbers of its events, and ids of the comments that were not as they were seen. */
interface ActResult {
  events: readonly number[];
  missed?: readonly string[];
}

/** Reads one of some words from a form. @throws ActError where it is none of them */
function wordOf<W extends string>(fields: URLSearchParams, name: string, words: readonly W[]): W {
  const word = words.find((each) => each === fields.get(name));
  if (word === undefined) throw new ActError('invalid');
  return word;
}

/** Reads the comments that a form names. @throws ActError where there is none, or too many */
function commentsOf(fields: URLSearchParams): CommentRef[] {
  const refs = fields.getAll('comment').map(parseCommentRef);
  const valid = refs.filter((ref) => ref !== undefined);
  if (valid.length === 0 || valid.length > BULK_LIMIT || valid.length < refs.length)
    throw new ActError('invalid');
  return valid;
}

function commentOf(fields: URLSearchParams): CommentRef {
  const [ref] = commentsOf(fields);
  if (ref === undefined) throw new ActError('invalid');
  return ref;
}

/** The reason that a form sends: one of those that are offered, words of the moderator's own, or both. */
function reasonOf(fields: URLSearchParams): string {
  const parts = ['reason', 'words'].map((name) => (fields.get(name) ?? '').normalize('NFC').trim());
  const reason = parts.filter((part) => part !== '').join(' ');
  if (Array.from(reason).length > 2 * REASON_LIMIT) throw new ActError('invalid');
  return reason.replace(/[^\P{Cc}\n]/gu, '');
}

/** A route that does something and leads back to the page it came from, which tells what was done. */
const act =
  (run: (request: ModeratorRequest, fields: URLSearchParams) => Promise<ActResult>): ModeratorHandler =>
  async (request) => {
    const { context, parts } = request;
    const fields = await readFormFields(context.req.raw);
    const { events, missed = [] } = await run(request, fields);
    const from = fields.get('from') ?? '';
    const query = new URLSearchParams();
    if (events.length > 0) query.set('done', events.join('.'));
    if (missed.length > 0) query.set('missed', missed.join('.'));
    const next = fields.get('next') ?? '';
    const fragment = /^[0-9a-f-]{36}$/.test(next) ? `#comment-${next}` : '';
    return redirectTo(
      context,
      parts,
      `${isModerationPage(from) ? from : queuePath('held')}?${query}${fragment}`,
    );
  };

const onComments = act(async ({ services, session }, fields) => {
  const word = wordOf(fields, 'act', COMMENT_ACTS);
  const outcome = await services.commentActs.act(session.name, word, commentsOf(fields), reasonOf(fields));
  return { events: outcome.events, missed: outcome.conflicts.map(({ id }) => id) };
});

const onWriter = act(async ({ services, session }, fields) => {
  const word = wordOf(fields, 'act', WRITER_ACTS);
  return { events: [await services.otherActs.onWriter(session.name, word, commentOf(fields).id)] };
});

const onThread = act(async ({ services, session }, fields) => {
  const word = wordOf(fields, 'act', THREAD_ACTS);
  const seconds = SLOW_SECONDS.find((each) => String(each) === fields.get('seconds'));
  if (word === 'slow' && seconds === undefined) throw new ActError('invalid');
  const { comment } = await services.review.comment(commentOf(fields).id);
  return {
    events: [await services.otherActs.onThread(session.name, word, comment.article.id, seconds ?? 0)],
  };
});

const answer = act(async ({ services, session }, fields) => {
  const ref = commentOf(fields);
  const id = await services.comments.posts.answerAsPaper(ref.id, fields.get('text') ?? '', session.name);
  const event = await services.commentActs.lastEvent(session.name, id);
  // Another moderator gave the same answer before.
  return event === undefined ? { events: [], missed: [id] } : { events: [event] };
});

const undo = act(async ({ services, session }, fields) => {
  const numbers = fields.getAll('event').filter((text) => /^[1-9]\d{0,15}$/.test(text));
  if (numbers.length === 0 || numbers.length > BULK_LIMIT) throw new ActError('invalid');
  const events: number[] = [];
  const missed: string[] = [];
  for (const number of numbers) {
    const result = await services.undo.undo(session.name, Number(number), session.role === 'admin');
    if (typeof result === 'number') events.push(result);
    else missed.push(result.id);
  }
  return { events, missed };
});

const erase = act(async ({ services, session }, fields) => {
  const part = wordOf(fields, 'act', ERASURE_ACTS);
  const { id, seen } = commentOf(fields);
  if (fields.get('sure') !== 'yes') throw new ActError('invalid');
  const event = await services.commentActs.erase(session.name, { id, seen }, part);
  return event === undefined ? { events: [], missed: [id] } : { events: [event] };
});

const onAccount = act(async ({ services, session }, fields) => {
  const word = wordOf(fields, 'act', ACCOUNT_ACTS);
  return { events: [await services.otherActs.onAccount(session.name, word, fields.get('account') ?? '')] };
});

/** Acts of moderators. */
export const ACTS: readonly ModeratorRoute[] = [
  { path: actPath('comments'), answer: onComments },
  { path: actPath('writers'), answer: onWriter },
  { path: actPath('threads'), answer: onThread },
  { path: actPath('answers'), answer },
  { path: actPath('undo'), answer: undo },
  { path: actPath('erasures'), isForAdmins: true, answer: erase },
  { path: actPath('accounts'), isForAdmins: true, answer: onAccount },
];

import { expect } from 'vitest';
import {
  type Comment,
  type CommentPosted,
  type CommentState,
  commentPath,
} from '../../src/model/comment/comment.ts';
import { makeService, ORIGIN } from './comment-service.ts';

export const MINUTE = 60_000;

/** Creates the API with a clock that is moved by hand, and ways to use the routes of one comment. */
export async function makeWriter(setup: Parameters<typeof makeService>[0] = {}) {
  const time = { now: Date.UTC(2026, 10, 25, 12) };
  const service = await makeService({ clock: () => time.now, ...setup });
  const post = async (
    slug = 'open',
    change: Record<string, unknown> = {},
  ): Promise<Required<CommentPosted>> => {
    const answer = await service.send(slug, change);
    expect(answer.status).toBe(201);
    return (await answer.json()) as Required<CommentPosted>;
  };
  const call = (
    method: string,
    path: string,
    { token, body, headers = {} }: { token?: string; body?: unknown; headers?: Record<string, string> } = {},
  ) =>
    service.request(path, {
      method,
      headers: {
        origin: ORIGIN,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const edit = (id: string, token: string | undefined, text: unknown = 'Edited.') =>
    call('PATCH', commentPath(id), { ...(token === undefined ? {} : { token }), body: { text } });
  const withdraw = (id: string, token: string) => call('DELETE', commentPath(id), { token });
  const stateOf = async (id: string, token: string) => {
    const answer = await call('GET', `${commentPath(id, 'status')}?token=${token}`);
    return answer.status === 200 ? ((await answer.json()) as CommentState) : answer.status;
  };
  const listed = async (slug = 'open', query = ''): Promise<Comment[]> =>
    (await service.list(slug, query)).comments;
  return { ...service, time, post, call, edit, withdraw, stateOf, listed };
}

/** Status and code of an answer. */
export const codeOf = async (answer: Response) => [answer.status, (await answer.json()).code];

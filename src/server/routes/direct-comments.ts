import type { IncomingMessage, ServerResponse } from 'node:http';
import { API_HEADERS } from '../../model/security-policy.ts';
import type { Answer } from '../http/answer.ts';
import { requireAllowedSender, requireHost } from '../http/origins.ts';
import { bodyKindOf, parseJsonBody, readIncomingBytes } from '../http/request-body.ts';
import { type ApiParts, clientFrom } from './api-parts.ts';
import { CommentLists } from './comment-lists.ts';
import { commonHeaders, errorAnswer } from './common-answers.ts';
import { takeCommentPost } from './post-comment.ts';

const PATH = /^\/api\/articles\/([^/?]+)\/comments(?:\?(.*))?$/;

const header = (request: IncomingMessage, name: string): string | undefined => {
  const value = request.headers[name];
  return typeof value === 'string' ? value : value?.join(', ');
};

/**
 * Answers the two requests that carry the load, lists of comments and posts as JSON, from Node's own request: the objects of
 * fetch around them took half of their time. Everything else, and what cannot be read as one of the two, is left to the
 * routes.
 *
 * @returns a function that answers a request, or returns false where it is none of the two
 */
export function directComments(
  parts: ApiParts,
): (request: IncomingMessage, response: ServerResponse, path: string) => boolean {
  const lists = new CommentLists(parts.comments);
  const send = (request: IncomingMessage, response: ServerResponse, answer: Promise<Answer>): void => {
    const origin = header(request, 'origin') ?? null;
    void answer
      .catch((reason: unknown) => errorAnswer(reason, parts))
      .then(({ status, headers, body }) => {
        const common = commonHeaders(origin, parts);
        const vary = [headers['vary'], common['vary']].filter(Boolean).join(', ');
        response.writeHead(status, {
          ...headers,
          ...API_HEADERS,
          ...common,
          ...(vary === '' ? {} : { vary }),
        });
        response.end(body);
      });
  };
  return (request, response, path) => {
    const [, encodedSlug, query = ''] = PATH.exec(path) ?? [];
    if (encodedSlug === undefined || encodedSlug.includes('%')) return false;
    if (request.method === 'GET') {
      send(request, response, listOf(request, encodedSlug, query));
      return true;
    }
    if (request.method !== 'POST' || bodyKindOf(header(request, 'content-type')) !== 'json') return false;
    send(request, response, takePost(request, encodedSlug));
    return true;
  };

  async function listOf(request: IncomingMessage, slug: string, query: string): Promise<Answer> {
    requireHost(request.headers.host, parts.origins());
    return lists.answer({
      slug,
      query: query === '' ? {} : Object.fromEntries([...new URLSearchParams(query)].reverse()),
      acceptEncoding: header(request, 'accept-encoding'),
      ifNoneMatch: header(request, 'if-none-match'),
    });
  }

  async function takePost(request: IncomingMessage, slug: string): Promise<Answer> {
    requireHost(request.headers.host, parts.origins());
    requireAllowedSender((name) => header(request, name) ?? null, parts.origins());
    const fields = parseJsonBody(await readIncomingBytes(request));
    const client = clientFrom(request.socket.remoteAddress, header(request, 'x-forwarded-for'), parts);
    const posted = await takeCommentPost(parts, { slug, fields, needsKey: true, client });
    return {
      status: 201,
      headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
      body: JSON.stringify(posted),
    };
  }
}

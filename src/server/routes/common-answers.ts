import { randomUUID } from 'node:crypto';
import type { ApiError } from '../../model/comment/comment.ts';
import { API_HEADERS, securityHeaders } from '../../model/security-policy.ts';
import type { Answer } from '../http/answer.ts';
import { isRefusal, toHttpError } from '../http/errors.ts';
import { corsHeaders } from '../http/origins.ts';
import type { ApiParts } from './api-parts.ts';

/** Headers of every answer of the API, also of a page (S10). @param origin of the request */
export const commonHeaders = (
  origin: string | null,
  { https, origins }: Pick<ApiParts, 'https' | 'origins'>,
): Record<string, string> => ({ ...securityHeaders(https), ...corsHeaders(origin, origins()) });

/** Turns anything that was thrown into the answer `{code, message, requestId, fields?}` (C18), without the common headers. */
export function errorAnswer(
  reason: unknown,
  { onError }: Pick<ApiParts, 'onError'>,
): Answer & { body: string } {
  const requestId = randomUUID();
  if (!isRefusal(reason)) onError(reason, requestId);
  const { code, message, fields, status, headers } = toHttpError(reason);
  const body: ApiError = { code, message, requestId, ...(fields === undefined ? {} : { fields }) };
  return {
    status,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store', ...API_HEADERS, ...headers },
    body: JSON.stringify(body),
  };
}

import { HttpError } from './errors.ts';
import { parseForm } from './form.ts';

/** The largest body that is read, in bytes (C01). */
export const MAX_BODY = 64 * 1024;

/** What a request brought: JSON, or the fields of a plain form. */
export type RequestBody =
  | { kind: 'json'; value: unknown }
  | ({ kind: 'form' } & ReturnType<typeof parseForm>);

const TYPES: Readonly<Record<string, RequestBody['kind']>> = {
  'application/json': 'json',
  'application/x-www-form-urlencoded': 'form',
};

/**
 * Reads a request's body, counting bytes as they come, with or without a length (C01, C02). Throws `ApiError`.
 */
export async function readRequestBody(request: Request): Promise<RequestBody> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
  const kind = Object.hasOwn(TYPES, type) ? TYPES[type] : undefined;
  if (kind === undefined) throw new HttpError('unsupported_media_type');
  const bytes = await readBytes(request);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return kind === 'form' ? { kind, ...parseForm(text) } : { kind, value: JSON.parse(text) };
  } catch {
    throw new HttpError('invalid_json');
  }
}

async function readBytes(request: Request): Promise<Uint8Array> {
  if (Number(request.headers.get('content-length') ?? 0) > MAX_BODY)
    throw new HttpError('too_large', undefined, { connection: 'close' });
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  while (reader !== undefined) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > MAX_BODY) {
      await reader.cancel();
      throw new HttpError('too_large', undefined, { connection: 'close' });
    }
    chunks.push(value);
  }
  return Buffer.concat(chunks);
}

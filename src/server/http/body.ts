import { ApiFault } from './faults.ts';

/** The largest body that is read, in bytes (C01). */
export const MAX_BODY = 64 * 1024;

/**
 * Reads a request's body as JSON, counting bytes as they come, with or without a length (C01, C02). Throws
 * `ApiFault`.
 */
export async function readJsonBody(request: Request): Promise<unknown> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') throw new ApiFault('unsupported_media_type');
  if (Number(request.headers.get('content-length') ?? 0) > MAX_BODY)
    throw new ApiFault('too_large', undefined, { connection: 'close' });
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  while (reader !== undefined) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > MAX_BODY) {
      await reader.cancel();
      throw new ApiFault('too_large', undefined, { connection: 'close' });
    }
    chunks.push(value);
  }
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks)));
  } catch {
    throw new ApiFault('invalid_json');
  }
}

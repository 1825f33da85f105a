import type { IncomingMessage } from 'node:http';
import type { RefusedForm } from '../../model/comment/comment.ts';
import { HttpError } from './errors.ts';

/** Largest body that is read, in bytes (C01). */
const MAX_BODY = 64 * 1024;

/** Plain form: its fields as those of a JSON post, and its values to be shown in the form again (C02). */
export interface FormBody {
  kind: 'form';
  fields: Record<string, unknown>;
  values: RefusedForm['values'];
  /** Its idempotency key, where a page that was rendered again had one (C12). */
  key?: string;
}

/** Body of a request: JSON, or a plain form. */
export type RequestBody = { kind: 'json'; value: unknown } | FormBody;

const KINDS: Readonly<Record<string, RequestBody['kind']>> = {
  'application/json': 'json',
  'application/x-www-form-urlencoded': 'form',
};

/** Whether a content type names no other encoding than UTF-8. */
function isUtf8(type: string): boolean {
  const [, charset] = /;\s*charset\s*=\s*"?([^\s";]*)/i.exec(type) ?? [];
  return charset === undefined || /^(?:utf-?8|us-ascii)$/i.test(charset);
}

/** Kind of a body by its content type; undefined where none such is taken. */
export function bodyKindOf(contentType = ''): RequestBody['kind'] | undefined {
  const type = contentType.split(';')[0]?.trim().toLowerCase() ?? '';
  return Object.hasOwn(KINDS, type) && isUtf8(contentType) ? KINDS[type] : undefined;
}

const decode = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes);

/** Parses a body of JSON. @throws HttpError where it is none, or not UTF-8 */
export function parseJsonBody(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(decode(bytes));
  } catch {
    throw new HttpError('invalid_json');
  }
}

/**
 * Reads the body of a request; counts its bytes as they come, with or without a length (C01, C02).
 *
 * @throws HttpError where the type is another, the body too large, or neither JSON nor UTF-8
 */
export async function readRequestBody(request: Request): Promise<RequestBody> {
  const kind = bodyKindOf(request.headers.get('content-type') ?? '');
  if (kind === undefined) throw new HttpError('unsupported_media_type');
  const bytes = await readBytes(request);
  if (kind === 'json') return { kind, value: parseJsonBody(bytes) };
  return parseForm(decodeForm(bytes));
}

/**
 * Reads a plain form of any fields.
 *
 * @throws HttpError where the body is something else, too large, or not UTF-8
 */
export async function readFormFields(request: Request): Promise<URLSearchParams> {
  if (bodyKindOf(request.headers.get('content-type') ?? '') !== 'form')
    throw new HttpError('unsupported_media_type');
  return new URLSearchParams(decodeForm(await readBytes(request)));
}

function decodeForm(bytes: Uint8Array): string {
  try {
    return decode(bytes);
  } catch {
    throw new HttpError('invalid_json');
  }
}

const tooLarge = (): HttpError => new HttpError('too_large', undefined, { connection: 'close' });

async function readBytes(request: Request): Promise<Uint8Array> {
  if (Number(request.headers.get('content-length') ?? 0) > MAX_BODY) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  while (reader !== undefined) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > MAX_BODY) {
      await reader.cancel();
      throw tooLarge();
    }
    chunks.push(value);
  }
  return Buffer.concat(chunks);
}

/** Reads the body of Node's own request; counts its bytes as they come. @throws HttpError where it is too large */
export function readIncomingBytes(request: IncomingMessage): Promise<Uint8Array> {
  if (Number(request.headers['content-length'] ?? 0) > MAX_BODY) return Promise.reject(tooLarge());
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    let size = 0;
    request.on('data', (chunk: Uint8Array) => {
      size += chunk.byteLength;
      if (size > MAX_BODY) {
        request.pause();
        reject(tooLarge());
      } else chunks.push(chunk);
    });
    request.once('end', () =>
      resolve(chunks[0] !== undefined && chunks.length === 1 ? chunks[0] : Buffer.concat(chunks)),
    );
    request.once('error', reject);
    // Its client left: nobody reads the answer any more.
    request.once('close', () => {
      if (!request.complete) reject(new HttpError('invalid_json'));
    });
  });
}

/** Fields that a form may have empty, and a post may not. */
const OPTIONAL = new Set(['key', 'parent']);
/** Fields of a form that are none of a post. */
const FORM_ONLY = new Set(['remember']);

/**
 * Parses a plain form into the fields of a post, for the same parser as JSON (C02, C03). Of a field that comes twice
 * the first counts; an empty key or parent is none, since a form has one only where the server put it in (C12).
 */
function parseForm(body: string): FormBody {
  const form = new URLSearchParams(body);
  const fields: Record<string, unknown> = Object.create(null);
  for (const [name, value] of form) {
    if (name in fields || FORM_ONLY.has(name) || (OPTIONAL.has(name) && value === '')) continue;
    fields[name] = name === 'revision' ? Number(value) : value;
  }
  const text = (name: string): string => form.get(name) ?? '';
  return {
    kind: 'form',
    fields,
    ...(form.get('key') ? { key: text('key') } : {}),
    values: {
      text: text('text'),
      name: text('name'),
      email: text('email'),
      url: text('url'),
      remember: form.has('remember'),
      ...(form.get('parent') ? { parent: text('parent') } : {}),
    },
  };
}

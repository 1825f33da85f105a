import type { RefusedForm } from '../../model/comment/comment.ts';

/** What a plain form may carry beside the fields of a post. */
const FORM_ONLY = new Set(['remember']);

/**
 * Reads the body of a plain form as the fields of a post, for the same door as JSON (C02, C03). A field that comes
 * twice is its first; an empty key is none, since a form has one only where the server put it in (C12).
 */
export function parseForm(body: string): { fields: Record<string, unknown>; held: RefusedForm['held'] } {
  const form = new URLSearchParams(body);
  const fields: Record<string, unknown> = Object.create(null);
  for (const [name, value] of form) {
    if (name in fields || FORM_ONLY.has(name) || (name === 'key' && value === '')) continue;
    fields[name] = name === 'revision' ? Number(value) : value;
  }
  const text = (name: string): string => form.get(name) ?? '';
  return {
    fields,
    held: {
      text: text('text'),
      name: text('name'),
      email: text('email'),
      url: text('url'),
      remember: form.has('remember'),
    },
  };
}

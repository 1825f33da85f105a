import type { RefusedForm } from '../../model/comment/comment.ts';
import type { FieldErrors } from '../../page/comments/form/form-fields.ts';
import type { Draft, DraftStore } from './drafts.ts';

/** Error messages of the form's fields, or a message about the submission. */
export interface FormProblem {
  errors: FieldErrors;
  sentence?: string;
}

export const NO_PROBLEM: FormProblem = { errors: {} };

const FIELDS = ['text', 'name', 'email', 'url'] as const;

/** Returns the values of the comment form. */
export function readForm(form: HTMLFormElement): Draft {
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

/**
 * Adds a stored draft to a rendered form. What the reader typed before hydration stays; the comment's text is then
 * both.
 *
 * @returns whether there was a draft
 */
export function mergeDraft(form: HTMLFormElement, drafts: DraftStore, articleId: string): boolean {
  const draft = drafts.draft(articleId);
  const writer = drafts.writer();
  const values = { ...(writer ?? {}), ...draft };
  for (const field of FIELDS) {
    const element = form.elements.namedItem(field);
    const value = values[field];
    if (
      value === undefined ||
      value === '' ||
      !(element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)
    )
      continue;
    if (element.value === '') element.value = value;
    else if (field === 'text' && !element.value.includes(value))
      element.setRangeText(`${value}\n\n`, 0, 0, 'preserve');
  }
  const remember = form.elements.namedItem('remember');
  if (remember instanceof HTMLInputElement && (draft?.remember ?? writer !== undefined))
    remember.checked = true;
  // For the counter of characters left.
  form.querySelector('textarea')?.dispatchEvent(new Event('input', { bubbles: true }));
  return draft !== undefined;
}

/**
 * Returns the initial values of a rendered form. In the browser without the text, since React would replace typed text
 * by the default on hydration; `keepTypedText` keeps the rendered text instead.
 */
export function renderedDefaults(refused: RefusedForm | undefined) {
  const values = refused?.values ?? {};
  return typeof document === 'undefined' ? values : { ...values, text: undefined };
}

/** Returns the initial values of an empty form, with the stored writer. */
export function emptyForm(drafts: DraftStore) {
  const writer = drafts.writer();
  return { text: '', ...(writer ?? {}), remember: writer !== undefined };
}

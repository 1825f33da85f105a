import type { RefusedForm } from '../../model/comment/comment.ts';
import type { Draft, DraftStore } from './drafts.ts';

const FIELDS = ['text', 'name', 'email', 'url'] as const;

/** What stands in the fields of a form. */
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
 * Puts a stored draft into a rendered form, and leaves what the reader typed before the app ran: both, where there
 * are both.
 *
 * @returns whether something stored is in the form now
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
  // Whoever counts the letters left must hear of it.
  form.querySelector('textarea')?.dispatchEvent(new Event('input', { bubbles: true }));
  return draft !== undefined;
}

/**
 * What a rendered form holds at first. Hydrating a text box, React puts a default text back in the place of what was
 * typed since; in the browser it is told of none, and leaves what `keepTypedText` made the box's own.
 */
export function renderedDefaults(refused: RefusedForm | undefined) {
  const held = refused?.held ?? {};
  return typeof document === 'undefined' ? held : { ...held, text: undefined };
}

/** The values of an empty form, with the writer this browser remembers. */
export function emptyForm(drafts: DraftStore) {
  const writer = drafts.writer();
  return { text: '', ...(writer ?? {}), remember: writer !== undefined };
}

import { beforeEach, describe, expect, test, vi } from 'vitest';
import { type Draft, DraftStore } from '../../../src/reader/comments/drafts.ts';
import { emptyForm, mergeDraft, readForm } from '../../../src/reader/comments/form-values.ts';
import { TestEnvironment } from '../test-environment.ts';

const draft: Draft = { text: 'Before', name: 'Tunde', email: 't@example.org', url: '', remember: false };
const writer = { name: 'Ada', email: 'a@example.org', url: 'https://example.org' };

let drafts: DraftStore;
let form: HTMLFormElement;

beforeEach(() => {
  drafts = new DraftStore(new TestEnvironment());
  document.body.innerHTML = `<form><textarea name="text"></textarea><input name="name"><input name="email">
    <input name="url"><input type="checkbox" name="remember" value="yes"></form>`;
  form = document.forms[0] as HTMLFormElement;
});

const area = () => form.querySelector('textarea') as HTMLTextAreaElement;
const merge = () => mergeDraft(form, drafts, 'a');

/** Types into a field before hydration. */
function type(text: string, caret = text.length) {
  area().value = text;
  area().setSelectionRange(caret, caret);
}

test('an empty form stays empty where nothing is stored', () => {
  expect(merge()).toBe(false);
  expect(readForm(form)).toEqual({ text: '', name: '', email: '', url: '', remember: false });
});

test('a stored draft is put into an empty form', () => {
  drafts.saveDraft('a', { ...draft, remember: true });
  expect(merge()).toBe(true);
  expect(readForm(form)).toEqual({ ...draft, remember: true });
});

describe('text typed before hydration', () => {
  test('comes after the draft, and the caret stays', () => {
    drafts.saveDraft('a', draft);
    type('typed', 2);
    merge();
    expect(area().value).toBe('Before\n\ntyped');
    expect(area().selectionStart).toBe('Before\n\nty'.length);
    expect(area().selectionEnd).toBe('Before\n\nty'.length);
  });

  test('is not repeated where it contains the draft', () => {
    drafts.saveDraft('a', draft);
    type('Before, and more');
    merge();
    expect(area().value).toBe('Before, and more');
  });

  test('stays in the other fields', () => {
    drafts.saveDraft('a', draft);
    const name = form.elements.namedItem('name') as HTMLInputElement;
    name.value = 'Another';
    merge();
    expect(readForm(form)).toEqual({ ...draft, name: 'Another' });
  });

  test('and the caret stay where nothing is stored', () => {
    type('typed', 3);
    merge();
    expect(area().value).toBe('typed');
    expect(area().selectionStart).toBe(3);
  });
});

describe('the stored writer', () => {
  test('is filled in, with the box ticked', () => {
    drafts.saveWriter(writer);
    expect(merge()).toBe(false);
    expect(readForm(form)).toEqual({ text: '', ...writer, remember: true });
  });

  test('gives way to the writer of the draft', () => {
    drafts.saveWriter(writer);
    drafts.saveDraft('a', { ...draft, url: 'https://tunde.example' });
    merge();
    expect(readForm(form)).toEqual({ ...draft, url: 'https://tunde.example' });
  });

  test('is in the next form, which has no text', () => {
    expect(emptyForm(drafts)).toEqual({ text: '', remember: false });
    drafts.saveWriter(writer);
    expect(emptyForm(drafts)).toEqual({ text: '', ...writer, remember: true });
  });
});

test('the counter of characters is updated', () => {
  const onInput = vi.fn();
  form.addEventListener('input', onInput);
  drafts.saveDraft('a', draft);
  merge();
  expect(onInput).toHaveBeenCalledOnce();
});

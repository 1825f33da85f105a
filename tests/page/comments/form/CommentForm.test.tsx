import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ComponentProps } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { CommentForm } from '../../../../src/page/comments/form/CommentForm.tsx';
import { Page, writingEn } from '../../interface.tsx';

afterEach(cleanup);

const form = (props: Partial<ComponentProps<typeof CommentForm>> = {}) => {
  const { container, rerender } = render(<Wrapped {...props} />);
  return { page: container, change: (next: typeof props) => rerender(<Wrapped {...props} {...next} />) };
};

const Wrapped = (props: Partial<ComponentProps<typeof CommentForm>>) => (
  <Page>
    <CommentForm action="/api/articles/a/comments" requireEmail {...props} />
  </Page>
);

test('it has the labels of WordPress, in their order', () => {
  const { page } = form();
  expect(page.querySelector('h3')?.textContent).toBe('Leave a Reply');
  expect(page.querySelector('form > p')?.textContent).toBe(
    'Your email address will not be published. Required fields are marked *',
  );
  expect([...page.querySelectorAll('label')].map((label) => label.textContent)).toEqual([
    'Comment *',
    'Name *',
    'Email *',
    'Website',
    'Save my name, email, and website in this browser for the next time I comment.',
  ]);
  expect(screen.getByRole('button').textContent).toBe('Post Comment');
});

test('without JavaScript it posts by itself, with the browser’s validation', () => {
  const { page } = form();
  const element = page.querySelector('form');
  expect(element?.getAttribute('action')).toBe('/api/articles/a/comments#reply-answer');
  expect(element?.method.toLowerCase()).toBe('post');
  expect(element?.noValidate).toBe(false);
  const names = [...page.querySelectorAll('input, textarea')].map((field) => field.getAttribute('name'));
  expect(names).toEqual(['text', 'name', 'email', 'url', 'remember', 'subject']);
  // A field for programs, which no person sees or reaches (C14).
  expect(page.querySelector('[name=subject]')?.outerHTML).toContain('hidden');
  expect(page.querySelector('textarea')?.hasAttribute('maxlength')).toBe(false);
});

test('hydrated, it passes on the submission and switches off the browser’s validation', async () => {
  let sent: Record<string, unknown> = {};
  const { page } = form({
    onSubmit: (event) => {
      event.preventDefault();
      sent = Object.fromEntries(new FormData(event.currentTarget));
    },
  });
  expect(page.querySelector('form')?.noValidate).toBe(true);
  await userEvent.type(screen.getByRole('textbox', { name: 'Comment' }), 'A word');
  await userEvent.type(screen.getByRole('textbox', { name: 'Name' }), 'Tunde');
  await userEvent.click(screen.getByRole('checkbox'));
  await userEvent.click(screen.getByRole('button'));
  expect(sent).toMatchObject({ text: 'A word', name: 'Tunde', email: '', url: '', remember: 'yes' });
});

test('typed text stays when errors are shown', async () => {
  const { page, change } = form();
  await userEvent.type(screen.getByRole('textbox', { name: 'Comment' }), 'A word');
  change({ errors: { name: 'required' }, phase: 'sending', problem: 'x' });
  expect(page.querySelector('textarea')?.value).toBe('A word');
});

test('errors are shown beside the field and above the form, with a link to the field', () => {
  const { page } = form({
    errors: { name: writingEn.errors.name.required, email: writingEn.errors.email.invalid_email },
  });
  const name = screen.getByRole('textbox', { name: 'Name' });
  expect(name.getAttribute('aria-invalid')).toBe('true');
  const beside = document.getElementById(name.getAttribute('aria-describedby') ?? '');
  expect(beside?.textContent).toBe('Please give a name. Any name will do.');
  const above = within(screen.getByRole('alert'));
  expect(above.getByText('2 things to mend.')).toBeTruthy();
  const targets = above
    .getAllByRole('link')
    .map((link) => page.querySelector(link.getAttribute('href') ?? ''));
  expect(targets).toEqual([name, screen.getByRole('textbox', { name: 'Email' })]);
  expect(screen.getByRole('textbox', { name: 'Comment' }).hasAttribute('aria-invalid')).toBe(false);
});

test('a single error is announced in the singular', () => {
  form({ errors: { text: 'required' } });
  expect(screen.getByRole('alert').textContent).toContain('One thing to mend.');
});

test('while it is sending, the button says so, keeps the focus, and does not send again', async () => {
  const submit = vi.fn((event) => event.preventDefault());
  const { change } = form({ onSubmit: submit });
  await userEvent.click(screen.getByRole('button'));
  change({ onSubmit: submit, phase: 'sending' });
  const button = screen.getByRole('button', { name: 'Posting…' });
  expect(document.activeElement).toBe(button);
  await userEvent.click(button);
  expect(submit).toHaveBeenCalledOnce();
});

test.each([
  [4499, ''],
  [4501, '499 characters left'],
  [4999, '1 character left'],
  [5001, '1 character too many'],
])('for a comment of %i characters the counter shows “%s”', (length, words) => {
  const { page } = form({ defaults: { text: '𝒜'.repeat(length) } });
  expect(page.querySelector('[aria-live]')?.textContent).toBe(words);
});

test('an optional e-mail address is not required', () => {
  const { page } = form({ requireEmail: false });
  expect([...page.querySelectorAll('label')].map((label) => label.textContent)).toContain('Email');
  expect(screen.getByRole('textbox', { name: 'Email' }).hasAttribute('required')).toBe(false);
});

test('names and text have their own direction, addresses run from left to right', () => {
  const { page } = form();
  const dirs = [...page.querySelectorAll('textarea, input:not([type=checkbox], [hidden])')].map((field) =>
    field.getAttribute('dir'),
  );
  expect(dirs).toEqual(['auto', 'auto', 'ltr', 'ltr']);
});

test('the privacy link within the notes is underlined, as links in running text are', () => {
  const css = readFileSync(
    join(import.meta.dirname, '../../../../src/page/comments/form/CommentForm.module.css'),
    'utf8',
  );
  expect(/\.notes a \{[^}]*\}/.exec(css)?.[0]).toContain('text-decoration: underline;');
});

test('it says until when comments are open, where they will close', () => {
  expect(form().page.textContent).not.toContain('open until');
  cleanup();
  const { page } = form({ closesAt: '2026-12-05T12:00:00Z' });
  expect(page.textContent).toContain('Comments are open until 5 December');
});

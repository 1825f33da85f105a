import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CommentPost, RefusedForm, RenderedComments } from '../../../src/model/comment/comment.ts';
import { Comments } from '../../../src/reader/comments/Comments.tsx';
import { type Draft, DraftStore } from '../../../src/reader/comments/drafts.ts';
import { problemOf } from '../../../src/reader/comments/form-problem.ts';
import { BrowserData, BrowserDataProvider } from '../../../src/reader/data/browser-data.tsx';
import { DataContext } from '../../../src/reader/data/page-data.tsx';
import { commentsKey, formAnswerKey } from '../../../src/reader/data/queries.ts';
import { staticDataSource } from '../../../src/reader/data/static-data.ts';
import { EnvironmentContext, staticEnvironment } from '../../../src/reader/environment/environment.ts';
import { keepTypedText } from '../../../src/reader/hydration/keep-typed-text.ts';
import { short as article } from '../../../src/reader/specimen/articles.ts';
import { en, NOON, Page, writingEn } from '../../page/interface.tsx';
import { deferred, json, TestEnvironment, unreachable } from '../test-environment.ts';
import { comment, list } from './written-comments.ts';

const draft: Draft = { text: 'Before', name: 'Tunde', email: 't@example.org', url: '', remember: false };

let environment: TestEnvironment;
let drafts: DraftStore;
let answerPost: () => Response | Promise<Response>;

beforeEach(() => {
  answerPost = () => json({ comment: comment('9', { text: 'As taken' }) }, 201);
  environment = new TestEnvironment(({ method }) =>
    method === 'POST' ? answerPost() : json(list([comment('1')])),
  );
  drafts = new DraftStore(environment);
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const posts = () =>
  environment.requests
    .filter(({ method }) => method === 'POST')
    .map((request) => request.json as CommentPost);
const area = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Comment' });
const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });
const send = () => userEvent.click(screen.getByRole('button', { name: 'Post Comment' }));

const inBrowser = (data = new BrowserData(environment.fetch)) => (
  <EnvironmentContext value={environment}>
    <BrowserDataProvider data={data}>{shown}</BrowserDataProvider>
  </EnvironmentContext>
);
const shown: ReactNode = (
  <Page>
    <Comments service="" article={article} view={{ page: 1, order: 'oldest' }} />
  </Page>
);

/** Renders the form of an article that the reader navigated to. */
async function open() {
  const page = render(inBrowser());
  await screen.findByRole('textbox', { name: 'Comment' });
  return page;
}

/** Renders the form as the server does, before hydration. */
function renderedPage({ list: rendered, ...answer }: RenderedComments) {
  const data = staticDataSource();
  data.cache.set(commentsKey('', article.slug), rendered);
  const { refused } = answer;
  const seeded = refused === undefined ? answer : { ...answer, refusal: problemOf(writingEn)(refused) };
  data.cache.set(formAnswerKey(article.slug), seeded);
  vi.stubGlobal('document', undefined);
  const html = renderToString(
    <EnvironmentContext value={staticEnvironment(NOON)}>
      <DataContext value={data}>{shown}</DataContext>
    </EnvironmentContext>,
  );
  vi.unstubAllGlobals();
  const container = document.createElement('div');
  container.innerHTML = html;
  document.body.replaceChildren(container);
  const hydrate = () => {
    const browserData = new BrowserData(environment.fetch);
    browserData.cache.set(commentsKey('', article.slug), rendered);
    browserData.cache.set(formAnswerKey(article.slug), seeded);
    keepTypedText(container);
    render(inBrowser(browserData), { container, hydrate: true });
  };
  return { container, hydrate };
}

describe('a draft', () => {
  test('is stored while the reader types, restored on the next visit, and gone when discarded', async () => {
    const { unmount } = await open();
    await userEvent.type(area(), 'A word');
    expect(drafts.draft(article.id)?.text).toBe('A word');
    unmount();
    await open();
    expect(area().value).toBe('A word');
    expect(screen.getByText(/What you wrote is kept/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Discard it' }));
    expect(area().value).toBe('');
    expect(drafts.draft(article.id)).toBeUndefined();
    expect(screen.queryByText(/What you wrote is kept/)).toBeNull();
  });

  test('is removed once its text is deleted', async () => {
    await open();
    await userEvent.type(area(), 'A');
    await userEvent.clear(area());
    expect(drafts.draft(article.id)).toBeUndefined();
  });

  test('is gone after thirty days', async () => {
    drafts.saveDraft(article.id, draft);
    environment.time += 30 * 86_400_000 + 1000;
    await open();
    expect(area().value).toBe('');
    expect(localStorage.length).toBe(0);
  });

  test('keeps the key of a post without a response while the text changes', async () => {
    answerPost = () => unreachable({} as never);
    drafts.saveDraft(article.id, draft);
    await open();
    await send();
    await screen.findByText(en.form.offline);
    await userEvent.type(area(), 'x{Backspace}');
    await send();
    await waitFor(() => expect(posts()).toHaveLength(2));
    const [first, second] = posts();
    expect(second).toEqual({ ...first, shown: expect.any(Number) });
  });
});

describe('sending', () => {
  test('a comment is sent once, shown, and leaves an empty form', async () => {
    await open();
    await userEvent.type(area(), 'A word');
    await userEvent.type(field('Name'), 'Tunde');
    await userEvent.type(field('Email'), 't@example.org');
    await send();
    await screen.findByText('As taken');
    expect(posts()).toHaveLength(1);
    expect(posts()[0]).toMatchObject({ text: 'A word', revision: article.revision.number });
    expect(area().value).toBe('');
    expect(field('Name').value).toBe('');
    expect(drafts.draft(article.id)).toBeUndefined();
    await waitFor(() => expect(document.activeElement?.id).toBe('comment-9'));
  });

  test('the writer is in the next form, if they asked for it', async () => {
    drafts.saveDraft(article.id, { ...draft, remember: true });
    await open();
    await send();
    await screen.findByText('As taken');
    expect(field('Name').value).toBe('Tunde');
    expect(area().value).toBe('');
  });

  test('text typed while sending is the next draft', async () => {
    const answer = deferred<Response>();
    answerPost = () => answer.promise;
    drafts.saveDraft(article.id, draft);
    await open();
    await send();
    expect(await screen.findByRole('button', { name: 'Posting…' })).toBeTruthy();
    await userEvent.type(area(), ', and the next');
    await act(async () => answer.resolve(json({ comment: comment('9', { text: 'As taken' }) }, 201)));
    await screen.findByText('As taken');
    expect(area().value).toBe('Before, and the next');
    expect(drafts.draft(article.id)).toEqual({ ...draft, text: 'Before, and the next' });
    expect(screen.getByRole('button', { name: 'Post Comment' })).toBeTruthy();
  });

  test('a form that was emptied while sending leaves no draft', async () => {
    const answer = deferred<Response>();
    answerPost = () => answer.promise;
    drafts.saveDraft(article.id, draft);
    await open();
    await send();
    await userEvent.clear(area());
    await act(async () => answer.resolve(json({ comment: comment('9', { text: 'As taken' }) }, 201)));
    await screen.findByText('As taken');
    expect(drafts.draft(article.id)).toBeUndefined();
  });

  test('errors are shown and focused, and nothing is lost', async () => {
    drafts.saveDraft(article.id, { ...draft, name: '' });
    await open();
    await send();
    expect(posts()).toEqual([]);
    const problems = await screen.findByRole('alert');
    expect(within(problems).getByText(/Please give a name/)).toBeTruthy();
    expect(document.activeElement?.contains(problems)).toBe(true);
    expect(area().value).toBe('Before');
    await userEvent.type(field('Name'), 'Ada');
    await send();
    await screen.findByText('As taken');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('without a comments service the form goes, and the draft stays stored', async () => {
    answerPost = () => json({}, 404);
    drafts.saveDraft(article.id, draft);
    await open();
    await send();
    expect(await screen.findByText(/What you wrote is kept on this device/)).toBeTruthy();
    expect(screen.queryByRole('textbox', { name: 'Comment' })).toBeNull();
    expect(drafts.draft(article.id)?.text).toBe('Before');
  });
});

describe('a page that was rendered', () => {
  test('keeps text typed before hydration, after the draft, and the caret', async () => {
    drafts.saveDraft(article.id, draft);
    const complaints = vi.spyOn(console, 'error');
    const { hydrate } = renderedPage({ list: list([comment('1')]) });
    expect(area().value).toBe('');
    area().value = 'typed';
    area().setSelectionRange(2, 2);
    hydrate();
    expect(area().value).toBe('Before\n\ntyped');
    expect(area().selectionStart).toBe('Before\n\nty'.length);
    expect(screen.getByText(/What you wrote is kept/)).toBeTruthy();
    expect(drafts.draft(article.id)?.text).toBe('Before\n\ntyped');
    await send();
    await screen.findByText('As taken');
    expect(posts()[0]?.text).toBe('Before\n\ntyped');
    expect(complaints).not.toHaveBeenCalled();
    complaints.mockRestore();
  });

  const refused: RefusedForm = {
    key: 'key-of-the-form-0001',
    values: { text: 'Refused words', name: 'Newsroom', email: 't@example.org', url: '', remember: true },
    code: 'invalid_fields',
    fields: { name: 'reserved_name' },
  };

  test('keeps text typed into a refused form before hydration', () => {
    const { hydrate } = renderedPage({ list: list([comment('1')]), refused });
    area().value = 'Refused words, and more';
    hydrate();
    expect(area().value).toBe('Refused words, and more');
  });

  test('has a refused form with its values, key and errors', async () => {
    const { hydrate, container } = renderedPage({ list: list([comment('1')]), refused });
    const key = () => container.querySelector<HTMLInputElement>('input[name=key]')?.value;
    for (const step of [() => undefined, hydrate]) {
      step();
      expect(area().value).toBe('Refused words');
      expect(field('Name').value).toBe('Newsroom');
      expect(screen.getByRole<HTMLInputElement>('checkbox').checked).toBe(true);
      expect(key()).toBe('key-of-the-form-0001');
      expect(within(screen.getByRole('alert')).getByText(/belongs to the newsroom/)).toBeTruthy();
    }
    await userEvent.clear(field('Name'));
    await userEvent.type(field('Name'), 'Tunde');
    await send();
    await screen.findByText('As taken');
    expect(posts()[0]).toMatchObject({ text: 'Refused words', name: 'Tunde' });
    expect(area().value).toBe('');
  });

  test('says that a comment is held where that is the answer to the form, and nowhere else', () => {
    const answered = renderedPage({ list: list([]), held: { status: '/comments/9/status?token=s' } });
    expect(answered.container.textContent).toContain('awaiting moderation');
    const link = answered.container.querySelector('#reply-answer a');
    expect(link?.getAttribute('href')).toBe('/comments/9/status?token=s');
    answered.hydrate();
    expect(screen.getByText(/awaiting moderation/).closest('#reply-answer')).toBeTruthy();
    cleanup();
    expect(renderedPage({ list: list([]) }).container.innerHTML).not.toContain('moderation');
  });

  test('has a refused form on one visit only', async () => {
    const data = new BrowserData(environment.fetch);
    const answer: RefusedForm = { ...refused, code: 'duplicate', fields: {} };
    data.cache.set(formAnswerKey(article.slug), { refused: answer, refusal: problemOf(writingEn)(answer) });
    const { unmount } = render(inBrowser(data));
    expect(screen.getByText(writingEn.failures.duplicate)).toBeTruthy();
    unmount();
    render(inBrowser(data));
    await screen.findByRole('textbox', { name: 'Comment' });
    expect(screen.queryByText(writingEn.failures.duplicate)).toBeNull();
  });
});

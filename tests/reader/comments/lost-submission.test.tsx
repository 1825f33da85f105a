import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Comments } from '../../../src/reader/comments/Comments.tsx';
import { DraftStore } from '../../../src/reader/comments/drafts.ts';
import { BrowserData, BrowserDataProvider } from '../../../src/reader/data/browser-data.tsx';
import { EnvironmentContext } from '../../../src/reader/environment/environment.ts';
import { short as article } from '../../../src/reader/specimen/articles.ts';
import { en, Page } from '../../page/interface.tsx';
import { type Answer, json, TestEnvironment, unreachable } from '../test-environment.ts';
import { comment, list } from './written-comments.ts';

vi.mock('../../../src/reader/comments/submission.ts', () => {
  throw new Error('The download was lost.');
});

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

/** Opens the form, writes a comment and sends it. @param answerHead answers the question whether the site is there */
async function send(answerHead: Answer) {
  const submitted = vi.spyOn(HTMLFormElement.prototype, 'submit').mockImplementation(() => undefined);
  const environment = new TestEnvironment((request) =>
    request.method === 'HEAD' ? answerHead(request) : json(list([comment('1')])),
  );
  render(
    <EnvironmentContext value={environment}>
      <BrowserDataProvider data={new BrowserData(environment.fetch)}>
        <Page>
          <Comments service="" article={article} view={{ page: 1, order: 'oldest' }} />
        </Page>
      </BrowserDataProvider>
    </EnvironmentContext>,
  );
  await userEvent.type(await screen.findByRole('textbox', { name: 'Comment' }), 'A word');
  await userEvent.click(screen.getByRole('button', { name: 'Post Comment' }));
  return { submitted, draft: () => new DraftStore(environment).draft(article.id)?.text };
}

describe('the code that sends a comment does not load', () => {
  test('and the site answers: the form is sent as it is without script, and the draft stays', async () => {
    const { submitted, draft } = await send(() => new Response(null));
    await waitFor(() => expect(submitted).toHaveBeenCalledOnce());
    expect(draft()).toBe('A word');
  });

  test('and there is no connection: the reader is told so, and the draft stays', async () => {
    const { submitted, draft } = await send(unreachable);
    expect(await screen.findByText(en.form.offline)).toBeTruthy();
    expect(submitted).not.toHaveBeenCalled();
    expect(draft()).toBe('A word');
  });
});

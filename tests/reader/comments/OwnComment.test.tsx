import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import type { Comment } from '../../../src/model/comment/comment.ts';
import { CommentsClient } from '../../../src/reader/comments/comments-client.ts';
import OwnComment from '../../../src/reader/comments/OwnComment.tsx';
import { EnvironmentContext } from '../../../src/reader/environment/environment.ts';
import { Page } from '../../page/interface.tsx';
import { json, TestEnvironment, unreachable } from '../test-environment.ts';
import { comment } from './written-comments.ts';

afterEach(cleanup);

/** Renders what the writer of a comment can do. @param answer what the service says became of it */
function open(shown: Comment, answer: () => Response | Promise<Response>) {
  const environment = new TestEnvironment(answer);
  const onDecided = vi.fn();
  render(
    <EnvironmentContext value={environment}>
      <Page>
        <OwnComment
          client={new CommentsClient('', environment.fetch)}
          comment={shown}
          own={{ id: shown.id, statusToken: 's' }}
          onChanged={() => undefined}
          onDecided={onDecided}
        />
      </Page>
    </EnvironmentContext>,
  );
  return { environment, onDecided };
}

const held = comment('9', { status: 'held' });
const outcome = (status: string) => () => json({ status, canObject: false, at: '2022-11-24T08:14:00Z' });

test('a comment that was refused says so, and links to the reason', async () => {
  const { environment, onDecided } = open(held, outcome('refused'));
  expect((await screen.findByText('It was not published.')).getAttribute('role')).toBe('status');
  expect(screen.getByRole('link').getAttribute('href')).toBe('/comments/9/status?token=s');
  expect(environment.requests.map(({ url, headers }) => [url, headers.get('authorization')])).toEqual([
    ['/api/comments/9/status', 'Bearer s'],
  ]);
  expect(onDecided).not.toHaveBeenCalled();
});

test('one that was published waits no more', async () => {
  const { onDecided } = open(held, outcome('published'));
  await vi.waitFor(() => expect(onDecided).toHaveBeenCalledWith('9'));
});

test.each([
  ['still waits', outcome('waiting')],
  ['cannot be asked about', unreachable as () => Promise<Response>],
])('one that %s stays as it is', async (_, answer) => {
  const { onDecided } = open(held, answer);
  await screen.findByRole('link');
  expect(screen.queryByText('It was not published.')).toBeNull();
  expect(onDecided).not.toHaveBeenCalled();
});

test('its writer downloads what is stored about it, and erases it when the time for changes is over', async () => {
  const saved = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:x');
  const environment = new TestEnvironment(({ url }) =>
    json(
      url.endsWith('/stored')
        ? { id: '9', text: 'Words' }
        : { comment: comment('9', { status: 'withdrawn' }) },
    ),
  );
  const onChanged = vi.fn();
  render(
    <EnvironmentContext value={environment}>
      <Page>
        <OwnComment
          client={new CommentsClient('', environment.fetch)}
          comment={comment('9')}
          own={{ id: '9', token: 't', editableUntil: '2022-11-24T08:29:00Z' }}
          onChanged={onChanged}
          onDecided={() => undefined}
        />
      </Page>
    </EnvironmentContext>,
  );
  expect(screen.queryByRole('button', { name: 'Edit' })).toBeNull();
  (await screen.findByRole('button', { name: 'What is stored about it' })).click();
  await vi.waitFor(() => expect(saved).toHaveBeenCalled());
  (await screen.findByRole('button', { name: 'Erase it' })).click();
  expect(onChanged).not.toHaveBeenCalled();
  (await screen.findByRole('button', { name: 'Erase it for ever' })).click();
  await vi.waitFor(() =>
    expect(onChanged).toHaveBeenCalledWith(expect.objectContaining({ status: 'withdrawn' })),
  );
  expect(
    environment.requests.map(({ method, url, headers }) => [method, url, headers.get('authorization')]),
  ).toEqual([
    ['GET', '/api/comments/9/stored', 'Bearer t'],
    ['POST', '/api/comments/9/erasure', 'Bearer t'],
  ]);
  saved.mockRestore();
});

test('nothing is asked about a published one, whose writer still finds the page about it', async () => {
  const { environment } = open(comment('9'), unreachable as () => Promise<Response>);
  expect((await screen.findByRole('link')).getAttribute('href')).toBe('/comments/9/status?token=s');
  expect(environment.requests).toEqual([]);
});

import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import type { Article } from '../../../src/model/article/article.ts';
import { ChangedSince } from '../../../src/reader/reading/ChangedSince.tsx';
import { ReadingStore } from '../../../src/reader/reading/reading-store.ts';
import { Page } from '../../page/interface.tsx';
import { TestEnvironment } from '../test-environment.ts';

afterEach(cleanup);

const article = (number: number): Article =>
  ({
    slug: 'a',
    headline: 'A',
    language: 'en',
    body: [],
    revision: {
      number,
      at: '2022-11-24T09:00:00Z',
      history: [
        {
          number: 3,
          at: '2022-11-24T09:00:00Z',
          places: [{ at: 'b-n' }, { at: 'b-a' }],
          changes: [[{ added: 'More.' }], [{ same: 'At ' }, { removed: 'six' }, { added: 'seven' }]],
        },
      ],
    },
    corrections: [{ at: '2099-01-01T00:00:00Z', kind: 'correction', text: 'It was seven.' }],
  }) as unknown as Article;

function open(number: number, store: ReadingStore) {
  return render(
    <Page>
      <ChangedSince article={article(number)} before={store.readBefore('a')} store={store} />
    </Page>,
  );
}

test('who read an earlier revision is told what changed, until they have read this one', async () => {
  const store = new ReadingStore(new TestEnvironment());
  store.setOn(true);
  store.markRead(article(2));
  open(3, store);
  const bar = await screen.findByRole('status');
  expect(bar.textContent).toContain('one paragraph changed, one added and one correction.');
  const toggle = screen.getByRole('button', { name: 'Show changes in the text' });
  expect(toggle.getAttribute('aria-pressed')).toBe('false');
  await userEvent.click(toggle);
  expect(toggle.getAttribute('aria-pressed')).toBe('true');
  await userEvent.click(screen.getByRole('button', { name: 'All right' }));
  expect(screen.queryByRole('status')).toBeNull();
  cleanup();
  open(3, store);
  expect(store.readBefore('a')?.revision).toBe(3);
  expect(screen.queryByRole('status')).toBeNull();
});

test('who has not read the article is told nothing', () => {
  open(3, new ReadingStore(new TestEnvironment()));
  expect(screen.queryByRole('status')).toBeNull();
});

test('where revisions are private, a reader is told only that and when the article changed', async () => {
  const store = new ReadingStore(new TestEnvironment());
  store.setOn(true);
  store.markRead(article(2));
  const { corrections: _, revision, ...rest } = article(3);
  const { history: __, ...last } = revision;
  render(
    <Page>
      <ChangedSince article={{ ...rest, revision: last }} before={store.readBefore('a')} store={store} />
    </Page>,
  );
  const bar = await screen.findByRole('status');
  expect(bar.querySelector('p')?.textContent).toBe(
    'Changed since you read it on 24 November, 12:00 UTC. It changed on 24 November, 09:00 UTC.',
  );
  expect(screen.getAllByRole('button')).toHaveLength(1);
});

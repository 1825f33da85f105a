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
    revision: {
      number,
      history: [
        {
          number: 3,
          changes: [[{ added: 'More.' }], [{ same: 'At ' }, { removed: 'six' }, { added: 'seven' }]],
        },
      ],
    },
    corrections: [{ at: '2099-01-01T00:00:00Z', kind: 'correction', text: 'It was seven.' }],
  }) as unknown as Article;

function open(number: number, store: ReadingStore) {
  return render(
    <Page>
      <ChangedSince article={article(number)} store={store} />
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
  expect(bar.querySelector('a')?.getAttribute('href')).toBe('#changes-title');
  await userEvent.click(screen.getByRole('button'));
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

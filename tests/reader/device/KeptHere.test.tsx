import { act, cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { EditionContext } from '../../../src/reader/data/edition-context.tsx';
import { KeptHere } from '../../../src/reader/device/KeptHere.tsx';
import { EnvironmentContext } from '../../../src/reader/environment/environment.ts';
import { noStorage } from '../../../src/reader/environment/storage.ts';
import { ReadingStore } from '../../../src/reader/reading/reading-store.ts';
import { edition } from '../../../src/reader/specimen/edition.ts';
import { Page } from '../../page/interface.tsx';
import { TestEnvironment } from '../test-environment.ts';

let environment: TestEnvironment;

beforeEach(() => {
  environment = new TestEnvironment();
});
afterEach(cleanup);

/** A cookie of settings, which a server deletes or not. */
const cookieOf = (size: number, isDeleted: boolean) => ({
  size,
  end() {
    if (isDeleted) this.size = 0;
    return Promise.resolve(isDeleted);
  },
});

const open = (cookie = cookieOf(0, true)) =>
  render(
    <EnvironmentContext value={environment}>
      <EditionContext value={{ base: '/', edition }}>
        <Page>
          <KeptHere history={new ReadingStore(environment)} cookie={cookie} others={[]} />
        </Page>
      </EditionContext>
    </EnvironmentContext>,
  );

const historySwitch = () => screen.getByRole<HTMLInputElement>('checkbox');
const kinds = () =>
  screen.queryAllByRole('button', { name: /^Delete: / }).map((button) => button.getAttribute('aria-label'));

test('what is stored meanwhile is listed, here and by another tab', async () => {
  open();
  expect(kinds()).toEqual([]);
  await userEvent.click(historySwitch());
  expect([historySwitch().checked, kinds()]).toEqual([
    true,
    ['Delete: What you read, and where you stopped'],
  ]);
  act(() => {
    localStorage.clear();
    dispatchEvent(new Event('storage'));
  });
  expect([historySwitch().checked, kinds()]).toEqual([false, []]);
});

test('where the browser stores nothing, the reader is told beside the switch', async () => {
  environment = Object.assign(new TestEnvironment(), { storage: noStorage });
  open();
  await userEvent.click(historySwitch());
  expect(historySwitch().checked).toBe(false);
  const [beside] = screen.getAllByRole('status');
  expect(beside?.textContent).toMatch(/^This browser did not store that/);
});

test.each([
  ['is deleted with them', true, 'Deleted.'],
  [
    'is still there where the server cannot be reached',
    false,
    /^The cookie with settings could not be deleted/,
  ],
])('a cookie of settings is listed with them, and %s', async (_, isDeleted, outcome) => {
  environment.storage.set('display', '{"v":1,"theme":"dark"}');
  open(cookieOf(18, isDeleted));
  await userEvent.click(screen.getByRole('button', { name: /^Delete: Settings, some of them in a cookie/ }));
  await screen.findByText(outcome);
  expect(environment.storage.keys()).toEqual([]);
  expect(kinds()).toHaveLength(isDeleted ? 0 : 1);
});

import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { EditionContext } from '../../../src/reader/data/edition-context.tsx';
import { type KeptElsewhere, KeptHere } from '../../../src/reader/device/KeptHere.tsx';
import { EnvironmentContext } from '../../../src/reader/environment/environment.ts';
import { noStorage } from '../../../src/reader/environment/storage.ts';
import { ReadingStore } from '../../../src/reader/reading/reading-store.ts';
import { edition } from '../../../src/reader/specimen/edition.ts';
import { Page } from '../../page/interface.tsx';
import { TestEnvironment } from '../test-environment.ts';

let environment: TestEnvironment;
let done: string[];
beforeEach(() => {
  environment = new TestEnvironment();
  done = [];
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** A cookie of settings, which a server deletes or not. */
const cookieOf = (size: number, isDeleted: boolean) => ({
  size,
  end() {
    if (isDeleted) this.size = 0;
    return Promise.resolve(isDeleted);
  },
});

function open({ kinds = [] as KeptElsewhere[], cookie = cookieOf(0, true) } = {}) {
  const elsewhere = {
    kinds,
    clearAll: async () => void done.push(`clear all, ${environment.storage.keys().length} entries`),
    follow: async () => void done.push('follow'),
  };
  render(
    <EnvironmentContext value={environment}>
      <EditionContext value={{ base: '/', edition }}>
        <Page>
          <KeptHere history={new ReadingStore(environment)} cookie={cookie} elsewhere={elsewhere} />
        </Page>
      </EditionContext>
    </EnvironmentContext>,
  );
}

const historySwitch = () => screen.getByRole<HTMLInputElement>('checkbox');
const listed = () => screen.queryAllByRole('listitem').map(({ textContent }) => textContent);
const kinds = () =>
  screen.queryAllByRole('button', { name: /^Delete: / }).map((button) => button.getAttribute('aria-label'));

test('lists each kind once, with what is kept of it in the storage and elsewhere', () => {
  environment.storage.set('saved:a', 'x'.repeat(379));
  open({
    kinds: [
      { kind: 'saved', size: 1_200, clear: async () => void done.push('clear saved') },
      { kind: 'visited', size: 0, clear: async () => undefined },
      { kind: 'program', size: 420_000 },
    ],
  });
  expect(listed()).toEqual([
    'Stories you saved, with their pages2 kBDelete',
    'The program that shows stored pages; it is deleted with the last of them420 kB',
  ]);
});

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

test('deletes a kind from the storage first, since what is elsewhere follows that', async () => {
  environment.storage.set('saved:a', '{}');
  const clear = async () => void done.push(`clear saved, ${environment.storage.keys().length} entries`);
  open({ kinds: [{ kind: 'saved', size: 1_200, clear }] });
  const [item] = screen.getAllByRole('listitem');
  fireEvent.click(within(item as HTMLElement).getByRole('button'));
  await screen.findByText('Deleted.');
  expect(done).toEqual(['clear saved, 0 entries']);
});

test('deletes everything, from the storage first', async () => {
  vi.stubGlobal('confirm', () => true);
  environment.storage.set('history', 'on');
  open();
  fireEvent.click(screen.getByRole('button', { name: 'Delete everything' }));
  await screen.findByText('Nothing is kept in this browser.');
  expect(done).toEqual(['clear all, 0 entries']);
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
  open({ cookie: cookieOf(18, isDeleted) });
  await userEvent.click(screen.getByRole('button', { name: /^Delete: Settings, some of them in a cookie/ }));
  await screen.findByText(outcome);
  expect(environment.storage.keys()).toEqual([]);
  expect(kinds()).toHaveLength(isDeleted ? 0 : 1);
});

test('says what a file does not hold, and has what is stored elsewhere follow the entries that it reads', async () => {
  open();
  expect(screen.getByText(/Stored pages, the downloaded edition and the switch/)).toBeDefined();
  const entries = { 'saved:a': '{}' };
  const text = JSON.stringify({ format: 'broadsheet-browser-data', version: 1, url: '', entries });
  const field = document.querySelector<HTMLInputElement>('input[type=file]');
  const file = new File([text], 'broadsheet.json', { type: 'application/json' });
  fireEvent.change(field as HTMLInputElement, { target: { files: [file] } });
  await screen.findByText('One entry was read.');
  await expect.poll(() => done).toEqual(['follow']);
});

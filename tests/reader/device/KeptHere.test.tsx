import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { EditionContext } from '../../../src/reader/data/edition-context.tsx';
import { type KeptElsewhere, KeptHere } from '../../../src/reader/device/KeptHere.tsx';
import { EnvironmentContext } from '../../../src/reader/environment/environment.ts';
import { edition } from '../../../src/reader/specimen/edition.ts';
import { Page } from '../../page/interface.tsx';
import { TestEnvironment } from '../test-environment.ts';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

let environment: TestEnvironment;
let done: string[];
beforeEach(() => {
  environment = new TestEnvironment();
  done = [];
});

function show(kinds: KeptElsewhere[] = []) {
  const elsewhere = {
    kinds,
    clearAll: async () => void done.push(`clear all, ${environment.storage.keys().length} entries`),
    follow: async () => void done.push('follow'),
  };
  render(
    <EnvironmentContext value={environment}>
      <EditionContext value={{ base: '/', edition }}>
        <Page>
          <KeptHere history={{ isOn: false, setOn: () => undefined }} elsewhere={elsewhere} />
        </Page>
      </EditionContext>
    </EnvironmentContext>,
  );
}

const listed = () => screen.queryAllByRole('listitem').map(({ textContent }) => textContent);

test('lists each kind once, with what is kept of it in the storage and elsewhere', () => {
  environment.storage.set('saved:a', 'x'.repeat(379));
  show([
    { kind: 'saved', size: 1_200, clear: async () => void done.push('clear saved') },
    { kind: 'visited', size: 0, clear: async () => undefined },
    { kind: 'program', size: 420_000 },
  ]);
  expect(listed()).toEqual([
    'Stories you saved, with their pages2 kBDelete',
    'The program that shows stored pages; it is deleted with the last of them420 kB',
  ]);
});

test('deletes a kind from the storage first, since what is elsewhere follows that', async () => {
  environment.storage.set('saved:a', '{}');
  show([
    {
      kind: 'saved',
      size: 1_200,
      clear: async () => void done.push(`clear saved, ${environment.storage.keys().length} entries`),
    },
  ]);
  const [item] = screen.getAllByRole('listitem');
  fireEvent.click(within(item as HTMLElement).getByRole('button'));
  await screen.findByText('Deleted.');
  expect(done).toEqual(['clear saved, 0 entries']);
});

test('deletes everything, from the storage first', async () => {
  vi.stubGlobal('confirm', () => true);
  environment.storage.set('history', 'on');
  show();
  fireEvent.click(screen.getByRole('button', { name: 'Delete everything' }));
  await screen.findByText('Nothing is kept in this browser.');
  expect(done).toEqual(['clear all, 0 entries']);
});

test('says what a file does not hold, and has what is stored elsewhere follow the entries that it reads', async () => {
  show();
  expect(screen.getByText(/Stored pages, the downloaded edition and the switch/)).toBeDefined();
  const entries = { 'saved:a': '{}' };
  const text = JSON.stringify({ format: 'broadsheet-browser-data', version: 1, url: '', entries });
  const field = document.querySelector<HTMLInputElement>('input[type=file]');
  const file = new File([text], 'broadsheet.json', { type: 'application/json' });
  fireEvent.change(field as HTMLInputElement, { target: { files: [file] } });
  await screen.findByText('One entry was read.');
  await expect.poll(() => done).toEqual(['follow']);
});

import { act, cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { EditionContext } from '../../../src/reader/data/edition-context.tsx';
import { EnvironmentContext } from '../../../src/reader/environment/environment.ts';
import { noStorage } from '../../../src/reader/environment/storage.ts';
import { Display } from '../../../src/reader/preferences/Display.tsx';
import { setSearchKey } from '../../../src/reader/preferences/search-key.ts';
import { edition } from '../../../src/reader/specimen/edition.ts';
import { Page } from '../../page/interface.tsx';
import { json, TestEnvironment } from '../test-environment.ts';

const root = document.documentElement;

afterEach(() => {
  cleanup();
  for (const name of Object.keys(root.dataset)) delete root.dataset[name];
});

const open = (environment: TestEnvironment) =>
  render(
    <EnvironmentContext value={environment}>
      <EditionContext value={{ base: '/paper/', edition }}>
        <Page>
          <Display />
        </Page>
      </EditionContext>
    </EnvironmentContext>,
  );

const status = () => screen.getByRole('status').textContent;
const searchKey = () => screen.getByRole<HTMLInputElement>('checkbox');

test('what another tab sets is shown', () => {
  const environment = new TestEnvironment();
  open(environment);
  expect(searchKey().checked).toBe(true);
  act(() => void setSearchKey(environment.storage, false));
  expect(searchKey().checked).toBe(false);
  act(() => {
    localStorage.setItem('broadsheet:display', '{"theme":"sepia"}');
    dispatchEvent(new Event('storage'));
  });
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Sepia' }).checked).toBe(true);
});

test('where the browser stores nothing, the reader is told, and that pages look so none the less', async () => {
  open(Object.assign(new TestEnvironment(), { storage: noStorage }));
  expect(status()).toBe('');
  await userEvent.click(screen.getByRole('radio', { name: 'Dark' }));
  expect(root.dataset['theme']).toBe('dark');
  expect(status()).toMatch(/^This browser did not store that.*Pages look so until one is loaded again\.$/);
  await userEvent.click(screen.getByRole('button', { name: 'As the paper sets it' }));
  expect(status()).toBe('');
  await userEvent.click(searchKey());
  expect(searchKey().checked).toBe(true);
  expect(status()).toMatch(/^This browser did not store that.*switched off in it\.$/);
});

test('settings of a cookie are shown, and the reset ends it', async () => {
  Object.assign(root.dataset, { cookie: '18', theme: 'dark' });
  const environment = new TestEnvironment(() => json({}));
  open(environment);
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Dark' }).checked).toBe(true);
  // What is stored otherwise changes nothing of it.
  act(() => void environment.storage.set('saved:a', 'x'));
  expect(root.dataset['theme']).toBe('dark');
  await userEvent.click(screen.getByRole('button', { name: 'As the paper sets it' }));
  expect(environment.requests.map(({ method, url }) => `${method} ${url}`)).toEqual(['POST /paper/device/']);
  expect({ ...root.dataset }).toEqual({});
});

import { beforeEach, expect, test, vi } from 'vitest';
import { noStorage, safeStorage } from '../../../src/reader/environment/storage.ts';
import { DisplayStore } from '../../../src/reader/preferences/display-store.ts';

const storage = safeStorage(() => localStorage, '/', window);
const root = document.documentElement;
const attributes = () => ({ ...root.dataset });

beforeEach(() => {
  localStorage.clear();
  for (const name of Object.keys(root.dataset)) delete root.dataset[name];
});

test('a setting is stored, applied at once, told, and there again in the next page', () => {
  const store = new DisplayStore(storage, root);
  const onChange = vi.fn();
  store.subscribe(onChange);
  const before = store.get();
  store.set('theme', 'dark');
  store.set('size', 'large');
  expect(attributes()).toEqual({ theme: 'dark', size: 'large' });
  expect(store.get()).toEqual({ theme: 'dark', size: 'large' });
  expect(store.get()).not.toBe(before);
  expect(onChange).toHaveBeenCalledTimes(2);
  expect(new DisplayStore(storage, root).get()).toEqual({ theme: 'dark', size: 'large' });
});

test('the usual value is not stored, and all of them leave nothing behind', () => {
  const store = new DisplayStore(storage, root);
  store.set('theme', 'sepia');
  store.set('leading', 'loose');
  store.set('theme', undefined);
  expect(attributes()).toEqual({ leading: 'loose' });
  store.reset();
  expect([attributes(), localStorage.length]).toEqual([{}, 0]);
});

test('an unknown value changes nothing', () => {
  const store = new DisplayStore(storage, root);
  store.set('theme', 'plaid');
  expect([store.get(), attributes()]).toEqual([{}, {}]);
});

test.each(['{', 'null', '7', '{"theme":"plaid"}', '{"v":2,"theme":"dark"}'])(
  'stored %s is as nothing',
  (text) => {
    localStorage.setItem('broadsheet:display', text);
    expect(new DisplayStore(storage, root).get()).toEqual({});
  },
);

test('what is stored has a version; what was stored before there were any is of the first', () => {
  new DisplayStore(storage, root).set('theme', 'dark');
  expect(localStorage.getItem('broadsheet:display')).toBe('{"v":1,"theme":"dark"}');
  localStorage.setItem('broadsheet:display', '{"theme":"sepia"}');
  expect(new DisplayStore(storage, root).get()).toEqual({ theme: 'sepia' });
});

test('settings of a cookie are taken over by the first change', () => {
  Object.assign(root.dataset, { cookie: '18', theme: 'dark', size: 'large' });
  const store = new DisplayStore(storage, root);
  expect(store.get()).toEqual({ theme: 'dark', size: 'large' });
  store.set('size', undefined);
  expect(localStorage.getItem('broadsheet:display')).toBe('{"v":1,"theme":"dark"}');
});

test('what another tab changes is applied here', () => {
  const store = new DisplayStore(storage, root);
  const onChange = vi.fn();
  const stop = store.subscribe(onChange);
  localStorage.setItem('broadsheet:display', '{"face":"sans"}');
  dispatchEvent(new Event('storage'));
  expect([store.get(), attributes()]).toEqual([{ face: 'sans' }, { face: 'sans' }]);
  stop();
  localStorage.clear();
  dispatchEvent(new Event('storage'));
  expect(onChange).toHaveBeenCalledTimes(1);
});

test('where nothing can be stored the page still changes', () => {
  const store = new DisplayStore(noStorage, root);
  expect(store.set('theme', 'light')).toBe(false);
  expect([store.get(), attributes()]).toEqual([{ theme: 'light' }, { theme: 'light' }]);
});

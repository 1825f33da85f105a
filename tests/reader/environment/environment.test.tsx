import { renderHook } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import {
  browserEnvironment,
  staticEnvironment,
  useEnvironment,
} from '../../../src/reader/environment/environment.ts';

/** A window without `randomUUID` and with forbidden storage. */
const strictWindow = () =>
  Object.defineProperty(
    {
      crypto: { getRandomValues: (bytes: Uint8Array) => bytes.fill(0).fill(171, 1) },
      addEventListener: () => undefined,
    },
    'localStorage',
    {
      get: () => {
        throw new DOMException('no', 'SecurityError');
      },
    },
  ) as unknown as Window & typeof globalThis;

test('random hexadecimal digits need no `randomUUID`', () => {
  expect(browserEnvironment(strictWindow(), '/').randomHex(3)).toBe('00abab');
  const { randomHex } = browserEnvironment(window, '/');
  expect(randomHex(16)).toMatch(/^[0-9a-f]{32}$/);
  expect(randomHex(16)).not.toBe(randomHex(16));
});

test('where storage is forbidden, nothing is stored', () => {
  const { storage } = browserEnvironment(strictWindow(), '/');
  expect(storage.set('a', 'b')).toBe(false);
  expect(storage.get('a')).toBeUndefined();
});

test('the clock is read each time', () => {
  const clock = vi.spyOn(Date, 'now').mockReturnValueOnce(5).mockReturnValueOnce(6);
  const { now } = browserEnvironment(window, '/');
  expect([now(), now()]).toEqual([5, 6]);
  clock.mockRestore();
});

test('a server render has a fixed time, stores nothing and fetches nothing', async () => {
  const environment = staticEnvironment(7);
  expect(environment.now()).toBe(7);
  expect(environment.storage.set('a', 'b')).toBe(false);
  expect(environment.randomHex(2)).toBe('0000');
  await expect(environment.fetch('/')).rejects.toThrow('Nothing is fetched');
});

test('a component without `EnvironmentContext` throws', () => {
  const complaints = vi.spyOn(console, 'error').mockReturnValue(undefined);
  expect(() => renderHook(useEnvironment)).toThrow('No EnvironmentContext');
  complaints.mockRestore();
});

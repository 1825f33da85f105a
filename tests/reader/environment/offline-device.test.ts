import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { MemoryCaches } from '../memory-caches.ts';

const register = vi.fn(() => Promise.resolve());

beforeEach(() => {
  vi.resetModules();
  register.mockClear();
  vi.stubGlobal('caches', new MemoryCaches());
  vi.stubGlobal('navigator', { serviceWorker: { register, ready: Promise.resolve() } });
  // A policy as browsers make it: it says whether the rules let an address through.
  vi.stubGlobal('trustedTypes', {
    createPolicy: (name: string, rules: { createScriptURL(url: string): string }) => ({
      createScriptURL: (url: string) => `${name}: ${rules.createScriptURL(url)}`,
    }),
  });
});
afterEach(() => vi.unstubAllGlobals());

/** Registers a script as the service worker, with the code of a page that was just loaded. */
async function registerScript(url: string): Promise<void> {
  const { browserOfflineDevice } = await import('../../../src/reader/environment/offline-device.ts');
  await (await browserOfflineDevice())?.register(url, '/');
}

test('the one policy lets the service worker of this origin through', async () => {
  const url = `${location.origin}/paper/service-worker.js`;
  await registerScript(url);
  expect(register).toHaveBeenCalledWith(`broadsheet: ${url}`, expect.anything());
});

test.each([
  'https://elsewhere.example/service-worker.js',
  '//elsewhere.example/service-worker.js',
  '/paper/assets/app.js',
  '/service-worker.js?x',
  'data:text/javascript,/service-worker.js',
])('and refuses every other script: %s', async (url) => {
  await expect(registerScript(url)).rejects.toThrow('is not the service worker');
  expect(register).not.toHaveBeenCalled();
});

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { browserOfflineDevice, type OfflineDevice } from '../../../src/reader/environment/offline-device.ts';
import { MemoryCaches } from '../memory-caches.ts';

/** Worker of a registration, whose state changes. */
class Worker extends EventTarget {
  state = 'installing';
  change(state: string): void {
    this.state = state;
    this.dispatchEvent(new Event('statechange'));
  }
}

let registration: { active: unknown; installing: Worker | null; waiting: null };
let locks: { request: ReturnType<typeof vi.fn> } | undefined;
let device: OfflineDevice;

beforeEach(async () => {
  registration = { active: null, installing: new Worker(), waiting: null };
  locks = undefined;
  vi.stubGlobal('caches', { keys: async () => [] });
  vi.stubGlobal('navigator', {
    serviceWorker: { register: async () => registration },
    get locks() {
      return locks;
    },
  });
  const opened = await browserOfflineDevice();
  if (opened === undefined) throw new Error('The browser stores no pages.');
  device = opened;
});
afterEach(() => vi.unstubAllGlobals());

describe('registering the service worker', () => {
  test('ends when it is at work', async () => {
    let isRegistered = false;
    const registering = device.register('/service-worker.js', '/').then(() => {
      isRegistered = true;
    });
    registration.installing?.change('installed');
    await new Promise((resolve) => setImmediate(resolve));
    expect(isRegistered).toBe(false);
    registration.installing?.change('activated');
    await registering;
  });

  test('fails where it cannot be installed', async () => {
    const registering = device.register('/service-worker.js', '/');
    registration.installing?.change('redundant');
    await expect(registering).rejects.toThrow('was not installed');
  });

  test('waits for nothing where one is at work already', async () => {
    registration.active = {};
    await device.register('/service-worker.js', '/');
  });
});

describe('a lock', () => {
  const act = vi.fn(async () => undefined);
  beforeEach(() => act.mockClear());

  test('of a browser that has none is taken', async () => {
    expect(await device.lock('a', act, false)).toBe(true);
    expect(act).toHaveBeenCalledOnce();
  });

  test('that another tab has is not waited for, where that is not asked for', async () => {
    locks = { request: vi.fn(async (_, __, begin) => begin(null)) };
    expect(await device.lock('a', act, false)).toBe(false);
    expect(locks.request).toHaveBeenCalledWith('a', { ifAvailable: true }, expect.any(Function));
    expect(act).not.toHaveBeenCalled();
  });

  test('of a tab that the browser has suspended is not waited for for ever', async () => {
    locks = { request: vi.fn(async () => Promise.reject(new DOMException('timeout', 'TimeoutError'))) };
    expect(await device.lock('a', act, true)).toBe(true);
    expect(act).toHaveBeenCalledOnce();
  });

  test('passes on why what is done in it failed', async () => {
    locks = { request: vi.fn(async (_, __, begin) => begin({})) };
    const failing = () => Promise.reject(new Error('no room'));
    await expect(device.lock('a', failing, true)).rejects.toThrow('no room');
  });
});

describe('the policy of trusted types', () => {
  const register = vi.fn(() => Promise.resolve({ active: {} }));

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
});

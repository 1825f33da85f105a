/** What the browser offers for reading offline. */
export interface OfflineDevice {
  caches: CacheStorage;
  fetch(url: string, init?: RequestInit): Promise<Response>;
  /** Milliseconds since 1970. */
  now(): number;
  /** Registers the service worker, and resolves when it is at work. @throws where that fails */
  register(url: string, scope: string): Promise<void>;
  unregister(scope: string): Promise<void>;
  /** Asks the browser to remove nothing by itself. @returns whether it agrees */
  persist(): Promise<boolean>;
  /**
   * Does something while nothing else of the same name is done, in whichever tab.
   *
   * @param waits whether another that is at work is waited for
   * @returns false where another is at work and is not waited for
   */
  lock(name: string, act: () => Promise<unknown>, waits: boolean): Promise<boolean>;
  /** Opens a channel to the other tabs of the site. */
  channel(name: string): TabChannel;
}

/** Channel between the tabs of a site. */
export interface TabChannel {
  postMessage(message: unknown): void;
  onmessage: ((event: MessageEvent) => void) | null;
}

/** Another tab that is at work is waited for no longer than this, since the browser may have suspended it; milliseconds. */
const LONGEST_WAIT = 5000;

/** Lock of the browser across tabs. Where it has none, whatever is asked for is done: a page has its own order. */
async function lockAcrossTabs(name: string, act: () => Promise<unknown>, waits: boolean): Promise<boolean> {
  const { locks } = navigator as { locks?: LockManager };
  let hasBegun = locks === undefined;
  const begin = async (lock: Lock | null) => {
    if (lock === null) return;
    hasBegun = true;
    await act();
  };
  if (locks === undefined) await act();
  else if (!waits) await locks.request(name, { ifAvailable: true }, begin);
  else {
    const signal = AbortSignal.timeout(LONGEST_WAIT);
    await locks.request(name, { signal }, begin).catch(async (reason: unknown) => {
      if (hasBegun) throw reason;
      hasBegun = true;
      await act();
    });
  }
  return hasBegun;
}

/** Resolves when the service worker of a registration is at work. @throws where its installation fails */
async function active({ active: current, installing, waiting }: ServiceWorkerRegistration): Promise<void> {
  const next = installing ?? waiting;
  if (current !== null || next === null) return;
  await new Promise<void>((resolve, reject) => {
    const onChange = () => {
      if (next.state === 'activated') resolve();
      else if (next.state === 'redundant') reject(new Error('The service worker was not installed.'));
    };
    next.addEventListener('statechange', onChange);
    onChange();
  });
}

/** The one Trusted Types policy of the site. It knows one address; there is none in browsers without Trusted Types. */
interface AddressPolicy {
  createScriptURL(url: string): unknown;
}

interface TrustedTypesFactory {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): AddressPolicy;
}

let policy: AddressPolicy | undefined;

/** Turns the address of the service worker into one that the content policy accepts (S08). */
function trustedAddress(url: string): string {
  const { trustedTypes } = window as { trustedTypes?: TrustedTypesFactory };
  if (trustedTypes === undefined) return url;
  policy ??= trustedTypes.createPolicy('broadsheet', {
    createScriptURL: (address) => {
      if (
        !address.endsWith('/service-worker.js') ||
        new URL(address, location.href).origin !== location.origin
      )
        throw new TypeError(`${address} is not the service worker.`);
      return address;
    },
  });
  return policy.createScriptURL(url) as string;
}

/** Returns what the browser offers; undefined where it stores no pages: on plain http, or where storage is forbidden. */
export async function browserOfflineDevice(): Promise<OfflineDevice | undefined> {
  const { serviceWorker, storage } = navigator;
  if (serviceWorker === undefined || globalThis.caches === undefined) return undefined;
  try {
    // Where storage is forbidden, this throws.
    await caches.keys();
  } catch {
    return undefined;
  }
  return {
    caches,
    fetch: (url, init) => fetch(url, init),
    now: () => Date.now(),
    register: async (url, scope) => {
      await active(await serviceWorker.register(trustedAddress(url), { scope, updateViaCache: 'none' }));
    },
    unregister: async (scope) => {
      await (await serviceWorker.getRegistration(scope))?.unregister();
    },
    persist: async () => (await storage?.persist?.().catch(() => false)) ?? false,
    lock: lockAcrossTabs,
    channel: (name) =>
      globalThis.BroadcastChannel === undefined
        ? { postMessage: () => undefined, onmessage: null }
        : new BroadcastChannel(name),
  };
}

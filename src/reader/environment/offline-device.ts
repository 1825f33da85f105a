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
      await serviceWorker.register(trustedAddress(url), { scope, updateViaCache: 'none' });
      await serviceWorker.ready;
    },
    unregister: async (scope) => {
      await (await serviceWorker.getRegistration(scope))?.unregister();
    },
    persist: async () => (await storage?.persist?.().catch(() => false)) ?? false,
  };
}

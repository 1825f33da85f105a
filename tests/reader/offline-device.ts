import type { OfflineDevice, TabChannel } from '../../src/reader/environment/offline-device.ts';
import { MemoryCaches } from './memory-caches.ts';

const ORIGIN = 'https://paper.example';

/** A browser with tabs, in memory: what it offers for reading offline, and a site that it reads. */
export class TestBrowser {
  readonly caches = new MemoryCaches();
  /** Answers of the site by path; others fail as without a line. */
  site = new Map<string, () => Response | Promise<Response>>();
  /** Paths that were asked for. */
  asked: string[] = [];
  isRegistered = false;
  readonly #locks = new Map<string, Promise<unknown>>();
  readonly #channels: TabChannel[] = [];

  /** Returns what a tab of this browser offers. */
  tab(): OfflineDevice {
    return {
      caches: this.caches.storage,
      fetch: async (url, init) => {
        init?.signal?.throwIfAborted();
        const { pathname } = new URL(url, ORIGIN);
        this.asked.push(pathname);
        const answer = this.site.get(pathname);
        if (answer === undefined) throw new TypeError('Failed to fetch');
        const response = await answer();
        init?.signal?.throwIfAborted();
        return response;
      },
      now: () => 0,
      register: async () => {
        this.isRegistered = true;
      },
      unregister: async () => {
        this.isRegistered = false;
      },
      persist: async () => false,
      lock: (name, act, waits) => this.#lock(name, act, waits),
      channel: () => this.#open(),
    };
  }

  async #lock(name: string, act: () => Promise<unknown>, waits: boolean): Promise<boolean> {
    const before = this.#locks.get(name);
    if (before !== undefined && !waits) return false;
    const work = (async () => {
      await before?.catch(() => undefined);
      await act();
    })();
    this.#locks.set(name, work);
    try {
      await work;
    } finally {
      if (this.#locks.get(name) === work) this.#locks.delete(name);
    }
    return true;
  }

  #open(): TabChannel {
    const channel: TabChannel = {
      onmessage: null,
      postMessage: (data) => {
        for (const other of this.#channels)
          if (other !== channel) other.onmessage?.(new MessageEvent('message', { data }));
      },
    };
    this.#channels.push(channel);
    return channel;
  }
}

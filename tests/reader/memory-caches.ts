/** A cache in memory, with the parts of the interface that the service worker uses. */
class MemoryCache {
  readonly #entries = new Map<string, Response>();

  match = async (request: Request | string): Promise<Response | undefined> =>
    this.#entries.get(this.#urlOf(request))?.clone();
  keys = async (): Promise<Request[]> => [...this.#entries.keys()].map((url) => new Request(url));
  delete = async (request: Request | string): Promise<boolean> => this.#entries.delete(this.#urlOf(request));
  put = async (request: Request | string, response: Response): Promise<void> => {
    if (this.isFull()) throw new DOMException('full', 'QuotaExceededError');
    const url = this.#urlOf(request);
    this.#entries.delete(url);
    this.#entries.set(url, response);
  };

  constructor(readonly isFull: () => boolean) {}

  #urlOf(request: Request | string): string {
    return new URL(typeof request === 'string' ? request : request.url, 'https://paper.example').href;
  }
}

/** Caches in memory. */
export class MemoryCaches {
  isFull = false;
  readonly #caches = new Map<string, MemoryCache>();

  open = async (name: string): Promise<MemoryCache> => {
    const cache = this.#caches.get(name) ?? new MemoryCache(() => this.isFull);
    this.#caches.set(name, cache);
    return cache;
  };
  keys = async (): Promise<string[]> => [...this.#caches.keys()];
  has = async (name: string): Promise<boolean> => this.#caches.has(name);
  delete = async (name: string): Promise<boolean> => this.#caches.delete(name);
  match = async (request: string, { cacheName }: { cacheName: string }): Promise<Response | undefined> =>
    this.#caches.get(cacheName)?.match(request);

  /** These caches as the browser's interface. */
  get storage(): CacheStorage {
    return this as unknown as CacheStorage;
  }

  /** Paths of what a cache holds. */
  async paths(name: string): Promise<string[]> {
    return (await (await this.open(name)).keys()).map(({ url }) => new URL(url).pathname);
  }
}

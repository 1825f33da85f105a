import type { IncomingMessage, ServerResponse } from 'node:http';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { PostOutcome } from '../comments/comment-services.ts';
import { routeName } from './route-names.ts';

const METHODS: readonly string[] = ['GET', 'HEAD', 'POST', 'PATCH', 'DELETE', 'OPTIONS'];

/** Bounds of the durations that are counted, in seconds. */
const DURATIONS = [0.001, 0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

/** Figures of one process, in the text format of Prometheus. No label names a reader, an article or an address (P01). */
export class Metrics {
  readonly #registry = new Registry();
  readonly #requests = new Counter({
    name: 'broadsheet_requests_total',
    help: 'Requests that were answered, by the class of their status.',
    labelNames: ['route', 'method', 'status'] as const,
    registers: [this.#registry],
  });
  readonly #durations = new Histogram({
    name: 'broadsheet_request_duration_seconds',
    help: 'Time from a request to the end of its answer.',
    labelNames: ['route', 'method'] as const,
    buckets: DURATIONS,
    registers: [this.#registry],
  });
  readonly #posts = new Counter({
    name: 'broadsheet_comment_posts_total',
    help: 'Comments that readers sent, by what became of them.',
    labelNames: ['outcome'] as const,
    registers: [this.#registry],
  });
  readonly #storeErrors = new Counter({
    name: 'broadsheet_store_errors_total',
    help: 'Requests that failed since the database could not be used.',
    registers: [this.#registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.#registry });
  }

  /** Counts a request when it is answered. @param path below the site's base path */
  watch({ method = '' }: IncomingMessage, response: ServerResponse, path: string): void {
    const route = routeName(path);
    const labels = { route, method: METHODS.includes(method) ? method : 'other' };
    const stop = this.#durations.startTimer(labels);
    response.once('close', () => {
      stop();
      // One whose client left before its answer has no status.
      const status = response.writableFinished ? `${Math.floor(response.statusCode / 100)}xx` : 'aborted';
      this.#requests.inc({ ...labels, status });
    });
  }

  countPost(outcome: PostOutcome): void {
    this.#posts.inc({ outcome });
  }

  countStoreError(): void {
    this.#storeErrors.inc();
  }

  /** Shows how many notices wait and how many were given up. @param counts is asked each time */
  watchNotices(counts: () => Promise<Record<'waiting' | 'failed', number>>): void {
    new Gauge({
      name: 'broadsheet_notices',
      help: 'Mails and calls of the webhook that wait to be sent, and those that were given up.',
      labelNames: ['state'] as const,
      registers: [this.#registry],
      async collect() {
        // Without the database there is no figure, and the others are shown.
        this.reset();
        const figures = Object.entries(await counts().catch(() => ({})));
        for (const [state, count] of figures) this.set({ state }, count);
      },
    });
  }

  text(): Promise<string> {
    return this.#registry.metrics();
  }

  readonly contentType = this.#registry.contentType;
}

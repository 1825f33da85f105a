import type pino from 'pino';
import type { Clock } from '../comments/clock.ts';
import type { NoticeChannel } from '../store/notice-tables.ts';
import type { ChannelSettings, Delivery, NoticeStore } from '../store/notices/notice-store.ts';
import { StoreUnavailable } from '../store/store.ts';
import { DeliveryError } from './delivery-error.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** How often the queue is looked at. */
const INTERVAL = 5 * SECOND;
/** How long one attempt has; a lease is longer, so that no other attempt begins meanwhile. */
const ATTEMPT_TIME = 2 * MINUTE;
const LEASE_TIME = 5 * MINUTE;
/** How long the end of the process waits for the deliveries that run (D07). */
const STOP_TIME = 8 * SECOND;
/** After so many attempts, within about a day, a notice is given up. */
export const ATTEMPTS = 12;
const LONGEST_WAIT = 4 * HOUR;
/** How long a notice that was given up is stored. */
const FAILED_TIME = 14 * 24 * HOUR;

/** Wait after an attempt that failed; milliseconds. */
export const waitAfter = (attempt: number): number => Math.min(MINUTE * 2 ** (attempt - 1), LONGEST_WAIT);

/** Sends one delivery; resolves when it is taken or has nothing to say any more. @throws DeliveryError */
export type Deliver = (delivery: Delivery) => Promise<void>;

interface Parts {
  queue: NoticeStore;
  channels: readonly ChannelSettings[];
  deliver: Readonly<Partial<Record<NoticeChannel, Deliver>>>;
  clock: Clock;
  log: Pick<pino.Logger, 'warn' | 'error'>;
}

/** Fails what takes too long. */
function withinTime(sending: Promise<void>, limit: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DeliveryError('It took too long.')), limit);
  });
  return Promise.race([sending, late]).finally(() => clearTimeout(timer));
}

/**
 * Sends what the queue of notices has, in each channel one after the other, so that a receiver that is away delays no
 * other; any number of processes may do so at once.
 */
export class NoticeWorker {
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | undefined;
  #stopping: Promise<void> | undefined;
  #isReady = false;
  #isStopped = false;
  /** Whether the log says already that the queue cannot be read. */
  #isAway = false;

  constructor(private readonly parts: Parts) {}

  /** Begins to look at the queue again and again. */
  start(): void {
    const look = () => {
      const { log } = this.parts;
      this.sendDue().then(
        () => {
          this.#isAway = false;
        },
        (reason: unknown) => {
          if (!this.#isAway) log.warn(`Notices wait: ${(reason as Error).message}`);
          this.#isAway = true;
        },
      );
    };
    look();
    this.#timer = setInterval(look, INTERVAL);
    this.#timer.unref();
  }

  /** Ends with the deliveries that run, which have a while from the first call on; a later attempt repeats them else. */
  stop(): Promise<void> {
    this.#isStopped = true;
    clearInterval(this.#timer);
    this.#stopping ??= withinTime(this.#running ?? Promise.resolve(), STOP_TIME).catch(() => undefined);
    return this.#stopping;
  }

  /** Sends all that is due. @throws StoreUnavailable where the queue cannot be read or written */
  sendDue(): Promise<void> {
    this.#running ??= this.#sendAll().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  /** Deletes what was given up long ago. */
  purge(): Promise<void> {
    return this.parts.queue.removeFailed(this.parts.clock() - FAILED_TIME);
  }

  async #sendAll(): Promise<void> {
    const { queue, channels } = this.parts;
    if (!this.#isReady) await queue.setChannels(channels);
    this.#isReady = true;
    const ends = await Promise.allSettled(channels.map(({ channel }) => this.#sendAllOf(channel)));
    for (const end of ends) if (end.status === 'rejected') throw end.reason;
  }

  async #sendAllOf(channel: NoticeChannel): Promise<void> {
    const { queue, clock } = this.parts;
    while (!this.#isStopped) {
      const now = clock();
      const delivery = await queue.claim(now, now + LEASE_TIME, channel);
      if (delivery === undefined) return;
      await this.#send(delivery);
    }
  }

  async #send(delivery: Delivery): Promise<void> {
    const { queue, deliver, clock, log } = this.parts;
    const { lease, attempt, channel, id } = delivery;
    try {
      await withinTime(deliver[channel]?.(delivery) ?? Promise.resolve(), ATTEMPT_TIME);
    } catch (reason) {
      if (reason instanceof StoreUnavailable) throw reason;
      const isOfProgram = !(reason instanceof DeliveryError);
      const isGivenUp = attempt >= ATTEMPTS || (!isOfProgram && reason.isPermanent);
      const about = { notice: id, channel, attempt, ...(isOfProgram ? { err: reason } : {}) };
      const why = isOfProgram ? 'The program failed.' : reason.message;
      if (isGivenUp) log.error(about, `A notice is given up. ${why}`);
      else log.warn(about, `A notice is sent again later. ${why}`);
      await queue.postpone(lease, isGivenUp ? null : clock() + waitAfter(attempt));
      return;
    }
    await queue.complete(lease);
  }
}

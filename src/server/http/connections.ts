import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { Socket } from 'node:net';

/** What a server takes at most, so that no client can use up its open files or its memory. */
export interface ConnectionLimits {
  /** Open connections of all clients together; one more is closed as it comes. */
  connections: number;
  /** Requests of one connection that wait for the answer before theirs; with one more it is closed. */
  waiting: number;
  /** A connection whose answer does not move on for so long is closed; milliseconds. */
  stalled: number;
}

/** Descriptors that are needed whoever reads: the database, the log, the program's own files, the folders it looks into. */
const OWN_FILES = 64;
const MOST_CONNECTIONS = 1000;

/**
 * Limits that fit the process: a connection takes two descriptors at most, its socket and one file.
 *
 * @param openFiles how many files the system lets the process open
 */
export const connectionLimits = (openFiles = openFileLimit()): ConnectionLimits => ({
  connections: Math.max(8, Math.min(MOST_CONNECTIONS, Math.floor((openFiles - OWN_FILES) / 2))),
  waiting: 100,
  stalled: 60_000,
});

/** `ulimit -n` of this process, or what most systems give where the system names none. */
function openFileLimit(): number {
  const { userLimits } = process.report.getReport() as {
    userLimits?: { open_files?: { soft?: number | 'unlimited' } };
  };
  const soft = userLimits?.open_files?.soft;
  return typeof soft === 'number' ? soft : 1024;
}

/**
 * Makes an HTTP server that answers one request of a connection at a time. Node hands over all requests that a
 * client sends in one go (HTTP pipelining); handled at once, each would hold its file open until its turn, and for
 * ever where the client leaves before.
 */
export function makeServer(handle: RequestListener, limits: ConnectionLimits = connectionLimits()): Server {
  const queues = new WeakMap<Socket, RequestQueue>();
  const server = createServer({ connectionsCheckingInterval: 1000 }, (request, response) => {
    queues.get(request.socket)?.add({ request, response });
  });
  server.on('connection', (socket: Socket) => queues.set(socket, new RequestQueue(socket, handle, limits)));
  server.maxConnections = limits.connections;
  server.headersTimeout = 10_000;
  server.requestTimeout = 15_000;
  server.keepAliveTimeout = 5_000;
  return server;
}

interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
}

/** The requests of one connection, in the order in which they came. */
class RequestQueue {
  readonly #waiting: Exchange[] = [];
  #isAnswering = false;

  constructor(
    private readonly socket: Socket,
    private readonly handle: RequestListener,
    private readonly limits: ConnectionLimits,
  ) {
    socket.once('close', () => this.#waiting.splice(0));
  }

  add(exchange: Exchange): void {
    // The parser goes on through what it has already read of a connection that was closed.
    if (this.socket.destroyed) return;
    if (!this.#isAnswering) this.#answer(exchange);
    else if (this.#waiting.length < this.limits.waiting) this.#waiting.push(exchange);
    else this.socket.destroy();
  }

  #answer({ request, response }: Exchange): void {
    this.#isAnswering = true;
    const stopWatching = closeWhenStalled(this.socket, this.limits.stalled);
    response.once('close', () => {
      stopWatching();
      this.#isAnswering = false;
      const next = this.socket.writable ? this.#waiting.shift() : undefined;
      if (next !== undefined) this.#answer(next);
    });
    this.handle(request, response);
  }
}

/**
 * Closes a connection that takes nothing more of its answer. What counts is bytes that it was given, not its
 * activity: a client that sends and never reads is active too.
 *
 * @returns ends the watch
 */
function closeWhenStalled(socket: Socket, after: number): () => void {
  let given = socket.bytesWritten;
  const timer = setInterval(() => {
    if (socket.bytesWritten === given) socket.destroy();
    given = socket.bytesWritten;
  }, after);
  timer.unref();
  return () => clearInterval(timer);
}

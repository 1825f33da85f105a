import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { Socket } from 'node:net';
import { clientErrorAnswer } from './client-errors.ts';

/** Limits of a server, so that no client can use up its open files or its memory. */
export interface ConnectionLimits {
  /** Open connections of all clients together; any further one is closed at once. */
  connections: number;
  /** Requests of a connection that wait for earlier answers; with more the connection is closed. */
  waiting: number;
  /** Time after which a connection is closed that takes nothing of its answer; milliseconds. */
  stalled: number;
}

/** Open files that the process needs without any client: the database, the log, the program's own files, folders. */
const OWN_FILES = 64;
const MOST_CONNECTIONS = 1000;

/**
 * Derives limits that fit the process: a connection takes two open files at most, its socket and one file.
 *
 * @param openFiles how many files the system lets the process open
 */
export const connectionLimits = (openFiles = openFileLimit()): ConnectionLimits => ({
  connections: Math.max(8, Math.min(MOST_CONNECTIONS, Math.floor((openFiles - OWN_FILES) / 2))),
  waiting: 100,
  stalled: 60_000,
});

/** Open files that the process may have (`ulimit -n`); the usual number where the system does not tell. */
function openFileLimit(): number {
  const { userLimits } = process.report.getReport() as {
    userLimits?: { open_files?: { soft?: number | 'unlimited' } };
  };
  const soft = userLimits?.open_files?.soft;
  return typeof soft === 'number' ? soft : 1024;
}

/**
 * Creates an HTTP server that answers one request of a connection at a time. Node hands over all requests that a
 * client sends in one go (HTTP pipelining); handled at once, each would hold its file open until its turn, and for
 * ever where the client leaves before.
 *
 * @param headers security headers of the answers to requests that Node cannot read
 */
export function createHttpServer(
  handle: RequestListener,
  limits: ConnectionLimits,
  headers: Readonly<Record<string, string>>,
): Server {
  const queues = new WeakMap<Socket, RequestQueue>();
  // Node's own answers, to a request without a host as well, would have no security headers.
  const options = { connectionsCheckingInterval: 1000, requireHostHeader: false };
  const server = createServer(options, (request, response) => {
    queues.get(request.socket)?.add({ request, response });
  });
  server.on('clientError', ({ code }: NodeJS.ErrnoException, socket: Socket) => {
    // Behind an answer that is under way this one would be taken for a part of it.
    if (!socket.writable || queues.get(socket)?.isSending) socket.destroy();
    else socket.end(clientErrorAnswer(code, headers));
  });
  // Counted here, since connections of a second address are handed over (`listening.ts`).
  let open = 0;
  server.on('connection', (socket: Socket) => {
    open++;
    socket.once('close', () => open--);
    if (open > limits.connections) socket.destroy();
    else queues.set(socket, new RequestQueue(socket, handle, limits));
  });
  server.headersTimeout = 10_000;
  server.requestTimeout = 15_000;
  server.keepAliveTimeout = 5_000;
  return server;
}

/** A request and the response to it. */
interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
}

/** The requests of one connection, in the order in which they came. */
class RequestQueue {
  readonly #waiting: Exchange[] = [];
  #isAnswering = false;
  /** The last response that was begun. */
  #response: ServerResponse | undefined;

  /** Whether an answer has been sent in part. */
  get isSending(): boolean {
    return this.#isAnswering && this.#response?.headersSent === true;
  }

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
    this.#response = response;
    const stopWatching = closeWhenStalled(this.socket, this.limits.stalled);
    response.once('close', () => {
      stopWatching();
      // Other connections have their turn between two answers, also where answers come from memory.
      setImmediate(() => this.#answerNext());
    });
    this.handle(request, response);
  }

  #answerNext(): void {
    const next = this.socket.writable ? this.#waiting.shift() : undefined;
    if (next === undefined) this.#isAnswering = false;
    else this.#answer(next);
  }
}

/**
 * Closes a connection that takes nothing more of its answer. Counts bytes that were sent, not activity: a client that
 * sends and never reads is active too.
 *
 * @param after milliseconds without a byte
 * @returns a function that stops watching
 */
function closeWhenStalled(socket: Socket, after: number): () => void {
  let lastWritten = socket.bytesWritten;
  const timer = setInterval(() => {
    if (socket.bytesWritten === lastWritten) socket.destroy();
    lastWritten = socket.bytesWritten;
  }, after);
  timer.unref();
  return () => clearInterval(timer);
}

import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Server as NetServer } from 'node:net';

/** Requests that still run this long after the signal are aborted, so that the process has ended within 10 s; milliseconds (D07). */
const GRACE = 8_000;

/**
 * On a signal, ends the process after the requests that run; on a second one, at once (D07).
 *
 * @param beginEnd called at the signal
 * @param close called when no request runs any more
 */
export function endOnSignal(
  server: Server,
  listeners: readonly NetServer[],
  beginEnd: () => unknown,
  close: () => Promise<void>,
): void {
  let isEnding = false;
  // A connection whose request is being answered would otherwise stay open for the next one.
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    response.once('finish', () => {
      if (isEnding) request.socket.end();
    });
  });
  const end = () => {
    if (isEnding) process.exit(1);
    isEnding = true;
    beginEnd();
    const cut = setTimeout(() => server.closeAllConnections(), GRACE);
    const closed = listeners.map((listener) => new Promise((resolve) => listener.close(resolve)));
    Promise.all(closed)
      .then(() => {
        clearTimeout(cut);
        return close();
      })
      .then(
        () => process.exit(0),
        () => process.exit(1),
      );
    server.closeIdleConnections();
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
  process.on('disconnect', end);
  // The parent may have ended before anybody listened; without an IPC channel this is undefined.
  if (process.connected === false) end();
}

import { once } from 'node:events';
import type { Server as HttpServer } from 'node:http';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { isLoopback } from './origins.ts';

async function listenAt(server: Server, host: string, port: number): Promise<number> {
  server.listen(port, host);
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

/**
 * Listens on a host; where that is this machine alone, on both its addresses (C21), whose connections all go to the one
 * HTTP server and its limits.
 *
 * @returns what listens, and the port
 * @throws where the host's own address cannot be opened; a machine may be without the other one
 */
export async function listenOn(
  server: HttpServer,
  host: string,
  port: number,
): Promise<{ listeners: Server[]; port: number }> {
  if (!isLoopback(host)) return { listeners: [server], port: await listenAt(server, host, port) };
  // Browsers take either for `localhost`.
  const [own, other] = host === '::1' ? ['::1', '127.0.0.1'] : ['127.0.0.1', '::1'];
  const opened = await listenAt(server, own, port);
  // Half open and without delay, as the HTTP server's own connections are.
  const second = createServer({ allowHalfOpen: true, noDelay: true }, (socket) =>
    server.emit('connection', socket),
  );
  const isOpen = await listenAt(second, other, opened).then(
    () => true,
    () => false,
  );
  return { listeners: isOpen ? [server, second] : [server], port: opened };
}

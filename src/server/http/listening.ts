import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type ConnectionLimits, connectionLimits } from './connections.ts';
import { isLoopback } from './origins.ts';

/** Addresses of this machine for itself: browsers take either for `localhost`. */
const LOOPBACK_ADDRESSES = ['127.0.0.1', '::1'];

/** Connections of the second loopback address, which a web server in front does not use. */
const SECOND_CONNECTIONS = 8;

async function listenAt(server: Server, host: string, port: number): Promise<number> {
  server.listen(port, host);
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

/**
 * Listens on a host; where that is this machine alone, on both its addresses (C21).
 *
 * @param create creates a server with these limits
 * @returns the servers, and their port
 * @throws where the host's own address cannot be opened; a machine may be without the other one
 */
export async function listenOn(
  create: (limits: ConnectionLimits) => Server,
  host: string,
  port: number,
): Promise<{ servers: Server[]; port: number }> {
  const limits = connectionLimits();
  if (!isLoopback(host)) {
    const server = create(limits);
    return { servers: [server], port: await listenAt(server, host, port) };
  }
  const first = LOOPBACK_ADDRESSES.find((address) => address === host) ?? LOOPBACK_ADDRESSES[0];
  const second = LOOPBACK_ADDRESSES.find((address) => address !== first);
  const server = create({ ...limits, connections: Math.max(1, limits.connections - SECOND_CONNECTIONS) });
  const opened = await listenAt(server, first ?? host, port);
  const other = create({ ...limits, connections: SECOND_CONNECTIONS });
  const isOpen = await listenAt(other, second ?? host, opened).then(
    () => true,
    () => false,
  );
  return { servers: isOpen ? [server, other] : [server], port: opened };
}

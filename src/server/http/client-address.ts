import { createHmac } from 'node:crypto';
import ipaddr from 'ipaddr.js';
import type { CommentClient } from '../comments/comments.ts';

/** Addresses that share their first bits. */
export type Range = [ipaddr.IPv4 | ipaddr.IPv6, number];

/** Reads one entry of TRUSTED_PROXIES: an address or a CIDR range; undefined where it is neither. */
export function readRange(text: string): Range | undefined {
  try {
    if (text.includes('/')) return ipaddr.parseCIDR(text);
    const address = ipaddr.process(text);
    return [address, address.kind() === 'ipv4' ? 32 : 128];
  } catch {
    return undefined;
  }
}

function parse(text: string): ipaddr.IPv4 | ipaddr.IPv6 | undefined {
  const bare = text
    .trim()
    .replace(/^\[([^\]]+)\](?::\d+)?$/, '$1')
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1');
  return ipaddr.isValid(bare) ? ipaddr.process(bare) : undefined;
}

const within = (address: ipaddr.IPv4 | ipaddr.IPv6, ranges: readonly Range[]): boolean =>
  ranges.some(([range, bits]) => range.kind() === address.kind() && address.match(range as never, bits));

/**
 * The address of whoever asks (C11): the socket's, or, where that is a trusted proxy, the last address before
 * the trusted ones in X-Forwarded-For, read from right to left. What an untrusted peer claims does nothing.
 */
export function clientAddress(
  socket: string,
  forwarded: string | undefined,
  trusted: readonly Range[],
): string {
  let address = parse(socket);
  if (address === undefined) return 'unknown';
  for (const hop of (forwarded ?? '').split(',').reverse()) {
    if (!within(address, trusted)) break;
    const next = parse(hop);
    if (next === undefined) break;
    address = next;
  }
  if (address.kind() === 'ipv4') return address.toString();
  const [a, b, c, d] = (address as ipaddr.IPv6).parts;
  return `${[a, b, c, d].map((part) => (part ?? 0).toString(16)).join(':')}::/64`;
}

/** How a client is counted and kept: its hash is under a key of the day, so that days cannot be joined (P02). */
export function clientOf(group: string, secret: Uint8Array, now: number): CommentClient {
  const day = new Date(now).toISOString().slice(0, 10);
  const key = createHmac('sha256', secret).update(day).digest();
  return { group, hash: createHmac('sha256', key).update(group).digest('hex') };
}

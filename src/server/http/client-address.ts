import { createHmac } from 'node:crypto';
import ipaddr from 'ipaddr.js';
import { STAND_IN_LIFE } from '../comments/rules/idempotency.ts';
import type { CommentClient } from '../comments/rules/post-phases.ts';

type Address = ipaddr.IPv4 | ipaddr.IPv6;

/** Network addresses that share their first bits. */
export type AddressRange = [Address, bits: number];

/** Parses an address or a CIDR range, as in TRUSTED_PROXIES. @returns undefined where the text is neither */
export function parseRange(text: string): AddressRange | undefined {
  try {
    if (text.includes('/')) return ipaddr.parseCIDR(text);
    const address = ipaddr.process(text);
    return [address, address.kind() === 'ipv4' ? 32 : 128];
  } catch {
    return undefined;
  }
}

/** Parses an address with or without a port; IPv4 inside IPv6 becomes IPv4. */
function parseAddress(text: string): Address | undefined {
  const withoutPort = text
    .trim()
    .replace(/^\[([^\]]+)\](?::\d+)?$/, '$1')
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1');
  return ipaddr.isValid(withoutPort) ? ipaddr.process(withoutPort) : undefined;
}

const isWithin = (address: Address, ranges: readonly AddressRange[]): boolean =>
  ranges.some(([range, bits]) => range.kind() === address.kind() && address.match(range as never, bits));

/**
 * Finds the address by which a client is counted: the socket's, or, where that is a trusted proxy, the last address
 * before the trusted ones in X-Forwarded-For, from right to left. The header of any other peer is ignored (C11).
 *
 * @returns an IPv4 address, or the /64 of an IPv6 address
 */
export function clientGroup(
  socket: string,
  forwarded: string | undefined,
  trusted: readonly AddressRange[],
): string {
  let address = parseAddress(socket);
  if (address === undefined) return 'unknown';
  for (const hop of (forwarded ?? '').split(',').reverse()) {
    if (!isWithin(address, trusted)) break;
    const next = parseAddress(hop);
    if (next === undefined) break;
    address = next;
  }
  if (address.kind() === 'ipv4') return address.toString();
  const [a, b, c, d] = (address as ipaddr.IPv6).parts;
  return `${[a, b, c, d].map((part) => (part ?? 0).toString(16)).join(':')}::/64`;
}

const dayKeys = new WeakMap<Uint8Array, { day: string; key: Buffer }>();

const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** Key of the hashes of a day, derived once. */
function dayKey(secret: Uint8Array, day: string): Buffer {
  const cached = dayKeys.get(secret);
  if (cached?.day === day) return cached.key;
  const key = createHmac('sha256', secret).update(day).digest();
  dayKeys.set(secret, { day, key });
  return key;
}

/**
 * Identifies a client for the rate limits and for the store. The stored hash is under a key of the day, so that the
 * days of one client cannot be joined (P02).
 *
 * @param secret key of the daily keys
 */
export function identifyClient(group: string, secret: Uint8Array, now: number): CommentClient {
  const hashOf = (time: number) =>
    createHmac('sha256', dayKey(secret, dayOf(time)))
      .update(group)
      .digest('hex');
  const before = now - STAND_IN_LIFE;
  const hashBefore = dayOf(before) === dayOf(now) ? {} : { hashBefore: hashOf(before) };
  return { group, hash: hashOf(now), ...hashBefore };
}

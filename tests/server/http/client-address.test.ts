import { describe, expect, test } from 'vitest';
import { clientGroup, parseRange } from '../../../src/server/http/client-address.ts';

const ranges = (...texts: string[]) =>
  texts.map((text) => parseRange(text)).filter((range) => range !== undefined);

describe('whose address it is (C11)', () => {
  test.each([
    ['203.0.113.9', undefined, [], '203.0.113.9'],
    ['203.0.113.9', '198.51.100.1', [], '203.0.113.9'],
    ['127.0.0.1', '198.51.100.1', ['127.0.0.1'], '198.51.100.1'],
    ['127.0.0.1', '6.6.6.6, 198.51.100.1', ['127.0.0.1'], '198.51.100.1'],
    ['127.0.0.1', '6.6.6.6, 198.51.100.1, 10.0.0.7', ['127.0.0.1', '10.0.0.0/8'], '198.51.100.1'],
    ['127.0.0.1', 'garbage, 198.51.100.1', ['127.0.0.1'], '198.51.100.1'],
    ['127.0.0.1', '198.51.100.1, garbage', ['127.0.0.1'], '127.0.0.1'],
    ['127.0.0.1', '198.51.100.1:4711', ['127.0.0.1'], '198.51.100.1'],
    ['::ffff:203.0.113.9', undefined, [], '203.0.113.9'],
    ['2001:db8:1:2:3:4:5:6', undefined, [], '2001:db8:1:2::/64'],
    ['::1', '[2001:db8:1:2:3:4:5:6]:443', ['::1'], '2001:db8:1:2::/64'],
    ['', undefined, [], 'unknown'],
  ])('socket %s, forwarded %s, trusted %j: %s', (socket, forwarded, trusted, address) => {
    expect(clientGroup(socket, forwarded, ranges(...trusted))).toBe(address);
  });
});

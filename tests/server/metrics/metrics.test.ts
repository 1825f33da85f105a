import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { Metrics } from '../../../src/server/metrics/metrics.ts';
import { serveMetrics } from '../../../src/server/metrics/metrics-server.ts';
import { ROUTE_NAMES, routeName } from '../../../src/server/metrics/route-names.ts';
import { makeService, POST_LIMITS } from '../comment-service.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

const addressOf = (server: Server): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

async function serve(metrics: Metrics): Promise<string> {
  const server = await serveMetrics(metrics, { port: 0, host: '127.0.0.1' });
  servers.push(server);
  return addressOf(server);
}

/** Labels of some metrics with the values that each has. */
function labelsOf(text: string, prefix: string): Record<string, Set<string>> {
  const labels: Record<string, Set<string>> = {};
  for (const [, name = '', value = ''] of text
    .split('\n')
    .filter((line) => line.startsWith(prefix))
    .flatMap((line) => [...line.matchAll(/([a-z_]+)="([^"]*)"/g)])) {
    labels[name] ??= new Set();
    labels[name].add(value);
  }
  return labels;
}

describe('metrics', () => {
  test('count requests by route, method and class of status, each label one of a few words (P01)', async () => {
    const metrics = new Metrics();
    const site = createServer((request, response) => {
      metrics.watch(request, response, request.url ?? '');
      response.writeHead(request.url === '/articles/CANARY/' ? 404 : 200).end();
    });
    servers.push(site);
    await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
    const paths = [
      '/articles/CANARY/',
      '/api/articles/CANARY/comments?after=CANARY',
      '/api/comments/CANARY/status?token=CANARY',
      '/CANARY',
      '/CANARY.html?email=CANARY@example.org',
    ];
    for (const path of paths) await (await fetch(`${addressOf(site)}${path}`)).text();
    await fetch(addressOf(site), { method: 'PROPFIND' });
    metrics.countPost('held');
    metrics.countStoreError();
    const answer = await fetch(`${await serve(metrics)}/metrics`);
    expect(answer.headers.get('content-type')).toMatch(/^text\/plain/);
    const text = await answer.text();
    expect(text).not.toContain('CANARY');
    expect(text).toMatch(/^broadsheet_requests_total\{route="article",method="GET",status="4xx"\} 1$/m);
    expect(text).toMatch(/^broadsheet_request_duration_seconds_count\{.*route="one comment".*\} 1$/m);
    expect(text).toMatch(/^broadsheet_comment_posts_total\{outcome="held"\} 1$/m);
    expect(text).toMatch(/^broadsheet_store_errors_total 1$/m);
    for (const name of [
      'nodejs_eventloop_lag_seconds',
      'process_resident_memory_bytes',
      'nodejs_heap_size_used_bytes',
    ])
      expect(text).toMatch(new RegExp(`^${name} `, 'm'));

    const own = labelsOf(text, 'broadsheet_');
    expect(Object.keys(own).sort()).toEqual(['le', 'method', 'outcome', 'route', 'status']);
    expect([...(own['route'] ?? [])].filter((name) => !ROUTE_NAMES.includes(name))).toEqual([]);
    expect(own['method']).toEqual(new Set(['GET', 'other']));
    expect(own['status']).toEqual(new Set(['2xx', '4xx']));
    // Of Node alone: kinds of memory, handles and collections, and its version.
    const ofNode = Object.keys({ ...labelsOf(text, 'nodejs_'), ...labelsOf(text, 'process_') });
    const known = ['kind', 'le', 'major', 'minor', 'patch', 'space', 'type', 'version'];
    expect(ofNode.filter((name) => !known.includes(name))).toEqual([]);
  });

  test('are at one address alone', async () => {
    const address = await serve(new Metrics());
    for (const path of ['/', '/metrics/', '/healthz'])
      expect((await fetch(`${address}${path}`)).status).toBe(404);
    expect((await fetch(`${address}/metrics`, { method: 'POST' })).status).toBe(404);
  });

  test('count posts by what became of them', async () => {
    const outcomes: string[] = [];
    const { send, store } = await makeService({
      limits: { ...POST_LIMITS, burst: { points: 4, duration: 60 } },
      onPost: (outcome) => outcomes.push(outcome),
    });
    const key = 'the-same-key-every-time';
    await send('open', { key, text: 'One.' });
    await send('open', { key, text: 'One.' });
    await send('pre');
    await send('closed');
    await send('open', { name: 'The Test' });
    await send('open', { text: 'One.' });
    await send('open');
    expect(outcomes).toEqual([
      'published',
      'repeated',
      'held',
      'comments_closed',
      'invalid_fields',
      'duplicate',
      'too_many_requests',
    ]);
    await store.close();
    await send('open', { key: 'another-key-of-the-test' });
    expect(['unavailable', 'internal']).toContain(outcomes.at(-1));
  });
});

test.each([
  ['/readyz', 'health'],
  ['/api/articles/a/comments', 'comments of an article'],
  ['/api/comments/counts?slugs=a', 'counts of comments'],
  ['/articles/a/comments.atom', 'feed of comments'],
  ['/comments.json', 'feed of comments'],
  ['/api/comments/1/reports', 'one comment'],
  ['/comments/1/status?token=x', 'page of a comment'],
  ['/moderation/held/', 'moderation'],
  ['/api/x', 'other of the API'],
  ['/articles/a/?comments=2', 'article'],
  ['/', 'page'],
  ['/photos/a.avif', 'file'],
  ['//evil', 'other'],
])('the route of %s is called %s', (path, name) => {
  expect(routeName(path)).toBe(name);
});

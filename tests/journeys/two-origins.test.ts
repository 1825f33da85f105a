import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../../tools/browser.ts';
import { RunningServer, removeEdition } from '../../tools/program.ts';
import { smallEdition } from '../server/process/small-edition.ts';
import { StaticHost } from './static-host.ts';
import { openWatched } from './watched-page.ts';
import { comment, postReply, problems } from './writing.ts';

let browser: Browser;
let edition: string;
let host: StaticHost;
let service: RunningServer;
let other: StaticHost;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

beforeAll(async () => {
  browser = await launchBrowser();
  edition = smallEdition();
  const port = await freePort();
  const endpoint = `http://localhost:${port}`;
  const file = join(edition, 'edition.json');
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), comments: { endpoint } }));
  host = await StaticHost.serving(edition);
  other = await StaticHost.start();
  other.folder = host.folder;
  service = await RunningServer.start(edition, {
    PORT: String(port),
    PUBLIC_URL: `${endpoint}/`,
    ALLOWED_ORIGINS: new URL(host.url).origin,
    COMMENT_LIMIT: '2',
  });
});
afterAll(async () => {
  await browser.close();
  await service.stop();
  await host.stop();
  await other.stop();
  removeEdition(edition);
});

/** Opens an article on a host, with the service as the only other origin that may be asked. */
async function openArticle({ url }: StaticHost) {
  const watched = await openWatched(browser, url);
  const asked: string[] = [];
  await watched.context.route(
    (address) => address.origin === new URL(service.url).origin,
    (route) => {
      asked.push(`${route.request().method()} ${new URL(route.request().url()).pathname}`);
      return route.continue();
    },
  );
  await watched.page.goto(`${url}articles/bridge/`);
  return { ...watched, asked };
}

/** Calls the service from a page, as its own code does. */
const call = (page: Page, method: string, path: string, token: string, body?: object) =>
  page.evaluate(
    async ([url, request]) => {
      const answer = await fetch(url, request);
      return { status: answer.status, value: await answer.json() };
    },
    [
      service.url + path,
      {
        method,
        headers: {
          authorization: `Bearer ${token}`,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      },
    ] as const,
  );

test('an edition on a static host reads, posts, edits and withdraws comments at a service on another origin (C06)', async () => {
  const writer = await openArticle(host);
  const posted = writer.page.waitForResponse((response) => response.request().method() === 'POST');
  await postReply(writer.page, { text: 'From another host.' });
  await comment(writer.page, 'From another host.').waitFor();
  const { comment: own, token } = await (await posted).json();
  writer.expectQuiet();

  const reader = await openArticle(host);
  await comment(reader.page, 'From another host.').waitFor();
  expect(reader.asked).toContain('GET /api/articles/bridge/comments');

  const path = `api/comments/${own.id}`;
  const edited = await call(writer.page, 'PATCH', path, token, { text: 'Edited from another host.' });
  expect(edited).toMatchObject({ status: 200, value: { comment: { text: 'Edited from another host.' } } });
  await reader.page.reload();
  await comment(reader.page, 'Edited from another host.').waitFor();
  expect(await call(writer.page, 'DELETE', path, token)).toMatchObject({
    status: 200,
    value: { comment: { status: 'withdrawn' } },
  });
  await reader.page.reload();
  await reader.page.getByText('Edited from another host.').waitFor({ state: 'detached' });
  reader.expectQuiet();
  await reader.close();

  // How long one has to wait can be read across origins too.
  await postReply(writer.page, { text: 'Second.' });
  await comment(writer.page, 'Second.').waitFor();
  await postReply(writer.page, { text: 'Third.' });
  await problems(writer.page).getByText('That was quick').waitFor();
  const wait = await writer.page.evaluate(async (url) => {
    const body = { key: 'key-of-the-journey-1', text: 'Fourth.', name: 'Ani', email: 'ani@example.org' };
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
    return [answer.status, Number(answer.headers.get('retry-after')) > 0];
  }, `${service.url}api/articles/bridge/comments`);
  expect(wait).toEqual([429, true]);
  writer.expectQuiet([/status of 429/]);
  await writer.close();
});

test('pages of an origin that is not listed can neither read nor write there (C05, C06)', async () => {
  const { page, close } = await openArticle(other);
  const attempt = (method: string) =>
    page.evaluate(
      ([url, init]) =>
        fetch(url, init).then(
          ({ status }) => status,
          () => 'blocked',
        ),
      [
        `${service.url}api/articles/bridge/comments`,
        {
          method,
          ...(method === 'POST' ? { headers: { 'content-type': 'application/json' }, body: '{}' } : {}),
        },
      ] as const,
    );
  expect(await attempt('GET')).toBe('blocked');
  expect(await attempt('POST')).toBe('blocked');
  await close();
});

import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ViteDevServer } from 'vite';
import { expect, test } from 'vitest';
import { commentsDevPlugin } from '../../src/server/comments-dev-plugin.ts';
import { lockFolder, openStore } from '../../src/server/store/open-store.ts';
import { INDEX } from './comment-service.ts';

type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

test('npm run dev takes comments while npm start serves from the same folder, into a store of its own (D13)', async () => {
  const data = mkdtempSync(join(tmpdir(), 'broadsheet-dev-'));
  const unlock = await lockFolder(data);
  const production = await openStore({ data });

  const middlewares: Middleware[] = [];
  const httpServer = createServer((request, response) =>
    middlewares[0]?.(request, response, () => response.end('page')),
  );
  const plugin = commentsDevPlugin(data, async () => INDEX);
  const vite = {
    httpServer,
    middlewares: { use: (middleware: Middleware) => middlewares.push(middleware) },
    config: { logger: console },
  } as unknown as ViteDevServer;
  const configure = plugin.configureServer as (server: ViteDevServer) => Promise<void>;
  await configure(vite);
  httpServer.listen(0, '127.0.0.1');
  await once(httpServer, 'listening');
  const origin = `http://localhost:${(httpServer.address() as AddressInfo).port}`;

  const answer = await fetch(`${origin}/api/articles/open/comments`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify({
      key: 'key-of-development',
      text: 'An experiment.',
      name: 'Ann',
      email: 'ann@example.org',
    }),
  });
  expect(answer.status).toBe(201);
  expect(await (await fetch(origin)).text()).toBe('page');
  expect(await production.thread('urn:article:open')).toMatchObject({ count: 0 });
  const dev = await openStore({ data }, 'dev');
  expect(await dev.thread('urn:article:open')).toMatchObject({ count: 1 });

  await dev.close();
  httpServer.closeAllConnections();
  httpServer.close();
  await once(httpServer, 'close');
  await production.close();
  unlock?.();
  rmSync(data, { recursive: true });
});

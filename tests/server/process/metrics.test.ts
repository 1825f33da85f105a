import { afterAll, beforeAll, expect, test } from 'vitest';
import { RunningServer, removeEdition } from '../../../tools/program.ts';
import { copyBuiltEdition } from '../../journeys/built-edition.ts';
import { freePort } from '../store/postgres/server.ts';
import { post } from './small-edition.ts';

let edition: string;
beforeAll(() => {
  edition = copyBuiltEdition('small');
});
afterAll(() => removeEdition(edition));

test('metrics are at a port of their own, name no reader and no story, and end with the server (P01)', async () => {
  const port = await freePort();
  const paper = await RunningServer.start(edition, { METRICS_PORT: String(port) });
  await post(paper.url, { name: 'CANARY', email: 'canary@example.org', text: 'CANARY' });
  await (await fetch(`${paper.url}articles/bridge/?comments=1`)).text();
  expect((await fetch(`${paper.url}metrics`)).status).toBe(404);
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  expect(text).toMatch(/^broadsheet_comment_posts_total\{outcome="(?:held|published)"\} 1$/m);
  expect(text).toMatch(
    /^broadsheet_requests_total\{route="comments of an article",method="POST",status="2xx"\} 1$/m,
  );
  expect(text).toMatch(/^broadsheet_requests_total\{route="article",method="GET",status="2xx"\} 1$/m);
  expect(text).not.toMatch(/canary|bridge|127\.0\.0\.1/i);
  expect(await paper.stop()).toBe(0);
  await expect(fetch(`http://127.0.0.1:${port}/metrics`)).rejects.toThrow();
});

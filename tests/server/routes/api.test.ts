import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeService } from '../comment-service.ts';

const PATH = '/api/articles/open/comments';

test('every answer has the security headers and no version banner (S08 to S10)', async () => {
  const { request, send } = await makeService();
  for (const answer of [
    await request(PATH),
    await send('open'),
    await send('open', { x: 1 }),
    await request('/nowhere'),
    await request('/healthz'),
    await request(PATH, { method: 'PUT' }),
  ]) {
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(answer.headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
    expect(answer.headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(answer.headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(answer.headers.get('permissions-policy')).toBeNull();
    expect(answer.headers.get('x-powered-by')).toBeNull();
    expect(answer.headers.get('server')).toBeNull();
  }
});

test('docs/comments.md names each route for readers', async () => {
  const { pathsOfRoutes } = await makeService();
  const docs = readFileSync(join(import.meta.dirname, '../../../docs/comments.md'), 'utf8');
  const routes = ['GET', 'POST', 'PATCH', 'DELETE'].flatMap((method) =>
    pathsOfRoutes(method)
      .filter((path) => /^\/api\/(?:articles|comments)\/[^.]*$/.test(path))
      .map((path) => `${method} ${path.replace(':slug', 'SLUG').replace(':id', 'ID')}`),
  );
  expect(routes.length).toBeGreaterThan(6);
  expect(routes.filter((route) => !docs.includes(`\`${route}`))).toEqual([]);
});

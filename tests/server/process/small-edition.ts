import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Edition of two articles, for tests of the server as a process. */
export function smallEdition(change: Record<string, unknown> = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'broadsheet-small-'));
  mkdirSync(join(root, 'articles'));
  const write = (path: string, value: unknown) => writeFileSync(join(root, path), JSON.stringify(value));
  write('edition.json', {
    id: 'urn:uuid:0a1b2c3d-0000-4000-8000-00000000abcd',
    title: 'The Test',
    language: 'en',
    url: 'http://localhost/',
    sections: ['World'],
    ...change,
  });
  const article = {
    headline: 'A bridge reopens',
    section: 'World',
    published: '2026-11-24T09:00:00Z',
    body: ['One paragraph.'],
  };
  write('articles/bridge.json', article);
  write('articles/quay.json', { ...article, headline: 'A quay closes', formerly: ['/2019/quay/', '/?p=7'] });
  return root;
}

let keys = 0;

/** Posts a comment as a page of the site does. */
export function post(
  url: string,
  change: Record<string, unknown> = {},
  slug = 'bridge',
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(`${url}api/articles/${slug}/comments`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: new URL(url).origin, ...headers },
    body: JSON.stringify({
      key: `process-test-key-${process.pid}-${keys++}`,
      text: `Words ${keys}`,
      name: 'Ann',
      email: 'ann@example.org',
      ...change,
    }),
  });
}

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { afterEach } from 'vitest';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Returns a minimal article with the given changes. */
export const articleJson = (change: Record<string, unknown> = {}): Record<string, unknown> => ({
  headline: 'A bridge reopens',
  section: 'World',
  published: '2026-11-24T09:00:00Z',
  body: ['One paragraph.'],
  ...change,
});

export const editionJson = {
  id: 'urn:uuid:0a1b2c3d-0000-4000-8000-00000000abcd',
  title: 'The Test',
  language: 'en',
  url: 'https://test.example/',
  sections: ['World', 'Culture'],
};

/** Writes the folder of an edition, removed after the test: articles by slug, other files by path. */
export function makeFolder(
  articles: Record<string, unknown>,
  files: Record<string, unknown> = {},
  edition: unknown = editionJson,
): string {
  const root = mkdtempSync(join(tmpdir(), 'broadsheet-press-'));
  folders.push(root);
  const write = (path: string, value: unknown) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(
      join(root, path),
      typeof value === 'string' || value instanceof Uint8Array ? value : JSON.stringify(value),
    );
  };
  write('edition.json', edition);
  mkdirSync(join(root, 'articles'), { recursive: true });
  for (const [slug, value] of Object.entries(articles)) write(`articles/${slug}.json`, value);
  for (const [path, value] of Object.entries(files)) write(path, value);
  return root;
}

/** Creates an image of one colour. */
export const picture = (width = 40, height = 30, format: 'png' | 'jpeg' = 'png'): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: '#336699' } })
    .toFormat(format)
    .toBuffer();

/** Time at which tests publish. */
export const NOW = Date.UTC(2026, 10, 25, 12);

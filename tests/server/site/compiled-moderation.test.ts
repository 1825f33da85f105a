import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadCompiledModeration } from '../../../src/server/site/compiled-moderation.ts';

test('the compiled pages are their render and the files that they load, and nothing else of the folder', async () => {
  const build = mkdtempSync(join(tmpdir(), 'broadsheet-build-'));
  expect(await loadCompiledModeration(build)).toBeUndefined();
  const folder = join(build, 'moderation');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'entry-moderation.js'), 'export const renderModeration = ({ kind }) => kind;');
  writeFileSync(join(folder, 'package.json'), '{"type": "module"}');
  for (const name of [
    'other.css',
    'assets/style-a.css',
    'assets/keys-b.js',
    'assets/serif-c.woff2',
    'assets/notes.txt',
  ])
    writeFileSync(join(folder, name), name);
  const compiled = await loadCompiledModeration(build);
  expect(compiled?.render({ kind: 'sessions', sessions: [] }, {} as never)).toBe('sessions');
  expect([compiled?.styles, compiled?.script]).toEqual(['assets/style-a.css', 'assets/keys-b.js']);
  expect([...(compiled?.files ?? [])].map(([name, { type }]) => [name, type]).toSorted()).toEqual([
    ['assets/keys-b.js', 'text/javascript; charset=utf-8'],
    ['assets/serif-c.woff2', 'font/woff2'],
    ['assets/style-a.css', 'text/css; charset=utf-8'],
  ]);
  rmSync(build, { recursive: true });
});

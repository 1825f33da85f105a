import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ClientManifest } from '../../src/model/client-manifest.ts';
import { project } from '../../tools/program.ts';

const folder = join(project, 'build/client/assets');
const scripts = readdirSync(folder).filter((file) => file.endsWith('.js'));

describe('the compiled client has nothing that only `npm run dev` shows', () => {
  test.each(scripts)('%s', (file) => {
    const code = readFileSync(join(folder, file), 'utf8');
    // The interface's texts for publishers: whatever shows one reads this property, whose name no compiler shortens.
    expect(/.{0,60}\bdevelopment\b.{0,60}/.exec(code)?.[0]).toBeUndefined();
  });
});

test('the script of the counts in lists loads nothing of the app', () => {
  const { counts } = JSON.parse(readFileSync(join(folder, '../bundle.json'), 'utf8')) as ClientManifest;
  expect(readFileSync(join(folder, '..', counts), 'utf8')).not.toMatch(/\bimport\b/);
});

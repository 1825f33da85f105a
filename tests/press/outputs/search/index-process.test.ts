import { fork } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { makeFolder } from '../../edition.ts';

const PROCESS = fileURLToPath(
  new URL('../../../../src/press/outputs/search/index-process.ts', import.meta.url),
);

test('an engine that ends without an answer ends the process, so that nobody waits for it', async () => {
  const root = makeFolder(
    {},
    { 'engine.mjs': '#!/usr/bin/env node\nprocess.stdin.once("data", () => process.exit());' },
  );
  chmodSync(join(root, 'engine.mjs'), 0o755);
  const indexer = fork(PROCESS, [], {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, PAGEFIND_BINARY_PATH: join(root, 'engine.mjs') },
  });
  const job = { language: 'en', site: root, folder: join(root, 'index'), articles: [] };
  indexer.send([job]);
  const [code] = await once(indexer, 'exit');
  expect(code).toBe(0);
});

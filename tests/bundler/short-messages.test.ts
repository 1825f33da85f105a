import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { MESSAGES, shortMessages } from '../../src/bundler/short-messages.ts';
import { bundled } from './bundled.ts';

const resolve = createRequire(import.meta.url).resolve;
/** Code of React as pages have it, with all of its messages. */
const react = ['react', 'react-dom', 'scheduler'].map((name) => {
  const folder = join(dirname(resolve(`${name}/package.json`)), 'cjs');
  const file = name === 'react-dom' ? 'react-dom-client' : name;
  return readFileSync(join(folder, `${file}.production.js`), 'utf8');
});

/** Code of the router, with all of its messages. */
const routerFolder = join(dirname(resolve('react-router/package.json')), 'dist', 'production');
const router = readdirSync(routerFolder)
  .filter((file) => file.endsWith('.mjs'))
  .map((file) => readFileSync(join(routerFolder, file), 'utf8'));

test('messages of React and its router for developers are short in the client, and its errors keep number and page', async () => {
  const code = await bundled(
    `export const react = ${JSON.stringify([...react, ...router])};`,
    shortMessages(),
  );
  expect(code).toContain('https://react.dev/errors/');
  expect(Object.keys(MESSAGES).filter((message) => code.includes(message))).toEqual([]);
});

test('a build without these messages fails', async () => {
  await expect(bundled('export const none = 1;', shortMessages())).rejects.toThrow(/Remove it from the list/);
});

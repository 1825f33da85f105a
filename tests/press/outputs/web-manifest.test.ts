import { expect, test } from 'vitest';
import { build } from '../built-site.ts';
import { articleJson, makeFolder } from '../edition.ts';

test('the web manifest has all that a device needs to install the paper, below its base path', async () => {
  const { json } = await build(makeFolder({ a: articleJson() }), 'https://test.example/paper/');
  expect(json('manifest.webmanifest')).toMatchObject({
    id: '/paper/',
    name: 'The Test',
    start_url: '/paper/',
    scope: '/paper/',
    categories: ['news'],
    shortcuts: [
      { name: 'World', url: '/paper/sections/world/' },
      { name: 'Culture', url: '/paper/sections/culture/' },
    ],
  });
});

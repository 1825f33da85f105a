import { expect, test } from 'vitest';
import { plainImports } from '../../src/bundler/plain-imports.ts';
import { bundled } from './bundled.ts';

test('a bundle imports chunks without the preload helper', async () => {
  const code = await bundled("export const load = () => import('react/jsx-runtime');", plainImports());
  expect(code).toMatch(/import\("\.\/.*\.js"\)/);
  expect(code).not.toMatch(/modulepreload|preloadError/);
});

test('an import of which some names are used is plain too', async () => {
  const code = await bundled(
    `export const load = async () => (await import('react/jsx-runtime')).jsx('p', {});
     export const other = () => import('react/jsx-runtime').then(({ jsxs }) => jsxs);`,
    plainImports(),
  );
  expect(code).not.toMatch(/import\.meta\.url/);
});

test('a build without the helper fails', async () => {
  await expect(bundled('export const none = 1;', plainImports())).rejects.toThrow(/found no preload helper/);
});

import { expect, test } from 'vitest';
import { pureRouter } from '../../src/bundler/pure-router.ts';
import { bundled } from './bundled.ts';

test('a bundle has none of the components of the router that it does not use', async () => {
  const code = await bundled("export { BrowserRouter, useLocation } from 'react-router-dom';", pureRouter());
  expect(code).toContain('function BrowserRouter(');
  for (const unused of [
    'RenderErrorBoundary',
    'REACT_ROUTER_ERROR',
    'function NavLink',
    'Context.displayName = "',
  ])
    expect(code).not.toContain(unused);
});

test('a component that is used has its context', async () => {
  const code = await bundled("export { Routes } from 'react-router-dom';", pureRouter());
  expect(code).toMatch(/RenderErrorBoundary = .*Object\.assign\(class/);
  expect(code).toContain('contextType: RSCRouterContext');
});

test('a build in which nothing matches fails', async () => {
  await expect(bundled('export const none = 1;', pureRouter())).rejects.toThrow(/Mend its pattern/);
});

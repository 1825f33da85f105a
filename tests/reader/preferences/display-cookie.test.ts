import { expect, test } from 'vitest';
import { DisplayCookie } from '../../../src/reader/preferences/display-cookie.ts';
import { json, TestEnvironment, unreachable } from '../test-environment.ts';

const cookieOf = (environment: TestEnvironment, root: { dataset: DOMStringMap }) =>
  new DisplayCookie(environment.fetch, '/paper/device/', root);

test('the cookie is deleted by a form without settings, once', async () => {
  const environment = new TestEnvironment(() => json({}));
  const root = { dataset: { cookie: '18', theme: 'dark' } };
  const cookie = cookieOf(environment, root);
  expect(cookie.size).toBe(18);
  expect(await cookie.end()).toBe(true);
  expect(environment.requests.map(({ method, url }) => `${method} ${url}`)).toEqual(['POST /paper/device/']);
  expect(cookie.size).toBe(0);
  await cookie.end();
  expect(environment.requests).toHaveLength(1);
});

test('who has no cookie asks nobody', async () => {
  const environment = new TestEnvironment(unreachable);
  expect(await cookieOf(environment, { dataset: {} }).end()).toBe(true);
  expect(environment.requests).toEqual([]);
});

test.each([
  ['cannot be reached', unreachable],
  ['refuses', () => json({}, 405)],
])('where the server %s the cookie is still there', async (_, answer) => {
  const cookie = cookieOf(new TestEnvironment(answer), { dataset: { cookie: '18' } });
  expect(await cookie.end()).toBe(false);
  expect(cookie.size).toBe(18);
});

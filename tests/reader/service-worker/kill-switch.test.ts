// @vitest-environment node
import { expect, test } from 'vitest';
import { removeAll } from '../../../src/reader/service-worker/kill-switch.ts';
import { MemoryCaches } from '../memory-caches.ts';

const NAMES = ['broadsheet:/:state', 'broadsheet:/:visited', 'broadsheet:/:edition'];

test('everything is removed, though the browser unregisters the worker only after its installation', async () => {
  const caches = new MemoryCaches();
  await Promise.all(['other', ...NAMES].map(caches.open));
  let isUnregistered = false;
  const unregister = () => {
    isUnregistered = true;
    return new Promise(() => undefined);
  };
  await removeAll({ names: async () => NAMES }, { caches: caches.storage, unregister });
  expect(isUnregistered).toBe(true);
  expect(await caches.keys()).toEqual(['other']);
});

test('a cache that cannot be removed spares no other, nor the worker', async () => {
  const caches = new MemoryCaches();
  await Promise.all(NAMES.map(caches.open));
  const unregistered: string[] = [];
  const broken = {
    delete: (name: string) =>
      name.endsWith(':state') ? Promise.reject(new Error('UnknownError')) : caches.delete(name),
  };
  await removeAll(
    { names: async () => NAMES },
    {
      caches: broken as unknown as CacheStorage,
      unregister: async () => {
        unregistered.push('worker');
        throw new Error('not now');
      },
    },
  );
  expect(await caches.keys()).toEqual(['broadsheet:/:state']);
  expect(unregistered).toEqual(['worker']);
});

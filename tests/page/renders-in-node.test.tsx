// @vitest-environment node
import type { ReactNode } from 'react';
import { renderToString } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { developmentTexts } from '../../src/page/i18n/development-texts.ts';
import { SHEETS, Specimen } from '../../src/reader/specimen/Specimen.tsx';
import { Page } from './interface.tsx';

/* Names of the components that were rendered. */
const { drawn } = vi.hoisted(() => ({ drawn: new Set<string>() }));

vi.mock('react/jsx-dev-runtime', async (original) => {
  const runtime = await original<{ jsxDEV: (...args: unknown[]) => unknown }>();
  return {
    ...runtime,
    jsxDEV: (type: unknown, ...rest: unknown[]) => {
      if (typeof type === 'function') drawn.add(type.name);
      return runtime.jsxDEV(type, ...rest);
    },
  };
});

const print = (page: ReactNode, development = false) =>
  renderToString(<Page development={development ? developmentTexts : undefined}>{page}</Page>);

test.each(Object.keys(SHEETS))('“%s” renders in Node, the same each time', (name) => {
  const first = print(SHEETS[name]);
  expect(first.length).toBeGreaterThan(1000);
  expect(print(SHEETS[name])).toBe(first);
  expect(first).not.toMatch(/ style=|<style|<script|<template|<title|<meta/);
  expect(first.match(/id="top"/g)).toHaveLength(1);
  expect(print(SHEETS[name], true)).toBeTruthy();
});

test('every exported component of `page` is rendered', async () => {
  print(<Specimen />);
  // The documents that the server alone renders have tests of their own, in the folders of their names.
  const modules = import.meta.glob<Record<string, unknown>>('../../src/page/**/*.tsx', { eager: true });
  const exported = Object.entries(modules)
    .filter(([path]) => !/\/page\/(?:moderation|comment-pages)\//.test(path))
    .flatMap(([, module]) => Object.entries(module))
    .filter(([name, value]) => /^[A-Z][a-z]/.test(name) && typeof value === 'function')
    .map(([name]) => name);
  expect(exported.length).toBeGreaterThan(60);
  expect(exported.filter((name) => !drawn.has(name))).toEqual([]);
});

test('a component without `InterfaceContext` throws', () => {
  expect(() => renderToString(SHEETS['article'])).toThrow('InterfaceContext');
});

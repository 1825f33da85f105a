import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { Inline } from '../../../src/model/article/article.ts';
import { InlineText } from '../../../src/page/elements/InlineText.tsx';
import { Page } from '../interface.tsx';

afterEach(cleanup);

const set = (text: Inline, links = true) =>
  render(
    <Page base="/news/">
      <InlineText text={text} links={links} />
    </Page>,
  ).container;

test.each([
  ['https://example.org/a', 'https://example.org/a'],
  ['http://example.org', 'http://example.org'],
  ['mailto:desk@example.org', 'mailto:desk@example.org'],
  ['/articles/a/', '/news/articles/a/'],
  ['#b-1', '#b-1'],
])('%s may be linked', (href, printed) => {
  expect(
    set([{ text: 'there', href }])
      .querySelector('a')
      ?.getAttribute('href'),
  ).toBe(printed);
});

test.each([
  'javascript:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  'JAVASCRIPT:alert(1)',
  'data:text/html,<script>',
  'vbscript:x',
  'file:///etc/passwd',
  'blob:https://example.org/1',
  '//evil.example/',
  '/\\evil.example/',
  '/\t/evil.example/',
  '\\\\evil.example',
  'https:evil.example',
  'https:///evil.example',
  'relative/path',
  '',
])('%j is text', (href) => {
  const page = set([{ text: 'there', href }]);
  expect(page.querySelector('a')).toBeNull();
  expect(page.textContent).toBe('there');
});

test('a link to another site has `rel="noopener"`', () => {
  expect(set([{ text: 'there', href: 'https://example.org/' }]).querySelector('a')?.rel).toBe('noopener');
});

test('text is never parsed as HTML', () => {
  const page = set('<img src=x onerror=alert(1)>');
  expect(page.querySelector('img')).toBeNull();
  expect(page.textContent).toBe('<img src=x onerror=alert(1)>');
});

test('formatting is nested in one order', () => {
  const all = { strike: true, sub: true, code: true, mark: true, emphasis: true, strong: true } as const;
  const tags = [...set([{ text: 'x', ...all }]).querySelectorAll('*')].map((one) => one.tagName);
  expect(tags).toEqual(['STRONG', 'EM', 'MARK', 'S', 'CODE', 'SUB']);
});

test('text in another language has `lang` and `dir`', () => {
  const span = set(['The ', { text: 'قطار', language: 'ar' }, ' came', { break: true }]).querySelector(
    'span',
  );
  expect(span?.lang).toBe('ar');
  expect(span?.dir).toBe('rtl');
});

test('links are not nested', () => {
  expect(set([{ text: 'x', href: 'https://example.org/' }], false).querySelector('a')).toBeNull();
});

import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { CommentText } from '../../../src/page/comments/CommentText.tsx';
import { NAUGHTY_STRINGS } from '../../server/naughty-strings.ts';
import { Page } from '../interface.tsx';

afterEach(cleanup);

test('paragraphs and lines stay; links have `rel="ugc nofollow"`', () => {
  const page = render(
    <Page>
      <CommentText text={'One\nline <b>two</b>\r\n\r\n\n\nhttps://example.org/a'} />
    </Page>,
  ).container;
  const [first, second] = page.querySelectorAll('p');
  expect(page.querySelectorAll('p')).toHaveLength(2);
  expect(first?.querySelectorAll('br')).toHaveLength(1);
  expect(first?.textContent).toBe('Oneline <b>two</b>');
  expect(first?.dir).toBe('auto');
  expect(second?.querySelector('a')?.rel).toBe('nofollow ugc noopener noreferrer');
});

test('markup is drawn as elements, addresses alone as links, and HTML as text', () => {
  const text = '> *one* **two**\n\n`a<b>` [x](javascript:alert(1)) <img src=x onerror=alert(1)>';
  const page = render(
    <Page>
      <CommentText text={text} />
    </Page>,
  ).container;
  expect(page.querySelector('blockquote[dir=auto] > p:not([dir])')?.innerHTML).toBe(
    '<em>one</em> <strong>two</strong>',
  );
  expect(page.querySelector(':scope > p code')?.textContent).toBe('a<b>');
  expect(page.querySelectorAll('a, img')).toHaveLength(0);
});

test('naughty strings come out as text, markup and web links alone (S01)', () => {
  for (const text of NAUGHTY_STRINGS) {
    for (const written of [text, `> ${text}`, `*${text}*`, `**\`${text}**`]) {
      const page = render(
        <Page>
          <CommentText text={written} />
        </Page>,
      ).container;
      expect(
        page.querySelector(':not(p, br, a, em, strong, code, blockquote, details, summary)'),
        written,
      ).toBeNull();
      for (const link of page.querySelectorAll('a')) expect(link.href).toMatch(/^https?:/);
      cleanup();
    }
  }
});

test('the rest of a quoted line that is folded is quoted too', () => {
  const page = render(
    <Page>
      <CommentText text={`> ${'word '.repeat(900)}`} />
    </Page>,
  ).container;
  expect(page.querySelector('details blockquote')).toBeTruthy();
  expect(page.querySelector('details > p')).toBeNull();
});

test('of a text of very many lines the first are shown, and the rest is folded whole', () => {
  const lines = Array.from({ length: 2400 }, (_, i) => `${i}`);
  const shown = (text: string) =>
    render(
      <Page>
        <CommentText text={text} />
      </Page>,
    ).container;
  const page = shown(lines.join('\n'));
  const details = page.querySelector('details');
  expect(details?.open).toBe(false);
  expect(page.querySelectorAll(':scope > p br')).toHaveLength(39);
  expect(details?.querySelectorAll('br')).toHaveLength(2359);
  expect(details?.querySelector('p')?.textContent).toContain('4041424344');
  expect(shown(lines.slice(0, 40).join('\n')).querySelector('details')).toBeNull();
});

test('long paragraphs count as the lines they take, and one that is longer than what is shown is divided', () => {
  const shown = (text: string) =>
    render(
      <Page>
        <CommentText text={text} />
      </Page>,
    ).container;
  const page = shown([900, 900, 900].map((length) => 'x'.repeat(length)).join('\n\n'));
  expect([...page.querySelectorAll(':scope > p')]).toHaveLength(2);
  expect(page.querySelectorAll('details p')).toHaveLength(1);
  const single = shown('word '.repeat(1000));
  expect(single.querySelectorAll(':scope > p')).toHaveLength(1);
  expect(single.querySelector('details')?.open).toBe(false);
  expect([...single.querySelectorAll('p')].map((part) => part.textContent).join('')).toBe(
    'word '.repeat(1000),
  );
});

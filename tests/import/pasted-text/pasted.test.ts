import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type {
  PastedDate,
  PastedPage,
  PastedPart,
} from '../../../src/import/pasted-text/lines/pasted-page.ts';
import { linesOf } from '../../../src/import/pasted-text/lines/split-lines.ts';
import { readPasted } from '../../../src/import/pasted-text/read-pasted.ts';
import { type ExpectedPage, PAGES } from './pages.ts';

const folder = fileURLToPath(new URL('../../fixtures/pasted', import.meta.url));
const textOf = (name: string) => readFileSync(join(folder, `${name}.txt`), 'utf8');

const two = (n: number) => String(n).padStart(2, '0');
const dateOf = (date: PastedDate | undefined): string | undefined =>
  date &&
  `${date.year}-${two(date.month)}-${two(date.day)}${date.hour === undefined ? '' : `T${two(date.hour)}:${two(date.minute ?? 0)}`}${date.offset === undefined ? '' : ` ${date.offset}`}`;

function outline(part: PastedPart): string {
  if (part.kind === 'paragraph') return `P ${part.text.split(' ').slice(0, 4).join(' ')}`;
  if (part.kind === 'heading') return `H ${part.text}`;
  if (part.kind === 'related') return `R ${part.headline}`;
  return part.kind === 'list' ? `L ${part.items.length}` : `F ${part.caption}`;
}

const asExpected = (page: PastedPage): Partial<ExpectedPage> =>
  JSON.parse(
    JSON.stringify({
      language: page.language,
      section: page.section,
      label: page.label,
      headline: page.headline,
      lead: page.lead,
      caption: page.caption,
      credit: page.credit,
      byline: page.byline.map(({ name, role }) => (role === undefined ? name : `${name}, ${role}`)),
      published: dateOf(page.published),
      updated: dateOf(page.updated),
      body: page.parts.map(outline),
      sources: page.sources.map(({ name, url, role }) => [name, url, role].filter(Boolean).join(' ')),
      tags: page.tags,
    }),
  );

const wordsOf = (part: PastedPart): string[] =>
  part.kind === 'list'
    ? part.items
    : part.kind === 'related'
      ? [part.headline]
      : part.kind === 'photo'
        ? [part.caption]
        : [part.text];

describe.each(Object.entries(PAGES))('%s', (name, expected) => {
  const text = textOf(name);
  const page = readPasted(text, []);

  test('is taken apart as an editor would', () => {
    expect(asExpected(page)).toEqual(expected);
  });

  test('its paragraphs are whole lines of the page, in their order', () => {
    const lines = linesOf(text).map((line) => line.text);
    let at = 0;
    for (const part of page.parts) {
      if (part.kind !== 'paragraph' && part.kind !== 'heading') continue;
      const found = lines.indexOf(part.text, at);
      expect(found, part.text).toBeGreaterThanOrEqual(at);
      at = found + 1;
    }
  });

  test('every line of the page is of the article, of its parts, or named as left out', () => {
    const left = page.leftOut.map((line) => line.text);
    const article = [page.headline, page.lead, page.section, page.label, ...page.parts.flatMap(wordsOf)];
    const known = [page.caption, ...page.tags, ...page.byline.flatMap(({ name, role }) => [name, role])];
    const unknown = linesOf(text).filter(
      (line) =>
        !left.includes(line.text) &&
        ![...article, ...known].some((part) => part !== undefined && part !== '' && line.text.includes(part)),
    );
    // What is neither is a line of dates, a label above its headline, or a source.
    for (const line of unknown)
      expect(line.text).toMatch(
        /\d{4}|^[^.]{1,30}$|^(?:source|quelle|fuente|источник|المصدر|по материалам)/iu,
      );
  });

  test('nothing that was left out is in the article', () => {
    const article = page.parts.flatMap(wordsOf);
    for (const { text: left } of page.leftOut) expect(article).not.toContain(left);
  });

  test.each([
    ['CRLF', (t: string) => t.replaceAll('\n', '\r\n')],
    ['a byte-order mark', (t: string) => `\ufeff${t}`],
    ['no-break spaces at line ends', (t: string) => t.replaceAll('\n', '\u00a0\u202f\n')],
    ['no last line end', (t: string) => t.trimEnd()],
    ['two blank lines for one', (t: string) => t.replaceAll('\n\n', '\n\n\n')],
  ])('%s changes nothing', (_, change) => {
    expect(asExpected(readPasted(change(text), []))).toEqual(expected);
  });
});

describe('blank lines', () => {
  const loose = Object.keys(PAGES).filter((name) => name !== 'en-wrapped');
  test.each(loose)('%s: one between all lines loses no paragraph, heading or “read more”', (name) => {
    const page = readPasted(textOf(name).replaceAll('\n', '\n\n'), []);
    expect(page.headline).toBe(PAGES[name]?.headline);
    const body = page.parts.map(outline);
    for (const part of PAGES[name]?.body ?? []) if (/^[PR] /.test(part)) expect(body, name).toContain(part);
  });
  test.each(loose)('%s: none at all loses no paragraph', (name) => {
    const page = readPasted(textOf(name).replace(/\n+/g, '\n'), []);
    expect(page.headline).toBe(PAGES[name]?.headline);
    const body = page.parts.map(outline);
    for (const part of PAGES[name]?.body ?? []) if (part.startsWith('P ')) expect(body, name).toContain(part);
  });
});

test('the edition’s own section counts before a label that nobody knows', () => {
  const text =
    'Kettle Bay\n\nWorld\n\nA bridge opens after nine years\n\nIt opened on Monday, and four hundred people walked over it before noon.';
  expect(readPasted(text, ['World']).section).toBe('World');
});

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fold } from '../../../src/import/pasted-text/lines/fold-line.ts';
import type { PastedPage, PastedPart } from '../../../src/import/pasted-text/lines/pasted-page.ts';
import { linesOf } from '../../../src/import/pasted-text/lines/split-lines.ts';
import { readPasted } from '../../../src/import/pasted-text/read-pasted.ts';
import { samplesOf } from '../../samples.ts';
import { textOfPage } from './text-of-page.ts';

/** A sample page, its pasted text and what its project says that it has. */
interface SamplePage {
  name: string;
  text: string;
  page: PastedPage;
  title: string;
  byline: string;
  body: string;
}

const asSample = (name: string, html: string, title: string, byline: string, body: string): SamplePage => {
  const text = textOfPage(html);
  return { name, text, page: readPasted(text, []), title, byline: byline.replace(/^by /i, ''), body };
};

/** Pages of a folder with one folder a page: its metadata as JSON, its body as HTML. */
const readabilityPages = (folder: string): SamplePage[] =>
  readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'source.html')))
    .map((name) => {
      const file = (part: string) => readFileSync(join(folder, name, part), 'utf8');
      const { title, byline } = JSON.parse(file('expected-metadata.json')) as Record<string, string | null>;
      const body = existsSync(join(folder, name, 'expected.html')) ? file('expected.html') : '';
      return asSample(name, file('source.html'), title ?? '', byline ?? '', textOfPage(body));
    });

/** Pages with a Markdown file each: its metadata as a block of JSON, its body below. */
const defuddlePages = (folder: string): SamplePage[] =>
  readdirSync(join(folder, 'fixtures')).map((file) => {
    const name = basename(file, '.html');
    const markdown = readFileSync(join(folder, 'expected', `${name}.md`), 'utf8');
    const [block = '', json = '{}'] = /```json\n([\s\S]*?)```/.exec(markdown) ?? [];
    const { title = '', author = '' } = JSON.parse(json) as Record<string, string>;
    const body = markdown.replace(block, '').replace(/!\[[^\]]*\]\([^)]*\)|\]\([^)]*\)/g, ' ');
    return asSample(name, readFileSync(join(folder, 'fixtures', file), 'utf8'), title, author, body);
  });

/** The line of a pasted text that is the page's title, or its beginning. */
function titleLine({ title, text }: SamplePage): string | undefined {
  const folded = fold(title);
  if (folded === '') return undefined;
  const lines = linesOf(text).map((line) => fold(line.text));
  return (
    lines.find((line) => line === folded) ??
    lines.find((line) => line.length >= 12 && line.includes(' ') && folded.startsWith(line))
  );
}

const partText = (part: PastedPart): string => {
  if (part.kind === 'list') return part.items.join('\n');
  if (part.kind === 'related') return part.headline;
  return part.kind === 'photo' ? `${part.caption}\n${part.credit ?? ''}` : part.text;
};

function countsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

const sum = (numbers: Iterable<number>): number => [...numbers].reduce((total, number) => total + number, 0);

/** F1 of the words of the read body; words that the pasted text has not are not looked for. */
function bodyF1({ text, body, page }: SamplePage): number | undefined {
  const inText = countsOf(text);
  const wanted = new Map(
    [...countsOf(body)].map(([word, n]) => [word, Math.min(n, inText.get(word) ?? 0)] as const),
  );
  const { headline = '', lead = '', caption = '', credit = '', parts } = page;
  const read = countsOf([headline, lead, caption, credit, ...parts.map(partText)].join('\n'));
  // The headline is of the body in some samples.
  for (const [word, n] of countsOf(headline)) {
    const extra = Math.max(0, (read.get(word) ?? 0) - (wanted.get(word) ?? 0));
    read.set(word, (read.get(word) ?? 0) - Math.min(n, extra));
  }
  const hits = sum([...wanted].map(([word, n]) => Math.min(n, read.get(word) ?? 0)));
  const both = sum(wanted.values()) + sum(read.values());
  return sum(wanted.values()) === 0 ? undefined : (2 * hits) / both;
}

const readability = samplesOf('readability-pages');
const real = samplesOf('readability-pages-cc');
const defuddle = samplesOf('defuddle-fixtures');

if (readability !== undefined && real !== undefined && defuddle !== undefined)
  describe('texts of the sample pages', () => {
    const samples = [...readabilityPages(readability), ...readabilityPages(real), ...defuddlePages(defuddle)];

    test('62 of 63 headlines are the title of the page, where it is a line of it', () => {
      const titled = samples.flatMap((sample) => {
        const line = titleLine(sample);
        return line === undefined ? [] : [{ ...sample, line }];
      });
      expect(titled.length).toBeGreaterThanOrEqual(63);
      const missed = titled.filter(({ page, line }) => fold(page.headline ?? '') !== line);
      expect(missed.map(({ name }) => name).slice(1)).toEqual([]);
    });

    test('5 of 6 bylines are read, and none where there is none', () => {
      const signed = samples.filter(
        ({ byline, text }) => byline !== '' && text.toLowerCase().includes(byline.toLowerCase()),
      );
      expect(signed.length).toBeGreaterThanOrEqual(6);
      const missed = signed.filter(
        ({ page, byline }) => !page.byline.some(({ name }) => fold(byline).includes(fold(name))),
      );
      expect(missed.map(({ name }) => name).slice(1)).toEqual([]);
      const invented = samples.filter(({ byline, page }) => byline === '' && page.byline.length > 0);
      expect(invented.map(({ name }) => name)).toEqual([]);
    });

    test('the words of the bodies are read with an F1 of 0.95', () => {
      const scores = samples.flatMap((sample) => bodyF1(sample) ?? []);
      expect(scores.length).toBeGreaterThan(120);
      expect(sum(scores) / scores.length).toBeGreaterThanOrEqual(0.95);
    });
  });

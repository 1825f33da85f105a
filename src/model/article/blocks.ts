import type { Block, Inline, WrittenBlock } from './article.ts';

type Path = (string | number)[];
type Loose = Record<string, unknown>;

/** Most blocks an article may have, nested ones counted (docs/format.md, Limits). */
export const MAX_BLOCKS = 5000;

/** Visits every block of a body, nested ones after the block that holds them; skips values that are no blocks. */
export function forEachBlock(
  body: unknown,
  path: Path,
  visit: (block: string | Loose, path: Path) => void,
): void {
  if (!Array.isArray(body)) return;
  body.forEach((block: unknown, i) => {
    const at = [...path, i];
    if (typeof block === 'string') visit(block, at);
    if (typeof block !== 'object' || block === null || Array.isArray(block)) return;
    visit(block as Loose, at);
    if ('body' in block) forEachBlock(block.body, [...at, 'body'], visit);
  });
}

/** Returns inline text as a plain string; a line break becomes a space. */
export function plainText(text: Inline | undefined): string {
  if (text === undefined) return '';
  if (typeof text === 'string') return text;
  return text
    .map((piece) => (typeof piece === 'string' ? piece : 'text' in piece ? piece.text : ' '))
    .join('');
}

/** Returns inline text without its links, for leads in lists. */
export function withoutLinks(text: Inline): Inline {
  if (typeof text === 'string') return text;
  return text.map((piece) => {
    if (typeof piece === 'string' || !('text' in piece)) return piece;
    const { href: _, ...run } = piece;
    return run;
  });
}

/** Returns all text of a block, nested blocks included, one piece a line: for hashes, similarity and search. */
export function blockText(block: Block | WrittenBlock): string {
  const words: string[] = [];
  collect(block, words);
  return words.join('\n');
}

const NOT_WORDS = new Set([
  'type',
  'id',
  'src',
  'url',
  'slug',
  'href',
  'language',
  'provider',
  'poster',
  'kind',
  'renditions',
  'color',
  'digitalSource',
  'license',
  'at',
]);

function collect(value: unknown, words: string[]): void {
  if (typeof value === 'string') words.push(value);
  else if (Array.isArray(value)) for (const item of value) collect(item, words);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) if (!NOT_WORDS.has(key)) collect(item, words);
  }
}

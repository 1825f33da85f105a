import { type Issue, warningAt } from '../issues.ts';
import { normalizeTime } from '../time.ts';
import type { WrittenArticle } from './article.ts';
import { forEachBlock } from './blocks.ts';

type Path = (string | number)[];
type Loose = Record<string, unknown>;

const isObject = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Keys with a list of values; one value alone is a list of one. */
const LIST_KEYS = ['byline', 'tags', 'alsoIn', 'formerly', 'related', 'keyPoints', 'corrections'] as const;

/** Paragraphs of a text; blank lines part them. */
const paragraphs = (text: string): string[] => text.trim().split(/\r?\n(?:[^\S\n]*\n)+/);

function expandPhoto(holder: Loose | unknown[], key: string | number, path: Path): Issue[] {
  const src = (holder as Loose)[key];
  if (typeof src !== 'string') return [];
  (holder as Loose)[key] = { src, alt: '' };
  return [
    warningAt(
      [...path, key],
      `is a path alone: readers who cannot see the picture learn nothing of it. Write {"src": ${JSON.stringify(src)}, "alt": "what it shows"}.`,
    ),
  ];
}

function expandBody(holder: Loose): void {
  const { body } = holder;
  if (typeof body === 'string') holder['body'] = paragraphs(body);
  else if (Array.isArray(body)) for (const block of body) if (isObject(block)) expandBody(block);
}

/**
 * Replaces the shorthands of the written form by what they stand for: a text as `body` by its paragraphs, a path as a
 * photo by its object, one value by a list of one (docs/format.md, Shorthands).
 *
 * @param value JSON; changed in place, so it must be a copy
 * @returns warnings
 */
export function expandShorthands(value: unknown): Issue[] {
  if (!isObject(value)) return [];
  for (const key of LIST_KEYS) {
    const single = value[key];
    if (typeof single === 'string' || (isObject(single) && key !== 'keyPoints')) value[key] = [single];
  }
  expandBody(value);
  const warnings = expandPhoto(value, 'photo', []);
  forEachBlock(value['body'], ['body'], (block, path) => {
    if (typeof block === 'string') return;
    if (block['type'] === 'related') warnings.push(...expandPhoto(block, 'photo', path));
    const { photos } = block;
    if (block['type'] !== 'gallery' || !Array.isArray(photos)) return;
    photos.forEach((_, i) => {
      warnings.push(...expandPhoto(photos, i, [...path, 'photos']));
    });
  });
  return warnings;
}

const TIME_KEYS = ['published', 'updated', 'embargo', 'expires'] as const;

/** Writes every time of an article in one form (`normalizeTime`). @param article a copy; changed in place */
export function normalizeTimes(article: WrittenArticle): void {
  for (const key of TIME_KEYS) {
    const time = article[key];
    if (time !== undefined) article[key] = normalizeTime(time);
  }
  for (const correction of article.corrections ?? []) correction.at = normalizeTime(correction.at);
  forEachBlock(article.body, ['body'], (block) => {
    if (typeof block !== 'string' && block['type'] === 'update')
      block['at'] = normalizeTime(block['at'] as string);
  });
}

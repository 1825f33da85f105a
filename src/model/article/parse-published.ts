import type { ParseResult } from '../issues.ts';
import type { Article } from './article.ts';
import { laterFormatOf } from './format-version.ts';
import { sanitize } from './sanitize.ts';
import { publishedSchema } from './schema.ts';
import { parseTolerant, type SchemaOf } from './schema-build.ts';

let schema: SchemaOf<Article> | undefined;

/** What the reader could not take: `later` asks for one full page load, since the site has moved on. */
export type ArticleParseResult = ParseResult<Article> & { later?: boolean };

/** The tolerant setting of the door, for the published form that the reader fetched. Never throws. */
export function parsePublished(input: unknown): ArticleParseResult {
  const { value } = sanitize(input);
  if (laterFormatOf(value) !== undefined) return { ok: false, issues: [], later: true };
  schema ??= publishedSchema();
  return parseTolerant(schema, value);
}

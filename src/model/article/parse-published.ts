import type { ParseResult } from '../issues.ts';
import type { Article } from './article.ts';
import { sanitize } from './sanitize.ts';
import { publishedSchema } from './schema/schema.ts';
import { laterFormatOf, parseTolerant, type SchemaOf } from './schema/schema-build.ts';

let schema: SchemaOf<Article> | undefined;

/** `later`: the article is in a newer format, so the app is outdated and loads the page again. */
export type ArticleParseResult = ParseResult<Article> & { later?: boolean };

/** Parses the published form of an article, which the app fetched; ignores unknown keys. Never throws. */
export function parsePublished(input: unknown): ArticleParseResult {
  const { value } = sanitize(input);
  if (laterFormatOf(value) !== undefined) return { ok: false, issues: [], later: true };
  schema ??= publishedSchema();
  return parseTolerant(schema, value);
}

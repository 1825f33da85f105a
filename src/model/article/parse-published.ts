import type { Verdict } from '../issues.ts';
import type { Article } from './article.ts';
import { clean } from './sanitize.ts';
import { laterFormatOf } from './format-version.ts';
import { publishedSchema } from './schema.ts';
import { type Reads, tolerant } from './schema-build.ts';

let schema: Reads<Article> | undefined;

/** What the reader could not take: `later` asks for one full page load, since the site has moved on. */
export type ArticleVerdict = Verdict<Article> & { later?: boolean };

/** The tolerant setting of the door, for the published form that the reader fetched. Never throws. */
export function readArticle(input: unknown): ArticleVerdict {
  const { value } = clean(input);
  if (laterFormatOf(value) !== undefined) return { ok: false, faults: [], later: true };
  schema ??= publishedSchema();
  return tolerant(schema, value);
}

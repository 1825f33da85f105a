import * as v from 'valibot';
import { errorAt, type Issue, type ParseResult } from '../issues.ts';
import type { WrittenArticle } from './article.ts';
import { foreignJson } from './foreign-json.ts';
import { issuesOf } from './issue-messages.ts';
import { lintArticle } from './lint.ts';
import { expandShorthands, normalizeTimes } from './normalize.ts';
import { sanitize } from './sanitize.ts';
import { writtenSchema } from './schema/schema.ts';
import { FORMAT, laterFormatOf, type SchemaOf } from './schema/schema-build.ts';
import { validateArticle } from './validate.ts';

let written: SchemaOf<WrittenArticle> | undefined;

/** Returns the only issue of an article in a later format, instead of one for every key that the format added. */
function laterFormat(value: unknown): Issue | undefined {
  const format = laterFormatOf(value);
  if (format === undefined) return undefined;
  return errorAt(
    ['format'],
    `is ${format}, and this version reads ${FORMAT}. Update Broadsheet, or write ${FORMAT}.`,
  );
}

/**
 * Parses the written form of an article; unknown keys are errors. Never throws.
 *
 * @returns the article with its warnings, or all its issues
 */
export function parseWritten(input: unknown): ParseResult<WrittenArticle> {
  const foreign = foreignJson(input);
  if (foreign !== undefined) return { ok: false, issues: [errorAt([], foreign)] };
  const { value, issues } = sanitize(input);
  const later = laterFormat(value);
  if (later !== undefined) return { ok: false, issues: [later] };
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return {
      ok: false,
      issues: [
        errorAt(
          [],
          'is not an article. An article is an object in { } with at least headline, section, published and body.',
        ),
      ],
    };
  }
  const warnings = expandShorthands(value);
  written ??= writtenSchema();
  const result = v.safeParse(written, value);
  const all = [...issues, ...issuesOf(result.issues ?? []), ...validateArticle(value)];
  if (!result.success || all.length > 0) return { ok: false, issues: all };
  normalizeTimes(result.output);
  return { ok: true, value: result.output, warnings: [...warnings, ...lintArticle(result.output)] };
}

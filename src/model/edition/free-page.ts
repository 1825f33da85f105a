import * as v from 'valibot';
import type { Block, Direction, Inline, WrittenBlock } from '../article/article.ts';
import { issuesOf } from '../article/issue-messages.ts';
import { lintTexts } from '../article/lint-text.ts';
import { expandShorthands } from '../article/normalize.ts';
import { sanitize } from '../article/sanitize.ts';
import { bodySchema } from '../article/schema/schema-blocks.ts';
import type { SchemaOf } from '../article/schema/schema-build.ts';
import { WRITTEN } from '../article/schema/schema-strict.ts';
import { textSchemas } from '../article/schema/schema-text.ts';
import { anyText, language } from '../article/schema/schema-values.ts';
import { validateFreePage } from '../article/validate.ts';
import type { ParseResult } from '../issues.ts';

/** A page that is no article, in its published form: about, contact, imprint, privacy (docs/format.md, The edition). */
export interface FreePage {
  kind: 'free';
  slug: string;
  headline: Inline;
  body: Block[];
  language: string;
  direction: Direction;
}

/** A free page in its written form. */
export interface WrittenFreePage {
  headline: Inline;
  body: WrittenBlock[];
  language?: string;
}

/** Parses `pages/<slug>.json`; unknown keys are errors. Never throws. */
export function parseFreePage(input: unknown): ParseResult<WrittenFreePage> {
  const { value, issues } = sanitize(input);
  const warnings = expandShorthands(value);
  const text = textSchemas(WRITTEN);
  const schema = WRITTEN.object({
    $schema: v.optional(anyText),
    headline: text.unlinked,
    body: bodySchema(WRITTEN, text),
    language: v.optional(language),
  }) as unknown as SchemaOf<WrittenFreePage>;
  const result = v.safeParse(schema, value);
  const all = [...issues, ...issuesOf(result.issues ?? []), ...validateFreePage(value)];
  return result.success && all.length === 0
    ? { ok: true, value: result.output, warnings: [...warnings, ...lintTexts(result.output)] }
    : { ok: false, issues: all };
}

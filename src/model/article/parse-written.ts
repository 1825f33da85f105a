import * as v from 'valibot';
import { errorAt, type Fault, type Verdict } from '../issues.ts';
import type { WrittenArticle } from './article.ts';
import { clean } from './sanitize.ts';
import { FORMAT, laterFormatOf } from './format-version.ts';
import { faultOf } from './issue-messages.ts';
import { articleRules } from './validate.ts';
import { writtenSchema } from './schema.ts';
import type { Reads } from './schema-build.ts';
import { articleWarnings } from './lint.ts';

let written: Reads<WrittenArticle> | undefined;

/** A later format is not ours to judge: say so once, instead of a fault for every key that it added. */
function laterFormat(value: unknown): Fault | undefined {
  const format = laterFormatOf(value);
  if (format === undefined) return undefined;
  return errorAt(
    ['format'],
    `is ${format}, and this version reads ${FORMAT}. Update Broadsheet, or write ${FORMAT}.`,
  );
}

/**
 * The strict setting of the door, for what a publisher wrote (check, press, import). Takes any value, never
 * throws, and gives the story with its warnings or every fault of it.
 */
export function readWritten(input: unknown): Verdict<WrittenArticle> {
  const { value, faults } = clean(input);
  const later = laterFormat(value);
  if (later !== undefined) return { ok: false, faults: [later] };
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return {
      ok: false,
      faults: [
        errorAt(
          [],
          'is not an article. An article is an object in { } with at least headline, section, published and body.',
        ),
      ],
    };
  }
  written ??= writtenSchema();
  const result = v.safeParse(written, value);
  const all = [...faults, ...(result.issues ?? []).map(faultOf), ...articleRules(value)];
  if (!result.success || all.length > 0) return { ok: false, faults: all };
  return { ok: true, value: result.output, warnings: articleWarnings(result.output) };
}

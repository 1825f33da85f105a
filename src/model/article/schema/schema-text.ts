import * as v from 'valibot';
import { isVisible } from '../../visible-text.ts';
import type { Inline } from '../article.ts';
import { CHECKS, type FormOfContract, type SchemaOf } from './schema-build.ts';
import { href, language, plain } from './schema-values.ts';

const isObject = (input: unknown): input is Record<string, unknown> =>
  typeof input === 'object' && input !== null && !Array.isArray(input);

const textOf = (item: unknown): string =>
  typeof item === 'string' ? item : String((item as { text?: unknown }).text ?? '');

/** Schemas of inline text: a string, or an array of strings and runs with at least one run. */
export interface TextSchemas {
  inline: SchemaOf<Inline>;
  /** For headlines: runs without links and breaks. */
  unlinked: SchemaOf<Inline>;
}

function inlineOf(form: FormOfContract, linked: boolean): SchemaOf<Inline> {
  const flag = v.optional(v.boolean());
  const looks = {
    text: v.string(),
    strong: flag,
    emphasis: flag,
    code: flag,
    strike: flag,
    sub: flag,
    sup: flag,
    mark: flag,
    language: v.optional(language),
  };
  const run = form.object(linked ? { ...looks, href: v.optional(href) } : looks);
  const lineBreak = form.object({ break: v.literal(true) });
  const refusedLink = v.custom<never>(() => false, CHECKS.noLink);
  const every = v.union(linked ? [v.string(), run, lineBreak] : [v.string(), run]);
  const piece = v.lazy((input) => {
    if (typeof input === 'string') return v.string();
    if (!isObject(input)) return every;
    if (!linked && ('href' in input || 'break' in input)) return refusedLink;
    return 'break' in input ? lineBreak : run;
  });
  const pieces = v.pipe(
    v.array(piece),
    v.check((list) => list.some((item) => typeof item === 'object'), CHECKS.noRun),
    v.check((list) => list.some((item) => isVisible(textOf(item))), CHECKS.empty),
  );
  const text = v.union([plain, pieces]);
  return v.lazy((input) => {
    if (typeof input === 'string') return plain;
    return Array.isArray(input) ? pieces : text;
  }) as SchemaOf<Inline>;
}

/** Schemas of inline text in one form of the format. */
export function textSchemas(form: FormOfContract): TextSchemas {
  return { inline: inlineOf(form, true), unlinked: inlineOf(form, false) };
}

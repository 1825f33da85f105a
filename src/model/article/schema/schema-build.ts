import * as v from 'valibot';
import { errorAt, type ParseResult } from '../../issues.ts';

/**
 * Written or published form of the format. The written form is *strict*: an unknown key is an issue that names the
 * nearest valid one. The published form is *tolerant*: an unknown key is dropped. The browser app has the tolerant
 * one only.
 */
export interface FormOfContract {
  name: 'written' | 'published';
  /** Schema of an object with exactly these keys. */
  object<const E extends v.ObjectEntries>(entries: E): v.ObjectSchema<E, undefined>;
}

export const PUBLISHED: FormOfContract = { name: 'published', object: v.object };

/** A schema that takes any value and outputs a `T`. */
export type SchemaOf<T> = v.GenericSchema<unknown, T>;

/**
 * Schema of a value with a shorthand, which is replaced before the value is parsed (`normalize.ts`) and is only named
 * in the JSON Schema.
 */
export function withShorthand<T>(shorthand: v.GenericSchema, full: SchemaOf<T>): SchemaOf<T> {
  const any = v.union([shorthand, full]) as SchemaOf<T>;
  return v.lazy((input) => (input === undefined ? any : full));
}

/** Names of our checks, as messages of valibot's issues; `issue-messages.ts` turns them into sentences. */
export const CHECKS = {
  empty: 'empty',
  date: 'date',
  slug: 'slug',
  language: 'language',
  path: 'path',
  web: 'web',
  link: 'link',
  siteAddress: 'place',
  noRun: 'no-run',
  noLink: 'no-link',
  color: 'color',
  zone: 'zone',
  id: 'id',
  uri: 'uri',
  long: 'long',
} as const;

/** Parses a value that the build wrote. Issues have valibot's messages, since no publisher sees them. */
export function parseTolerant<T>(schema: SchemaOf<T>, value: unknown): ParseResult<T> {
  const result = v.safeParse(schema, value);
  if (result.success) return { ok: true, value: result.output, warnings: [] };
  const issues = result.issues.map((issue) =>
    errorAt(
      (issue.path ?? []).map((step) => step.key as string | number),
      issue.message,
    ),
  );
  return { ok: false, issues };
}

/** Version of the article format that this program reads and writes. */
export const FORMAT = 1;

/** Returns the format version of a value where it is later than ours. */
export function laterFormatOf(value: unknown): number | undefined {
  const format = (value as { format?: unknown } | null | undefined)?.format;
  return typeof format === 'number' && Number.isInteger(format) && format > FORMAT ? format : undefined;
}

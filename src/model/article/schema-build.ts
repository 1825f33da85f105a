import * as v from 'valibot';
import { errorAt, type ParseResult } from '../issues.ts';

/**
 * One of the two forms of the contract. The written form is *strict*: an unknown key is a issue that names the
 * nearest known one. The published form is *tolerant*: an unknown key is dropped. The browser carries the
 * tolerant one alone.
 */
export interface FormOfContract {
  name: 'written' | 'published';
  /** An object of the contract with exactly these keys. */
  object<const E extends v.ObjectEntries>(entries: E): v.ObjectSchema<E, undefined>;
}

export const PUBLISHED: FormOfContract = { name: 'published', object: v.object };

/** A schema that takes anything and gives a `T`: the shape that every part of the contract has. */
export type SchemaOf<T> = v.GenericSchema<unknown, T>;

/** Marks a check that failed, so that the sentence can be made where the path is known. */
export const CHECKS = {
  empty: 'empty',
  date: 'date',
  slug: 'slug',
  language: 'language',
  path: 'path',
  web: 'web',
  link: 'link',
  place: 'place',
  noRun: 'no-run',
  noLink: 'no-link',
  color: 'color',
  zone: 'zone',
  id: 'id',
  uri: 'uri',
  long: 'long',
} as const;

/** Reads what the press made: the value, or the bare issues, which no publisher will see. */
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

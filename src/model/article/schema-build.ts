import * as v from 'valibot';
import { errorAt, type Verdict } from '../fault.ts';

/**
 * Which of the two forms of the contract a schema is for. The written form is *strict*: an unknown key is a
 * fault that names the nearest known one. The published form is *tolerant*: an unknown key is dropped.
 */
export type Form = 'written' | 'published';

/** A schema that takes anything and gives a `T`: the shape that every part of the contract has. */
export type Reads<T> = v.GenericSchema<unknown, T>;

/** Marks the fault of an unknown key; the keys that are known there follow, parted by spaces. */
export const UNKNOWN_KEY = 'unknown-key ';

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
} as const;

/** An object of the contract with exactly these keys. */
export function objectOf<const E extends v.ObjectEntries>(form: Form, entries: E) {
  const strict = v.objectWithRest(entries, v.never(UNKNOWN_KEY + Object.keys(entries).join(' ')));
  // Both give the same value: the strict one refuses what the tolerant one drops.
  return (form === 'written' ? strict : v.object(entries)) as unknown as v.ObjectSchema<E, undefined>;
}

/** Reads what the press made: the value, or the bare faults, which no publisher will see. */
export function tolerant<T>(schema: Reads<T>, value: unknown): Verdict<T> {
  const result = v.safeParse(schema, value);
  if (result.success) return { ok: true, value: result.output, warnings: [] };
  const faults = result.issues.map((issue) =>
    errorAt(
      (issue.path ?? []).map((step) => step.key as string | number),
      issue.message,
    ),
  );
  return { ok: false, faults };
}

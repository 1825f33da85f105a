import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import { writtenSchema } from '../../model/article/schema/schema.ts';
import { BLOCK_TYPES } from '../../model/article/schema/schema-blocks.ts';
import { CHECKS, type SchemaOf } from '../../model/article/schema/schema-build.ts';
import { editionSchema } from '../../model/edition/schema.ts';

type JsonSchema = Record<string, unknown>;

const isObject = (value: unknown): value is JsonSchema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Keys that begin with an underscore are the vendor's own, in any object. */
const VENDOR_KEYS = { '^_': {} };

/** Type of a block that this version does not know: any other name. */
const UNKNOWN_TYPE = { type: 'string' as const, not: { enum: [...BLOCK_TYPES] } };

/** Adds what the converter cannot express: vendor keys of closed objects. */
function addVendorKeys(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(addVendorKeys);
  if (!isObject(schema)) return schema;
  const completed = Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [key, addVendorKeys(value)]),
  );
  const closed = isObject(completed['additionalProperties']) && 'not' in completed['additionalProperties'];
  if (closed || completed['additionalProperties'] === false) {
    completed['additionalProperties'] = false;
    completed['patternProperties'] = VENDOR_KEYS;
  }
  return completed;
}

/** Converts a schema of the article format to JSON Schema. */
function convert(title: string, schema: SchemaOf<unknown>): JsonSchema {
  const converted = toJsonSchema(schema, {
    typeMode: 'input',
    target: 'draft-2020-12',
    ignoreActions: ['transform'],
    overrideSchema: ({ valibotSchema, jsonSchema }) =>
      valibotSchema.type === 'loose_object'
        ? { ...jsonSchema, properties: { type: UNKNOWN_TYPE } }
        : undefined,
    overrideAction: ({ valibotAction, jsonSchema }) => {
      const { message, type, requirement } = valibotAction as {
        message?: unknown;
        type: string;
        requirement?: unknown;
      };
      // JSON Schema uses every pattern with the flag u, and has no other.
      if (type === 'regex' && requirement instanceof RegExp)
        return { ...jsonSchema, pattern: requirement.source };
      if (message === CHECKS.date) return { ...jsonSchema, format: 'date-time' };
      if (message === CHECKS.noRun) return { ...jsonSchema, contains: { type: 'object' } };
      if (message === CHECKS.web) return { ...jsonSchema, pattern: '^https?://[^\\s/]' };
      if (message === CHECKS.link)
        return { ...jsonSchema, pattern: '^(?:https?://[^\\s/]|mailto:|/(?!/)|#)' };
      return type === 'check' ? jsonSchema : undefined;
    },
  }) as JsonSchema;
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title,
    ...(addVendorKeys(converted) as JsonSchema),
  };
}

/** Texts of the JSON Schemas, by the names of their files. */
export function schemaFiles(): Record<string, string> {
  const text = (schema: JsonSchema) => `${JSON.stringify(schema, null, 2)}\n`;
  return {
    'article.schema.json': text(convert('Article', writtenSchema())),
    'edition.schema.json': text(convert('Edition', editionSchema())),
  };
}

/**
 * Writes the JSON Schemas into a folder, for completion and checks in an editor.
 *
 * @returns names of the files
 */
export function writeSchemas(folder: string): string[] {
  mkdirSync(folder, { recursive: true });
  return Object.entries(schemaFiles()).map(([name, text]) => {
    writeFileSync(join(folder, name), text);
    return name;
  });
}

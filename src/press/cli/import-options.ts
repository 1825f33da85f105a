import { parseArgs } from 'node:util';
import type { DraftOptions } from '../../import/draft.ts';

/** Options of the command `import`. */
export interface ImportOptions extends DraftOptions {
  slug?: string;
  force?: boolean;
}

/** Options with a text. */
const TEXTS = [
  'headline',
  'section',
  'lead',
  'byline',
  'tags',
  'published',
  'photo',
  'alt',
  'related',
  'source',
  'slug',
] as const;

/**
 * Parses the arguments of the command `import`.
 *
 * @throws Error whose message is a sentence, where an option is unknown or has no value
 */
export function parseImportOptions(args: string[]): { file: string | undefined; options: ImportOptions } {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      ...Object.fromEntries(TEXTS.map((name) => [name, { type: 'string' as const }])),
      force: { type: 'boolean' },
    },
  });
  if (positionals.length > 1) throw new Error(`One file at a time, please: ${positionals.join(', ')}.`);
  return { file: positionals[0], options: values as ImportOptions };
}

/** Quotes an argument for a shell. */
export const shellQuoted = (text: string): string =>
  /^[\w./:@+-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;

/** The `import` command with the options that were given and one that is missing. */
export function completeCommand(file: string, options: ImportOptions, missing: string): string {
  const given = TEXTS.flatMap((name) =>
    options[name] === undefined ? [] : [`--${name} ${shellQuoted(options[name])}`],
  );
  return [
    'npm run import --',
    shellQuoted(file),
    ...given,
    ...(options.force ? ['--force'] : []),
    missing,
  ].join(' ');
}

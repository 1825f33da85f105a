import { parseArgs } from 'node:util';
import type { DraftOptions } from '../../import/complete-draft.ts';

/** What the command line gives beside the file. */
export interface ImportOptions extends DraftOptions {
  slug?: string;
  force?: boolean;
}

const TEXTS = ['section', 'published', 'photo', 'alt', 'related', 'source', 'slug'] as const;

/**
 * Reads the words behind `npm run import --`.
 *
 * @throws with a sentence where a word is unknown or misses its value
 */
export function readOptions(args: string[]): { file: string | undefined; options: ImportOptions } {
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

/** A word as it is typed into a shell. */
export const quoted = (text: string): string =>
  /^[\w./:@+-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;

/** The command to type, with everything that was given and a place for what is missing. */
export function completeCommand(file: string, options: ImportOptions, missing: string): string {
  const given = TEXTS.flatMap((name) =>
    options[name] === undefined ? [] : [`--${name} ${quoted(options[name])}`],
  );
  return ['npm run import --', quoted(file), ...given, ...(options.force ? ['--force'] : []), missing].join(
    ' ',
  );
}

/** Help of a command. */
interface Help {
  /** What to type behind `npm run <name>`. */
  usage: string;
  purpose: string;
  /** Arguments and options, each with what it does. */
  options: readonly (readonly [name: string, text: string])[];
}

const ALLOW_EMPTY = [
  '--allow-empty',
  'lets a site without any story take the place of one with some',
] as const;

/** Help of the commands of the press, by their names. The other commands have theirs in the same form. */
const HELP: Readonly<Record<string, Help>> = {
  build: {
    usage: '-- [options]',
    purpose: 'Builds the site as finished files in dist/, for any static host.',
    options: [
      ['--watch', 'goes on publishing what changes'],
      ['--plain', 'leaves out the compressed variants'],
      ['--no-index', 'leaves the search as it was, for an urgent correction'],
      ['--no-memory', 'writes nothing into revisions/, for a checkout that is only read'],
      ALLOW_EMPTY,
    ],
  },
  check: {
    usage: '-- [FILES] [options]',
    purpose: 'Says what is wrong with the files of the edition, errors first. Exit code 1 on errors.',
    options: [
      ['FILES', 'files to report on; all where none is named'],
      ['--json', 'writes JSON, for programs'],
    ],
  },
  schema: {
    usage: '',
    purpose:
      'Writes article.schema.json and edition.schema.json into the folder of the edition, for editors.',
    options: [],
  },
  new: {
    usage: '-- FOLDER [options]',
    purpose: 'Makes an empty newspaper: edition.json, one story, a page on privacy, the schemas.',
    options: [
      ['FOLDER', 'a new or empty folder'],
      ['--language TAG', 'the language of the newspaper, such as ar or de-AT; else English'],
    ],
  },
  import: {
    usage: '-- FILE [options]',
    purpose: 'Makes a story of the pasted text of a news page. On a terminal it asks for what is missing.',
    options: [
      ['FILE', 'a text file: open the page, select all, copy, paste'],
      ['--section NAME', 'the section of the story'],
      ['--published TIME', 'such as 2026-11-24T09:00:00Z'],
      ['--photo PATH', 'the photo, from the folder of the edition'],
      ['--alt TEXT', 'what the photo shows'],
      ['--related SLUG', 'a story that belongs to it'],
      ['--source URL', 'the address of the page'],
      ['--slug SLUG', 'the address of the story; else it is made of the headline'],
      ['--force', 'writes over a story of that address'],
    ],
  },
  revisions: {
    usage: '-- list SLUG | purge SLUG NUMBER',
    purpose: 'Shows how the text of a story changed, as revisions/ records it, or removes a text for good.',
    options: [
      ['list SLUG', 'lists the texts that a story has had'],
      ['purge SLUG NUMBER', 'removes one text; its number, time and hash stay'],
    ],
  },
};

/** Whether a command line asks for help. */
export const asksForHelp = (args: readonly string[]): boolean =>
  args.includes('--help') || args.includes('-h');

/** Text of a command's help; undefined where there is no such command. */
export function helpText(name: string): string | undefined {
  const help = Object.hasOwn(HELP, name) ? HELP[name] : undefined;
  if (help === undefined) return undefined;
  const rows = [...help.options, ['-h, --help', 'shows this'] as const];
  const width = Math.max(...rows.map(([option]) => option.length));
  return [
    `Usage: npm run ${name} ${help.usage}`.trim(),
    '',
    help.purpose,
    '',
    ...rows.map(([option, text]) => `  ${option.padEnd(width)}  ${text}`),
  ].join('\n');
}

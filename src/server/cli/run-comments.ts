import { parseSettings } from '../settings.ts';
import { StoreUnavailable, StoreUnusable } from '../store/store.ts';
import { BACKUP_COMMANDS } from './backup-commands.ts';
import { type Command, UsageError } from './command.ts';
import { DECISION_COMMANDS } from './decision-commands.ts';
import { MIGRATION_COMMANDS } from './migration-commands.ts';
import { NOTICE_COMMANDS } from './notice-commands.ts';
import { PERSON_COMMANDS } from './person-commands.ts';
import { TRANSFER_COMMANDS } from './transfer-commands.ts';

import { WORD_COMMANDS } from './word-commands.ts';

const COMMANDS: Readonly<Record<string, Command>> = {
  ...DECISION_COMMANDS,
  ...BACKUP_COMMANDS,
  ...WORD_COMMANDS,
  ...TRANSFER_COMMANDS,
  ...PERSON_COMMANDS,
  ...NOTICE_COMMANDS,
  ...MIGRATION_COMMANDS,
};

function usage(): string {
  const commands = Object.entries(COMMANDS).map(([name, { parameters, does }]) => ({
    call: `${name} ${parameters}`.trim(),
    does,
  }));
  const width = Math.max(...commands.map(({ call }) => call.length));
  return [
    'Usage: npm run comments -- COMMAND',
    '',
    'Works on the comments of the edition, also while the server runs.',
    '',
    ...commands.map(({ call, does }) => `  ${call.padEnd(width)}  ${does}`),
    `  ${'-h, --help'.padEnd(width)}  shows this`,
  ].join('\n');
}

/** What `npm run comments` runs with. */
interface Environment {
  variables: NodeJS.ProcessEnv;
  /** The program's folder. */
  project: string;
  now: number;
  writeLine: (text: string) => void;
}

/** Runs `npm run comments` with arguments. @returns the exit code */
export async function runComments(args: readonly string[], environment: Environment): Promise<number> {
  const { variables, project, now, writeLine } = environment;
  const [name = 'list', ...rest] = args;
  if (args.includes('--help') || args.includes('-h')) {
    writeLine(usage());
    return 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) {
    writeLine(usage());
    return 2;
  }
  // This command listens nowhere.
  const settings = parseSettings({ ...variables, HOST: undefined, PORT: undefined }, project);
  if (!settings.ok) {
    writeLine(settings.errors.join('\n'));
    return 1;
  }
  try {
    return await command.run({ settings: settings.value, writeLine, now }, rest);
  } catch (reason) {
    if (reason instanceof UsageError) {
      writeLine(usage());
      return 2;
    }
    if (!(reason instanceof StoreUnusable || reason instanceof StoreUnavailable)) throw reason;
    writeLine(reason.message);
    return 1;
  }
}

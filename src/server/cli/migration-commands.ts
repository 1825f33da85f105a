import { undoMigration } from '../store/open-store.ts';
import type { Command } from './command.ts';

const stepDown: Command['run'] = async ({ settings, writeLine }) => {
  writeLine(`${await undoMigration(settings)} is undone. Start the version of the program before.`);
  return 0;
};

/** Commands that change the tables of the comments (D06). */
export const MIGRATION_COMMANDS: Readonly<Record<string, Command>> = {
  'migrate-down': {
    parameters: '',
    does: 'undoes the last change of the tables, for the version before; stop every server first',
    run: stepDown,
  },
};

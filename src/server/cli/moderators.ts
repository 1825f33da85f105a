import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parseSettings } from '../settings.ts';
import { makeDataFolder } from '../store/data-folder.ts';
import { AccountStore } from '../store/moderation/account-store.ts';
import { openStore } from '../store/open-store.ts';
import { type CommentStore, StoreUnavailable, StoreUnusable } from '../store/store.ts';
import { runModeratorsCommand } from './moderators-command.ts';

const USAGE = `Usage: npm run moderators -- add NAME [--admin] | list | password NAME | totp NAME on|off | disable NAME | enable NAME

Accounts of the people who decide on comments at /moderation/.

  add NAME       adds an account; asks for its password, or reads it from the input
  --admin        lets it manage accounts as well
  list           lists all accounts
  password NAME  sets another password
  totp NAME on   asks for a code of an authenticator app as well, and shows the address that the app reads
  totp NAME off  asks for the password alone
  disable NAME   ends an account and its sessions; its decisions stay
  enable NAME    takes that back
  -h, --help     shows this`;

const writeLine = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

/** Runs `npm run moderators`. @returns the exit code */
async function main(args: string[]): Promise<number> {
  let options: { admin?: boolean; help?: boolean };
  let words: string[];
  try {
    const parsed = parseArgs({
      args,
      allowPositionals: true,
      options: { admin: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
    });
    options = parsed.values;
    words = parsed.positionals;
  } catch {
    writeLine(USAGE);
    return 2;
  }
  if (options.help) {
    writeLine(USAGE);
    return 0;
  }
  // This command listens nowhere.
  const settings = parseSettings(
    { ...process.env, HOST: undefined, PORT: undefined },
    fileURLToPath(new URL('../../..', import.meta.url)),
  );
  if (!settings.ok) {
    writeLine(settings.errors.join('\n'));
    return 1;
  }
  let store: CommentStore | undefined;
  try {
    makeDataFolder(settings.value.data);
    store = await openStore(settings.value);
    const result = await runModeratorsCommand(words, options.admin === true, {
      accounts: new AccountStore(store),
      input: process.stdin,
      output: process.stderr,
      now: Date.now(),
    });
    writeLine(result?.lines.join('\n') ?? USAGE);
    return result?.exitCode ?? 2;
  } catch (reason) {
    if (!(reason instanceof StoreUnusable || reason instanceof StoreUnavailable)) throw reason;
    writeLine(reason.message);
    return 1;
  } finally {
    await store?.close();
  }
}

process.exitCode = await main(process.argv.slice(2));

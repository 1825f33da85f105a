import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Erasures } from '../comments/erasures.ts';
import { makeDataFolder, readSecret, writeSecret } from '../store/data-folder.ts';
import {
  type BackupContent,
  databaseFile,
  lockFolder,
  openExistingStore,
  restoreBackup,
  verifyBackup,
  writeBackup,
} from '../store/open-store.ts';
import { StoreUnusable } from '../store/store.ts';
import { type Command, required } from './command.ts';

const contentOf = ({ comments, madeAt, contentHash }: BackupContent): string =>
  `${comments} comments, made ${madeAt}, content ${contentHash}`;

/** @throws StoreUnusable where comments are in PostgreSQL, which has commands of its own for this */
function requireSqlite(databaseUrl: string | undefined, instead: string): void {
  if (databaseUrl !== undefined)
    throw new StoreUnusable(
      `DATABASE_URL is set: the comments are in PostgreSQL. Use ${instead} of PostgreSQL.`,
    );
}

const backup: Command['run'] = async ({ settings: { data, databaseUrl }, writeLine, now }, [name]) => {
  const file = resolve(required(name));
  requireSqlite(databaseUrl, 'pg_dump');
  const database = databaseFile(data);
  if (!existsSync(database))
    throw new StoreUnusable(`There are no comments yet: ${database} does not exist.`);
  const secret = Buffer.from(readSecret(data)).toString('hex');
  const content = await writeBackup(database, secret, file, new Date(now).toISOString());
  writeLine(`${file} is written and checked: ${contentOf(content)}.`);
  return 0;
};

const verify: Command['run'] = async ({ writeLine }, [name]) => {
  const file = resolve(required(name));
  writeLine(`${file} is whole: ${contentOf(await verifyBackup(file))}.`);
  return 0;
};

const restore: Command['run'] = async ({ settings: { data, databaseUrl }, writeLine, now }, [name]) => {
  const file = resolve(required(name));
  requireSqlite(databaseUrl, 'pg_restore');
  makeDataFolder(data);
  const unlock = await lockFolder(data);
  if (unlock === undefined)
    throw new StoreUnusable(`A server serves comments from ${data}. Stop it, then restore.`);
  try {
    // Links and tokens that readers have are made with the key of then.
    const content = await restoreBackup(file, databaseFile(data), ({ secret }) => writeSecret(data, secret));
    writeLine(`${databaseFile(data)} is restored: ${contentOf(content)}.`);
    const store = await openExistingStore({ data });
    const erased = await new Erasures(store, data).reapply(now).finally(() => store.close());
    if (erased > 0) writeLine(`${erased} comments that were erased since are erased again.`);
    return 0;
  } finally {
    unlock();
  }
};

/** Commands that back up the comments of a SQLite database (D05). */
export const BACKUP_COMMANDS: Readonly<Record<string, Command>> = {
  backup: {
    parameters: 'FILE',
    does: 'writes all comments and the key of the data folder into a file, and checks it',
    run: backup,
  },
  verify: { parameters: 'FILE', does: 'checks that a backup is whole', run: verify },
  restore: { parameters: 'FILE', does: 'puts a backup where no comments are', run: restore },
};

import { join } from 'node:path';
import Database from 'better-sqlite3';
import { RunningServer } from '../../../tools/program.ts';
import { query } from '../store/postgres/server.ts';
import { post } from './small-edition.ts';

/** Result of killing a server repeatedly while clients post. */
export interface KillReport {
  acknowledged: number;
  rows: number;
  /** Acknowledged ids that are not in the database. */
  lost: string[];
  /** Texts that are stored more than once. */
  doubled: string[];
  /** Of the file of SQLite. */
  integrity?: string;
}

const CLIENTS = 4;

/** Posts until the server is killed; records what was acknowledged and what has to be sent again. */
async function postUntilGone(
  url: string,
  name: string,
  unsent: Map<string, string>,
  given: Map<string, string>,
): Promise<void> {
  for (let i = 0; ; i++) {
    const text = `${name} ${i}`;
    const key = `kill-round-${name}-${i}`;
    unsent.set(key, text);
    try {
      const answer = await post(url, { key, text, name: `Reader ${name}`, email: `${name}@example.org` });
      if (answer.status === 201)
        given.set(((await answer.json()) as { comment: { id: string } }).comment.id, text);
      if (answer.status === 201 || answer.status === 429) unsent.delete(key);
      if (answer.status === 429) return;
    } catch {
      return;
    }
  }
}

/** Sends again everything that was never acknowledged, as a client does after a crash. */
async function resend(url: string, unsent: Map<string, string>, given: Map<string, string>): Promise<void> {
  for (const [key, text] of unsent) {
    const name = text.split(' ')[0] ?? '';
    const answer = await post(url, { key, text, name: `Reader ${name}`, email: `${name}@example.org` });
    if (answer.status === 201)
      given.set(((await answer.json()) as { comment: { id: string } }).comment.id, text);
  }
  unsent.clear();
}

/** What is stored at the end. */
interface StoredComments {
  ids: string[];
  bodies: string[];
  /** Of the file; absent where the database is a server of its own. */
  integrity?: string;
}

function readSqlite(edition: string): StoredComments {
  const db = new Database(join(edition, 'data/comments.sqlite'), { readonly: true });
  const rows = db.prepare('select id, body from comments').all() as { id: string; body: string }[];
  const integrity = String(db.pragma('integrity_check', { simple: true }));
  db.close();
  return { ids: rows.map(({ id }) => id), bodies: rows.map(({ body }) => body), integrity };
}

async function readPostgres(url: string): Promise<StoredComments> {
  const rows = (await query(url, 'select id, body from comments')) as { id: string; body: string }[];
  return { ids: rows.map(({ id }) => id), bodies: rows.map(({ body }) => body) };
}

/**
 * Kills a serving process with SIGKILL, `rounds` times, at different moments, and counts what is stored at the end.
 *
 * @param database address of a PostgreSQL database; absent: SQLite
 */
export async function killRounds(edition: string, rounds: number, database?: string): Promise<KillReport> {
  const env = { COMMENT_LIMIT: '0', ...(database === undefined ? {} : { DATABASE_URL: database }) };
  const given = new Map<string, string>();
  const unsent = new Map<string, string>();
  for (let round = 0; round < rounds; round++) {
    const paper = await RunningServer.start(edition, env);
    await resend(paper.url, unsent, given);
    const clients = Array.from({ length: CLIENTS }, (_, client) =>
      postUntilGone(paper.url, `r${round}c${client}`, unsent, given),
    );
    const before = given.size;
    // The kill comes after a number of responses, not of milliseconds, so that it is between posts on any machine.
    const target = before + 1 + ((round * 7) % 23);
    while (given.size < target)
      await Promise.race([...clients, new Promise((resolve) => setImmediate(resolve))]);
    await paper.stop('SIGKILL');
    await Promise.all(clients);
  }
  const paper = await RunningServer.start(edition, env);
  await resend(paper.url, unsent, given);
  await paper.stop();
  const { ids, bodies, integrity } =
    database === undefined ? readSqlite(edition) : await readPostgres(database);
  const stored = new Set(ids);
  return {
    acknowledged: given.size,
    rows: ids.length,
    lost: [...given.keys()].filter((id) => !stored.has(id)),
    doubled: bodies.filter((body, i) => bodies.indexOf(body) !== i),
    ...(integrity === undefined ? {} : { integrity }),
  };
}

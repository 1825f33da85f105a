import { join } from 'node:path';
import Database from 'better-sqlite3';
import { RunningServer } from '../../../tools/program.ts';
import { createDatabase, type OwnPostgres, query } from '../store/postgres/server.ts';
import { post } from './small-edition.ts';

/** Result of killing a server, or its database, repeatedly while clients post. */
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

/** What clients know of their posts. */
class SentPosts {
  /** Texts by the id that was acknowledged. */
  readonly given = new Map<string, string>();
  /** Texts by the key of posts that have to be sent again. */
  readonly unsent = new Map<string, string>();

  async #send(url: string, key: string, text: string): Promise<number> {
    const name = text.split(' ')[0] ?? '';
    const answer = await post(url, { key, text, name: `Reader ${name}`, email: `${name}@example.org` });
    if (answer.status === 201)
      this.given.set(((await answer.json()) as { comment: { id: string } }).comment.id, text);
    return answer.status;
  }

  /** Posts until a post is refused, or the server is gone. @returns the status of the refusal */
  async postUntilRefused(url: string, name: string): Promise<number | undefined> {
    for (let i = 0; ; i++) {
      const key = `kill-round-${name}-${i}`;
      this.unsent.set(key, `${name} ${i}`);
      try {
        const status = await this.#send(url, key, `${name} ${i}`);
        if (status !== 201) return status;
        this.unsent.delete(key);
      } catch {
        return undefined;
      }
    }
  }

  /** Sends again everything that was never acknowledged, as a client does after a crash, until it is taken. */
  async resend(url: string): Promise<void> {
    for (const [key, text] of this.unsent) {
      let status = 503;
      while (status === 503) status = await this.#send(url, key, text);
      if (status !== 201) throw new Error(`A post that was sent again was answered with ${status}.`);
      this.unsent.delete(key);
    }
  }

  /** Has clients post; resolves when some posts were acknowledged, another number of them in each round. */
  async begin(url: string, round: number): Promise<Promise<number | undefined>[]> {
    const before = this.given.size;
    const clients = Array.from({ length: CLIENTS }, (_, client) =>
      this.postUntilRefused(url, `r${round}c${client}`),
    );
    // The kill comes after a number of responses, not of milliseconds, so that it is between posts on any machine.
    const target = before + 1 + ((round * 7) % 23);
    while (this.given.size < target)
      await Promise.race([...clients, new Promise((resolve) => setImmediate(resolve))]);
    return clients;
  }

  report({ ids, bodies, integrity }: StoredComments): KillReport {
    const stored = new Set(ids);
    return {
      acknowledged: this.given.size,
      rows: ids.length,
      lost: [...this.given.keys()].filter((id) => !stored.has(id)),
      doubled: bodies.filter((body, i) => bodies.indexOf(body) !== i),
      ...(integrity === undefined ? {} : { integrity }),
    };
  }
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

/** Settings without limits. @param database address of a PostgreSQL database; absent: SQLite */
const settingsFor = (database?: string): Record<string, string> => ({
  COMMENT_LIMIT: '0',
  ...(database === undefined ? {} : { DATABASE_URL: database }),
});

/**
 * Kills a serving process with SIGKILL, `rounds` times, at different moments, and counts what is stored at the end.
 *
 * @param database address of a PostgreSQL database; absent: SQLite
 */
export async function killRounds(edition: string, rounds: number, database?: string): Promise<KillReport> {
  const env = settingsFor(database);
  const posts = new SentPosts();
  for (let round = 0; round < rounds; round++) {
    const paper = await RunningServer.start(edition, env);
    await posts.resend(paper.url);
    const clients = await posts.begin(paper.url, round);
    await paper.stop('SIGKILL');
    await Promise.all(clients);
  }
  const paper = await RunningServer.start(edition, env);
  await posts.resend(paper.url);
  await paper.stop();
  return posts.report(database === undefined ? readSqlite(edition) : await readPostgres(database));
}

/** Result of killing the database of a server. */
export interface DatabaseKillReport extends KillReport {
  /** Statuses of posts and of `/readyz` while the database was away. */
  whileAway: number[];
}

/**
 * Kills PostgreSQL with SIGKILL, `rounds` times, at different moments, under one server that goes on, and counts what is
 * stored at the end (D01 to D03).
 */
export async function killDatabaseRounds(
  edition: string,
  rounds: number,
  postgres: OwnPostgres,
): Promise<DatabaseKillReport> {
  const database = await createDatabase(postgres.url);
  const paper = await RunningServer.start(edition, settingsFor(database));
  const posts = new SentPosts();
  const whileAway = new Set<number>();
  try {
    for (let round = 0; round < rounds; round++) {
      const clients = await posts.begin(paper.url, round);
      await postgres.kill();
      for (const status of await Promise.all(clients)) whileAway.add(status ?? 0);
      whileAway.add((await fetch(`${paper.url}readyz`)).status);
      await postgres.restart();
      await posts.resend(paper.url);
    }
  } finally {
    await paper.stop();
  }
  return { ...posts.report(await readPostgres(database)), whileAway: [...whileAway] };
}

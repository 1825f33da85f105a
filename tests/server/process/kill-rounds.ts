import { join } from 'node:path';
import Database from 'better-sqlite3';
import { RunningServer } from '../../../tools/program.ts';
import { post } from './small-edition.ts';

/** Result of killing a server repeatedly while clients post. */
export interface KillReport {
  acknowledged: number;
  rows: number;
  /** Acknowledged ids that are not in the database. */
  lost: string[];
  /** Texts that are stored more than once. */
  doubled: string[];
  integrity: string;
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

/** Kills a serving process with SIGKILL, `rounds` times, at different moments, and counts what is stored at the end. */
export async function killRounds(edition: string, rounds: number): Promise<KillReport> {
  const given = new Map<string, string>();
  const unsent = new Map<string, string>();
  for (let round = 0; round < rounds; round++) {
    const paper = await RunningServer.start(edition, { COMMENT_LIMIT: '0' });
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
  const paper = await RunningServer.start(edition, { COMMENT_LIMIT: '0' });
  await resend(paper.url, unsent, given);
  await paper.stop();
  const db = new Database(join(edition, 'data/comments.sqlite'), { readonly: true });
  const ids = new Set(db.prepare('select id from comments').pluck().all());
  const report: KillReport = {
    acknowledged: given.size,
    rows: ids.size,
    lost: [...given.keys()].filter((id) => !ids.has(id)),
    doubled: db
      .prepare('select body from comments group by body having count(*) > 1')
      .pluck()
      .all() as string[],
    integrity: String(db.pragma('integrity_check', { simple: true })),
  };
  db.close();
  return report;
}

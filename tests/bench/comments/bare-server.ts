// A bare `node:http` handler over the same driver: what comments cost without rules. Arguments: the database file.
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import Database from 'better-sqlite3';

const db = new Database(process.argv[2] ?? '');
db.pragma('journal_mode = WAL');
db.pragma('synchronous = FULL');
db.exec(
  'create table comments (sequence integer primary key, id text unique, article text, name text, email text, body text, at integer)',
);
db.exec('create index by_article on comments (article, sequence)');
const insert = db.prepare(
  'insert into comments (id, article, name, email, body, at) values (?, ?, ?, ?, ?, ?)',
);
const list = db.prepare(
  'select id, name, body, at from comments where article = ? order by sequence limit 50',
);

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += chunk;
  return body;
}

const server = createServer(async (request, response) => {
  response.setHeader('content-type', 'application/json');
  if (request.method === 'POST') {
    const { name, email, text } = JSON.parse(await bodyOf(request)) as Record<string, string>;
    const id = randomUUID();
    insert.run(id, 'bridge', name, email, text, Date.now());
    response.statusCode = 201;
    response.end(JSON.stringify({ comment: { id, name, text } }));
  } else response.end(JSON.stringify({ comments: list.all('bridge') }));
});
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`open at http://127.0.0.1:${(server.address() as AddressInfo).port}/\n`);
});

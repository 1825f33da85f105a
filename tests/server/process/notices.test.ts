import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { NoticeStore } from '../../../src/server/store/notices/notice-store.ts';
import { openSqlite } from '../../../src/server/store/sqlite/sqlite-store.ts';
import { moderateComment, press, RunningServer, removeEdition } from '../../../tools/program.ts';
import { startMailServer } from '../notices/mail-server.ts';
import { mailTo, makeNotices } from '../notices/notice-site.ts';
import { createDatabase, freePort, startPostgres } from '../store/postgres/server.ts';
import { post, smallEdition } from './small-edition.ts';

const COUNT = 12;
const SECRET = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;

let edition: string;
let mail: Awaited<ReturnType<typeof startMailServer>>;
let hook: Server;
let hooked: string[];
let papers: RunningServer[] = [];
beforeAll(() => {
  edition = smallEdition({ comments: { moderation: 'pre' } });
  press(edition, ['build', '--no-index']);
});
afterAll(() => removeEdition(edition));
beforeEach(async () => {
  mail = await startMailServer();
  hooked = [];
  hook = createServer((request, response) => {
    hooked.push(String(request.headers['webhook-id']));
    response.writeHead(204).end();
  }).listen(0, '127.0.0.1');
  await once(hook, 'listening');
});
afterEach(async () => {
  for (const paper of papers) await paper.stop();
  papers = [];
  await mail.stop();
  hook.close();
});

const settings = (): Record<string, string> => ({
  SMTP_URL: mail.url,
  MAIL_FROM: 'The Test <comments@paper.example>',
  MAIL_TO: 'desk@paper.example',
  WEBHOOK_URL: `http://127.0.0.1:${(hook.address() as AddressInfo).port}/`,
  WEBHOOK_SECRET: SECRET,
  COMMENT_LIMIT: '0',
});

async function start(env: Record<string, string>): Promise<RunningServer> {
  const paper = await RunningServer.start(edition, env);
  papers.push(paper);
  return paper;
}

const mailed = (): string[] =>
  mail.mails.flatMap(({ text }) => text.match(/^> Comment \d+\.$/gm) ?? []).sort();

test('two processes on one PostgreSQL send each notice once, and their metrics say when none waits (D10)', async () => {
  const database = await startPostgres();
  try {
    const [metricsPort, env] = [
      await freePort(),
      { ...settings(), DATABASE_URL: await createDatabase(database.url) },
    ];
    const [first, second] = [await start({ ...env, METRICS_PORT: String(metricsPort) }), await start(env)];
    const texts = Array.from({ length: COUNT }, (_, n) => `Comment ${n}.`);
    const answers = await Promise.all(
      texts.map((text, n) => post(n % 2 === 0 ? first.url : second.url, { text })),
    );
    expect(answers.map(({ status }) => status)).toEqual(texts.map(() => 201));
    const metrics = async () => (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();
    await expect.poll(() => mailed().length).toBe(COUNT);
    await expect.poll(() => hooked.length).toBe(COUNT);
    await expect.poll(metrics).toMatch(/^broadsheet_notices\{state="waiting"\} 0$/m);
    expect(mailed()).toEqual(texts.map((text) => `> ${text}`).sort());
    expect(new Set(hooked).size).toBe(COUNT);
    expect(await metrics()).toMatch(/^broadsheet_notices\{state="failed"\} 0$/m);
    for (const paper of [first, second]) expect(paper.lines.join()).not.toMatch(/desk@|"level":[45]0/);
  } finally {
    await Promise.all(papers.map((paper) => paper.stop()));
    await database.stop();
  }
});

test('a process that is killed while it sends loses no notice: the next one sends it once the lease is over', async () => {
  // A mail server that takes connections and says nothing.
  const silent = createTcpServer().listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const connected = once(silent, 'connection');
  const { port } = silent.address() as AddressInfo;
  const paper = await start({ ...settings(), SMTP_URL: `smtp://127.0.0.1:${port}` });
  expect((await post(paper.url, { text: 'Comment 1.' })).status).toBe(201);
  await connected;
  await paper.stop('SIGKILL');
  silent.close();

  const store = await openSqlite(join(edition, 'data', 'comments.sqlite'));
  const [comment] = await store.listByStatus('held', 1);
  expect(comment?.text).toBe('Comment 1.');
  expect((await new NoticeStore(store).counts()).waiting).toBeGreaterThan(0);
  const clock = { now: Date.now() };
  const { worker } = makeNotices(mailTo(mail.url), store, clock, {
    id: comment?.articleId ?? '',
    headline: 'A bridge reopens',
  });
  await worker.sendDue();
  expect(mail.mails).toHaveLength(0);
  clock.now += 5 * 60_000;
  await worker.sendDue();
  await worker.sendDue();
  expect(mailed()).toEqual(['> Comment 1.']);
  await store.close();
});

test('a writer asks for mail without script on the pages of the program, and is told of the decision', async () => {
  const paper = await start(settings());
  const { origin } = new URL(paper.url);
  const { comment, statusToken } = (await (await post(paper.url, { text: 'Comment 1.' })).json()) as {
    comment: { id: string };
    statusToken: string;
  };
  const statusUrl = `${paper.url}comments/${comment.id}/status?token=${statusToken}`;
  const page = await (await fetch(statusUrl)).text();
  const action = /action="([^"]*\/mail\?[^"]*)"/.exec(page)?.[1] ?? '';
  const form = (fields: Record<string, string>) => ({
    method: 'POST',
    headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields),
  });
  const asked = await fetch(new URL(action, origin), form({ email: 'ann@example.org' }));
  expect(await asked.text()).toContain('We have sent a mail to the address.');
  const ofAnn = () => mail.mails.filter(({ to }) => to.includes('ann@example.org'));
  await expect.poll(() => ofAnn().length).toBe(1);
  const confirmPath =
    /https?:\/\/[^/\s]+(\/comments\/\S+\/confirm\S+)/.exec(ofAnn()[0]?.text ?? '')?.[1] ?? '';
  expect(await (await fetch(origin + confirmPath)).text()).toContain('Yes, send me mail');
  const confirmed = await fetch(origin + confirmPath, form({}));
  expect(await confirmed.text()).toContain('You get mail about your comment');
  // Another process decides, which knows nothing of the settings of mail.
  moderateComment(edition, 'approve', comment.id);
  await expect.poll(() => ofAnn().length).toBe(2);
  expect(ofAnn()[1]?.headers.get('subject')).toBe('Your comment on “A bridge reopens” is published');
});

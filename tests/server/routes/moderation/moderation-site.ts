import { editionInterface } from '../../../../src/model/edition/interface-language.ts';
import type {
  ModerationFrameData,
  ModerationPage,
} from '../../../../src/model/moderation/moderation-page.ts';
import { renderMail } from '../../../../src/page/mails/mail-text.ts';
import { articleIndexOf } from '../../../../src/server/comments/article-index.ts';
import { createModeration } from '../../../../src/server/moderation/moderation-services.ts';
import { hashPassword } from '../../../../src/server/moderation/passwords.ts';
import type { ApiParts } from '../../../../src/server/routes/api-parts.ts';
import type { ModerationParts } from '../../../../src/server/routes/moderation/moderation-parts.ts';
import { openSqlite } from '../../../../src/server/store/sqlite/sqlite-store.ts';
import type { CommentStore } from '../../../../src/server/store/store.ts';
import { INDEX, makeService, ORIGIN } from '../../comment-service.ts';

export const PASSWORD = 'a long password';
/** As cheap as the text of a hash can ask for. */
const passwordHash = await hashPassword(PASSWORD, { log2N: 4, r: 8, p: 1 });
export const START = Date.UTC(2026, 10, 25, 12);

/** A page as the render gets it, in place of HTML. */
export interface SentPage {
  page: ModerationPage;
  frame: ModerationFrameData;
}

type Fields = Record<string, string | string[]>;

/** Creates the API with pages of moderation over a store; pages are sent as the values that they are rendered from. */
export async function makeModeration({
  store,
  parts = {},
  api: apiParts = {},
}: {
  store?: CommentStore;
  parts?: Partial<ModerationParts>;
  /** Further parts of the API. */
  api?: Partial<ApiParts>;
} = {}) {
  const clock = { now: START };
  const openStore = store ?? (await openSqlite(':memory:'));
  const readClock = () => clock.now;
  const service = await makeService({ store: openStore, clock: readClock });
  const services = createModeration(
    openStore,
    service.comments,
    articleIndexOf(() => INDEX),
    readClock,
  );
  const moderation: ModerationParts = {
    services,
    pages: {
      render: (page, frame) => JSON.stringify({ page, frame }),
      renderCommentPage: (page, frame) => JSON.stringify({ page, frame }),
      renderMail,
      files: new Map([['style-1.css', { content: new Uint8Array([1]), type: 'text/css; charset=utf-8' }]]),
      styles: 'style-1.css',
      script: 'assets/keys-1.js',
    },
    security: 'https',
    https: true,
    base: () => '/',
    edition: () => ({ title: 'The Test', timeZone: 'UTC', interface: editionInterface('en') }),
    origins: () => ({
      hosts: new Set(['paper.example']),
      own: new Set([ORIGIN]),
      allowed: new Set(['https://friend.example']),
    }),
    trusted: [],
    secret: new Uint8Array(32),
    clock: readClock,
    onError: (error) => service.errors.push(error),
    ...parts,
  };
  const api = (
    await makeService({ store: openStore, clock: readClock, parts: { moderation, https: true, ...apiParts } })
  ).request;
  for (const [name, role] of [
    ['Eva', 'admin'],
    ['Tom', 'moderator'],
  ] as const)
    await services.accounts.create({
      name,
      role,
      passwordHash,
      totpSecret: null,
      isDisabled: false,
      createdAt: START,
    });

  const get = (path: string, cookie = '') => api(path, { headers: { cookie } });
  const post = (
    path: string,
    fields: Fields,
    cookie = '',
    headers: Record<string, string> = { origin: ORIGIN },
  ) => {
    const body = new URLSearchParams();
    for (const [name, value] of Object.entries(fields))
      for (const each of [value].flat()) body.append(name, each);
    return api(path, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', cookie, ...headers },
      body: String(body),
    });
  };
  const signIn = async (name: string): Promise<string> => {
    const answer = await post('/moderation/sign-in', { name, password: PASSWORD });
    return /^[^;]+/.exec(answer.headers.get('set-cookie') ?? '')?.[0] ?? '';
  };
  const read = async (path: string, cookie: string): Promise<SentPage> =>
    (await get(path, cookie)).json() as Promise<SentPage>;
  return { ...service, request: api, services, clock, get, post, signIn, read };
}

/** Reads the comments of a queue. */
export async function queueIn(
  site: Awaited<ReturnType<typeof makeModeration>>,
  queue: string,
  cookie: string,
) {
  const { page } = await site.read(`/moderation/${queue}/`, cookie);
  if (page.kind !== 'queue') throw new Error(`A queue was wanted, and a page of ${page.kind} came.`);
  return page.comments;
}

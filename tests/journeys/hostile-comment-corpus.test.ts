import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { normaliseComment } from '../../src/model/comment/parse-post.ts';
import { databaseFile } from '../../src/server/store/data-folder.ts';
import { openSqlite } from '../../src/server/store/sqlite/sqlite-store.ts';
import { PAYLOADS } from './hostile-stories.ts';
import { hostileTexts } from './hostile-texts.ts';
import { hydrate } from './hydration.ts';
import { startSite } from './site.ts';

const ON_A_PAGE = 100;
const idOf = (page: number): string => `urn:uuid:00000000-0000-4000-8000-${String(page).padStart(12, '0')}`;

/** Every hostile text that the comment parser takes, as text, and as name where that is taken too (C04). */
function hostileComments(): { text: string; name: string }[] {
  const texts = [...PAYLOADS, ...hostileTexts()];
  return texts.flatMap((text) => {
    const fields = { text, name: text.slice(0, 60), email: 'a@example.org', url: '' };
    const both = normaliseComment(fields, true);
    if (both.ok) return [both.value];
    const alone = normaliseComment({ ...fields, name: 'Ani' }, true);
    return alone.ok ? [alone.value] : [];
  });
}

describe('whatever a comment says, it stands as it was written and does nothing (S01, C04)', () => {
  const comments = hostileComments();
  const pages = Math.ceil(comments.length / ON_A_PAGE);
  const site = startSite(async (edition) => {
    for (let page = 0; page < pages; page++)
      writeFileSync(
        join(edition, 'articles', `hostile-comments-${page}.json`),
        JSON.stringify({
          id: idOf(page),
          headline: `Comments ${page}`,
          section: 'World',
          published: '2025-11-24T09:00:00Z',
          body: ['Below it stands what nobody should run.'],
        }),
      );
    mkdirSync(join(edition, 'data'), { recursive: true });
    const store = await openSqlite(databaseFile(join(edition, 'data')));
    for (const [i, { text, name }] of comments.entries()) {
      const suffix = String(i).padStart(12, '0');
      await store.add({
        id: `00000000-0000-7000-8000-${suffix}`,
        articleId: idOf(Math.floor(i / ON_A_PAGE)),
        parent: null,
        status: 'published',
        name,
        email: 'a@example.org',
        url: '',
        text,
        revision: null,
        createdAt: Date.UTC(2025, 10, 25) + i * 1000,
        key: `hostile-key-${suffix}`,
        bodyHash: suffix,
        clientHash: null,
      });
    }
    await store.close();
  });

  test('in the page as the server renders it, and hydrated', async () => {
    const { page, expectQuiet } = await site.reader();
    expect(comments.length).toBeGreaterThanOrEqual(PAYLOADS.length - 1);
    for (let number = 0; number < pages; number++) {
      await page.goto(`${site.url}articles/hostile-comments-${number}/`);
      const own = comments.slice(number * ON_A_PAGE, (number + 1) * ON_A_PAGE);
      const look = () =>
        page.evaluate(() => ({
          texts: [...document.querySelectorAll('.comment')].map((comment) => {
            const [first, ...rest] = [...comment.querySelectorAll('p[dir=auto]')].map(
              (part) => part.textContent,
            );
            return [first, ...rest].join(' ').replace(/\s+/g, ' ').trim();
          }),
          foreign: [...document.querySelectorAll('.comment *')]
            .map(({ tagName }) => tagName)
            .filter((tag) => !['A', 'BDI', 'BR', 'DIV', 'HEADER', 'P', 'SPAN', 'TIME'].includes(tag)),
          links: [...document.querySelectorAll<HTMLAnchorElement>('.comment a')]
            .map(({ protocol }) => protocol)
            .filter((protocol) => !/^https?:$/.test(protocol)),
          handlers: [...document.querySelectorAll('.comment *')].flatMap((element) =>
            element.getAttributeNames().filter((name) => name.startsWith('on') || name === 'style'),
          ),
        }));
      const rendered = await look();
      expect(rendered.texts).toHaveLength(own.length);
      expect({ ...rendered, texts: [] }).toEqual({ texts: [], foreign: [], links: [], handlers: [] });
      await hydrate(page);
      expect(await look()).toEqual(rendered);
    }
    expectQuiet();
  });
});

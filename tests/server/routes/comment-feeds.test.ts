import { XMLValidator } from 'fast-xml-parser';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { describe, expect, test, vi } from 'vitest';
import { INDEX, indexed, makeService } from '../comment-service.ts';

const FEEDS = ['/comments', '/articles/open/comments'].flatMap((path) => [`${path}.atom`, `${path}.json`]);

describe('the feeds of comments', () => {
  test('have the newest published comments, of the edition or of one article', async () => {
    const { send, request, store } = await makeService();
    await send('open', { text: 'First & <b>.', name: 'Ann <i>', url: 'https://ann.example' });
    await send('other', { text: 'Second\u0008.\n\nAnd more.' });
    await send('pre', { text: 'HELD' });
    const atom = async (path: string) => {
      const text = await (await request(path)).text();
      expect(XMLValidator.validate(text)).toBe(true);
      return parseAtomFeed(text);
    };
    const edition = await atom('/comments.atom');
    expect(edition).toMatchObject({
      title: { value: 'The Test' },
      links: [{ href: 'https://paper.example/api/comments.atom' }, { href: 'https://paper.example/' }],
    });
    const [second, first] = edition.entries ?? [];
    expect(second?.content?.value).toContain('Second.\n\nAnd more.');
    const [comment] = await store.latest('urn:article:open', 1);
    expect(first).toMatchObject({
      id: `urn:uuid:${comment?.id}`,
      title: { value: 'Ann <i>: Headline of open' },
      authors: [{ name: 'Ann <i>', uri: 'https://ann.example' }],
      content: { value: 'First & <b>.' },
      links: [{ href: `https://paper.example/articles/open/?comment=${comment?.id}#comment-${comment?.id}` }],
    });
    expect((await atom('/articles/open/comments.atom')).entries).toHaveLength(1);
    const json = parseJsonFeed(await (await request('/articles/other/comments.json')).json());
    expect(json).toMatchObject({
      title: 'Headline of other · The Test',
      feed_url: 'https://paper.example/api/articles/other/comments.json',
      items: [{ content_text: 'Second.\n\nAnd more.' }],
    });
    expect(await (await request('/comments.json')).text()).not.toContain('HELD');
  });

  test.each(FEEDS)('%s is sent with its type, compressed, and again only where it changed', async (path) => {
    const { send, request, store } = await makeService();
    await send('open', { text: 'First.' });
    const answer = await request(path, { headers: { 'accept-encoding': 'br' } });
    expect([answer.status, answer.headers.get('content-encoding'), answer.headers.get('vary')]).toEqual([
      200,
      'br',
      'accept-encoding',
    ]);
    expect(answer.headers.get('content-type')).toMatch(/^application\/(?:atom\+xml|feed\+json)/);
    const headers = { 'accept-encoding': 'br', 'if-none-match': answer.headers.get('etag') ?? '' };
    const latest = vi.spyOn(store, 'latest');
    expect((await request(path, { headers })).status).toBe(304);
    expect((await request(`/api${path}`, { headers })).status).toBe(304);
    expect(latest).not.toHaveBeenCalled();
    // A held comment is no news.
    await send('pre', { text: 'HELD' });
    expect((await request(path, { headers })).status).toBe(304);
    await send('open', { text: 'Second.' });
    expect((await request(path, { headers })).status).toBe(200);
    expect((await request(path, { method: 'POST' })).headers.get('allow')).toBe('GET');
  });

  test('drop what was removed or edited, and an article that is hidden', async () => {
    const index = structuredClone(INDEX);
    const { send, request, store, reindex } = await makeService({ index: () => index });
    const { comment } = await (await send('open', { text: 'CANARY' })).json();
    const texts = async () => {
      const answers = await Promise.all(FEEDS.map((path) => request(path)));
      return Promise.all(
        answers.map(async (answer) => [answer.status, (await answer.text()).includes('CANARY')]),
      );
    };
    expect(await texts()).toEqual(Array(4).fill([200, true]));
    await store.setStatus(comment.id, 'removed');
    expect(await texts()).toEqual(Array(4).fill([200, false]));
    await store.setStatus(comment.id, 'published');
    index.articles = [indexed('open', { state: 'off' })];
    reindex();
    expect(await texts()).toEqual([
      [200, false],
      [200, false],
      [404, false],
      [404, false],
    ]);
    expect((await request('/articles/nobody/comments.atom')).status).toBe(404);
  });
});

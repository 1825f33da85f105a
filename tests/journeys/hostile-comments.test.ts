import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pageCount } from '../../src/model/comment/comment.ts';
import { NAUGHTY_STRINGS } from '../server/naughty-strings.ts';
import { post } from '../server/process/small-edition.ts';
import { PAYLOADS } from './hostile-articles.ts';
import { hostileCorpora } from './hostile-corpora.ts';
import { hydrate } from './hydration.ts';
import { addModerator, signIn } from './moderators.ts';
import { startSite } from './site.ts';
import { comment, postReply } from './writing.ts';

describe('hostile comments', () => {
  const corpora = hostileCorpora();
  // Links are what many of these texts are about.
  const site = startSite((edition) => addModerator(edition, 'Eva'), {
    COMMENT_LIMIT: '0',
    COMMENT_LINKS: '999',
    FIRST_COMMENT_LINKS: '999',
  });
  const at = (slug: string) => `${site.url}articles/${slug}/`;

  test('hostile text is shown as text, and does not affect other comments', async () => {
    const { page, expectQuiet } = await site.reader();
    await page.goto(at('barcode-gum'));
    const words = [
      '<script>alert(1)</script><img src=x onerror=alert(2)>',
      'javascript:alert(3) and [a](javascript:alert(4)) data:text/html,<script>alert(5)</script>',
      'turned \u202Eround and never back',
      'https://good.example@evil.example/login says https://evil.example.',
      '\u0024{alert(6)} {{constructor.constructor("alert(7)")()}}',
    ];
    for (const text of words) {
      await postReply(page, { text, name: 'Ani <b>B</b>' });
      await page.waitForFunction(
        (count) => document.querySelectorAll('.comment').length === count,
        words.indexOf(text) + 1,
      );
    }
    await postReply(page, { text: 'A peaceful neighbour.' });
    await comment(page, 'A peaceful neighbour.').waitFor();
    await page.reload();
    await comment(page, 'A peaceful neighbour.').waitFor();
    for (const text of words.filter((line) => !line.startsWith('https'))) {
      expect(await comment(page, text).count(), text).toBe(1);
    }
    expect(await page.locator('.comment bdi').first().textContent()).toBe('Ani <b>B</b>');
    const hrefs = await page
      .locator('.comment p a')
      .evaluateAll((links) => links.map((link) => [link.getAttribute('href'), link.textContent]));
    expect(hrefs).toEqual([
      ['https://evil.example/login', 'evil.example/login'],
      ['https://evil.example', 'evil.example'],
    ]);
    expect(await page.locator('.comment :is(script, img, b:not([class]), iframe)').count()).toBe(0);
    // The directional override ends with its paragraph.
    const runs = await comment(page, 'A peaceful neighbour.')
      .locator('p')
      .first()
      .evaluate((paragraph) => {
        const range = document.createRange();
        const text = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT).nextNode() as Text;
        const left = (index: number) => {
          range.setStart(text, index);
          range.setEnd(text, index + 1);
          return range.getBoundingClientRect().left;
        };
        return left(0) < left(5);
      });
    expect(runs).toBe(true);
    expectQuiet();
  });

  test('every text of the hostile corpora, as comment and as name, is refused or shown as text (S01, C04, C15)', async () => {
    const texts = [...PAYLOADS, ...NAUGHTY_STRINGS, ...corpora];
    const shown: string[] = [];
    let held = 0;
    const postText = async (text: string, number: number): Promise<void> => {
      const fields = { text, name: `${number} ${Array.from(text).slice(0, 50).join('')}` };
      let answer = await post(site.url, fields, 'leap-second');
      // Where the name was refused, the text is posted with a harmless one.
      if (answer.status === 422)
        answer = await post(site.url, { text, name: `Ani ${number}` }, 'leap-second');
      expect([201, 409, 422], text).toContain(answer.status);
      if (answer.status !== 201) return;
      const { status, text: stored } = (await answer.json()).comment;
      if (status === 'published') shown.push(stored);
      else held += 1;
    };
    // Several at a time, which the store writes to disk together.
    for (let first = 0; first < texts.length; first += 16)
      await Promise.all(texts.slice(first, first + 16).map((text, i) => postText(text, first + i)));
    expect(shown.length).toBeGreaterThan(60);
    const { page, expectQuiet } = await site.reader();
    let seen = 0;
    for (let number = 1; number <= pageCount(shown.length); number++) {
      await page.goto(`${at('leap-second')}?comments=${number}`);
      await page.getByLabel('Comment *').waitFor();
      await hydrate(page);
      seen += await page.locator('.comment').count();
      expect(
        await page.locator('.comments :is(script, iframe, style, svg, math, img, object, embed)').count(),
      ).toBe(0);
      const hrefs = await page
        .locator('.comment a[href]')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
      expect(hrefs.filter((href) => !/^(?:https?:\/\/|#|\/)/.test(href))).toEqual([]);
    }
    expect(seen).toBe(shown.length);
    // Moderators see all of them, those that were held too.
    const editor = await site.reader();
    await signIn(editor.page, site.url, 'Eva');
    let reviewed = 0;
    await editor.page.getByRole('link', { name: 'All', exact: true }).click();
    for (;;) {
      const items = editor.page.locator('[data-item]');
      await items.first().waitFor();
      reviewed += await items.filter({ hasText: 'leap second' }).count();
      expect(
        await editor.page.locator('main :is(script, iframe, style, svg, math, img, object, embed)').count(),
      ).toBe(0);
      const next = editor.page.getByRole('link', { name: 'Next page' });
      if ((await next.count()) === 0) break;
      await next.click();
    }
    expect(reviewed).toBe(shown.length + held);
    editor.expectQuiet();
    // The page can still be used: another comment goes through the form.
    await postReply(page, { text: 'Still here.' });
    await comment(page, 'Still here.').waitFor();
    expectQuiet();
  });

  test('with invalid values in storage article and form are shown', async () => {
    const { page, context, expectQuiet } = await site.reader();
    const id = JSON.parse(readFileSync(join(site.edition, 'dist/articles/leap-second.json'), 'utf8')).id;
    await context.addInitScript((article) => {
      const held = { id: 'x', text: '<b>', name: 'n', at: 'never', url: 'javascript:alert(1)' };
      localStorage.setItem(`broadsheet:held:${article} x`, JSON.stringify({ at: Date.now(), value: held }));
      localStorage.setItem(`broadsheet:draft:${article}`, '{"at": 1, "value": {"text": [');
      localStorage.setItem('broadsheet:writer', JSON.stringify({ value: { name: { toString: 1 } } }));
      localStorage.setItem('broadsheet:draft:', 'null');
    }, id);
    await page.goto(at('leap-second'));
    await page.getByLabel('Comment *').waitFor();
    expect(await page.getByLabel('Name *').inputValue()).toBe('');
    expect(await comment(page, '<b>').count()).toBe(0);
    expectQuiet();
  });
});

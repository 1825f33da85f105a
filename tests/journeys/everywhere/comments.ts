import { describe, expect, test } from 'vitest';
import { moderateComment } from '../../../tools/program.ts';
import { hydrate } from '../hydration.ts';
import type { Site } from '../site.ts';
import { comment, fillReply, focusOn, postReply, problems } from '../writing.ts';

const API = '**/api/articles/*/comments*';

/** Whether the browser has stored nothing but the keys to the reader's own comments. */
const isForgotten = () => Object.keys(localStorage).every((key) => /^broadsheet:\/.*:own:/.test(key));

/** Journeys of comments in the app that depend on the host, which passes their requests on to the service. */
export const commentRequestJourneys = (site: Site) =>
  describe('a reader comments on an article by way of this host', () => {
    const at = (slug: string) => `${site.url}articles/${slug}/`;

    // Its address has the base path, and the host passes its body and origin on.
    test('a draft survives a reload, and is gone once it is posted', async () => {
      const { page, expectQuiet } = await site.reader();
      await page.goto(at('trans-siberian'));
      await fillReply(page, { text: 'Nine thousand kilometres.\n\nI counted.', name: 'Ani' });
      await page.reload();
      await page.getByLabel('Comment *').waitFor();
      await expect
        .poll(() => page.getByLabel('Comment *').inputValue())
        .toBe('Nine thousand kilometres.\n\nI counted.');
      expect(await page.getByLabel('Name *').inputValue()).toBe('Ani');
      await page.getByRole('button', { name: 'Post Comment' }).click();
      await comment(page, 'I counted.').waitFor();
      expect(await page.getByLabel('Comment *').inputValue()).toBe('');
      await page.reload();
      await comment(page, 'I counted.').waitFor();
      expect(await page.getByLabel('Comment *').inputValue()).toBe('');
      expect(await page.evaluate(isForgotten)).toBe(true);
      expectQuiet();
    });

    // The host passes status 422 on with its body.
    test('errors of the server are shown beside their fields', async () => {
      const { page, expectQuiet } = await site.reader();
      await page.goto(at('seed-vault'));
      await postReply(page, { text: 'Trust me.', name: 'Аdmin' });
      await problems(page)
        .getByRole('link', { name: /^Name: This name belongs to the newsroom/ })
        .click();
      const name = page.getByLabel('Name *');
      await focusOn(page, '#reply-name');
      expect(await name.getAttribute('aria-invalid')).toBe('true');
      const described = (await name.getAttribute('aria-describedby')) ?? '';
      expect(await page.locator(`#${described.split(' ')[0]}`).textContent()).toContain('newsroom');
      await name.fill('Ani');
      await page.getByRole('button', { name: 'Post Comment' }).click();
      await comment(page, 'Trust me.').waitFor();
      expectQuiet([/status of 422|status of 400/]);
    });

    // What the writer alone may see must come from no cache of the host.
    test('a held comment is shown to its writer only, also after a reload, until it is approved', async () => {
      const writer = await site.reader();
      await writer.page.goto(at('suez-canal'));
      await postReply(writer.page, { text: 'I sailed it.' });
      await comment(writer.page, 'I sailed it.').getByText('Your comment is awaiting moderation.').waitFor();
      await writer.page.reload();
      await comment(writer.page, 'I sailed it.').getByText('Your comment is awaiting moderation.').waitFor();
      const other = await site.reader();
      await other.page.goto(at('suez-canal'));
      await other.page.getByText('Nobody has written yet.').waitFor();
      expect(await comment(other.page, 'I sailed it.').count()).toBe(0);
      const id =
        (await comment(writer.page, 'I sailed it.').getAttribute('id'))?.replace('comment-', '') ?? '';
      moderateComment(site.edition, 'approve', id);
      for (const { page } of [writer, other]) {
        await page.reload();
        await comment(page, 'I sailed it.').waitFor();
        expect(await comment(page, 'I sailed it.').getByText('awaiting moderation').count()).toBe(0);
      }
      writer.expectQuiet();
      other.expectQuiet();
    });
  });

/** Journeys of comments in the app that do not depend on the host. */
export const commentJourneys = (site: Site) =>
  describe('a reader comments on an article', () => {
    const at = (slug: string) => `${site.url}articles/${slug}/`;

    test('a stored draft is announced, can be discarded, and expires after thirty days (P05)', async () => {
      const { page, expectQuiet } = await site.reader();
      const text = page.getByLabel('Comment *');
      const stored = () => page.evaluate(() => Object.keys(localStorage));
      await page.goto(at('trans-siberian'));
      await fillReply(page, { text: 'Not for everybody to see.', name: 'Ani' });
      await page.reload();
      const notice = page.getByText('What you wrote is kept on this device.');
      await notice.waitFor();
      await page.getByRole('button', { name: 'Discard it' }).click();
      await notice.waitFor({ state: 'detached' });
      expect(await text.inputValue()).toBe('');
      expect(await stored()).toEqual([]);

      await fillReply(page, { text: 'Written a month ago.', name: 'Ani' });
      await expect.poll(stored).toHaveLength(1);
      await page.evaluate((age) => {
        const [key = ''] = Object.keys(localStorage);
        const entry = JSON.parse(localStorage.getItem(key) ?? '');
        localStorage.setItem(key, JSON.stringify({ ...entry, at: entry.at - age }));
      }, 31 * 86_400_000);
      await page.reload();
      await hydrate(page);
      await expect.poll(stored).toEqual([]);
      expect(await text.inputValue()).toBe('');
      expect(await notice.count()).toBe(0);
      expectQuiet();
    });

    test('the text stays when the connection is lost; sending it again works', async () => {
      const { page, context, expectQuiet } = await site.reader();
      await page.goto(at('seed-vault'));
      await page.getByLabel('Comment *').waitFor();
      await context.route(API, (route) => route.abort('internetdisconnected'));
      await postReply(page, { text: 'Cold in there.' });
      await problems(page).getByText('There is no connection.').waitFor();
      await focusOn(page, '#reply-answer');
      expect(await page.getByLabel('Comment *').inputValue()).toBe('Cold in there.');
      await context.unroute(API);
      await page.reload();
      await expect.poll(() => page.getByLabel('Comment *').inputValue()).toBe('Cold in there.');
      await page.getByRole('button', { name: 'Post Comment' }).click();
      await comment(page, 'Cold in there.').waitFor();
      expect(await problems(page).count()).toBe(0);
      expectQuiet([/ERR_INTERNET_DISCONNECTED/]);
    });

    test('a comment whose response is lost is not posted twice', async () => {
      const { page, context, expectQuiet } = await site.reader();
      await page.goto(at('seed-vault'));
      await page.getByLabel('Comment *').waitFor();
      await context.route(API, async (route) => {
        if (route.request().method() === 'POST') await route.fetch();
        await route.abort('connectionreset');
      });
      await postReply(page, { text: 'Said once.' });
      await problems(page).waitFor();
      await context.unroute(API);
      await page.getByRole('button', { name: 'Post Comment' }).click();
      await comment(page, 'Said once.').waitFor();
      await page.reload();
      await comment(page, 'Said once.').waitFor();
      expect(await comment(page, 'Said once.').count()).toBe(1);
      expectQuiet([/ERR_CONNECTION_RESET/]);
    });

    test('the button shows that the comment is being sent, and a second click does not send it again', async () => {
      const { page, context } = await site.reader();
      await page.goto(at('seed-vault'));
      await page.getByLabel('Comment *').waitFor();
      let posts = 0;
      let release = (): void => undefined;
      const held = new Promise<void>((resolve) => {
        release = resolve;
      });
      await context.route(API, async (route) => {
        if (route.request().method() === 'POST') {
          posts++;
          await held;
        }
        await route.continue();
      });
      await postReply(page, { text: 'Pressed twice.' });
      const sending = page.getByRole('button', { name: 'Posting…' });
      await sending.waitFor();
      await sending.click({ force: true });
      await page.getByLabel('Comment *').fill('Written while the first was on its way.');
      release();
      await comment(page, 'Pressed twice.').waitFor();
      expect(posts).toBe(1);
      expect(await page.getByLabel('Comment *').inputValue()).toBe('Written while the first was on its way.');
    });

    test('the form and its text stay while the service is down behind its proxy', async () => {
      const { page, context } = await site.reader();
      await page.goto(at('seed-vault'));
      await page.getByLabel('Comment *').waitFor();
      await context.route(API, (route) =>
        route.fulfill({ status: 502, contentType: 'text/html', body: '<h1>Bad Gateway</h1>' }),
      );
      await postReply(page, { text: 'Through the proxy.' });
      await problems(page).getByText('Comments cannot be taken just now.').waitFor();
      expect(await page.getByLabel('Comment *').inputValue()).toBe('Through the proxy.');
    });

    test('name, e-mail address and website are stored only on request', async () => {
      const { page } = await site.reader();
      await page.goto(at('leap-second'));
      const remember = page.getByLabel(/^Save my name, email, and website/);
      expect(await remember.isChecked()).toBe(false);
      await postReply(page, { text: 'A second thought.' });
      await comment(page, 'A second thought.').waitFor();
      await page.goto(at('meridian-1884'));
      await page.getByLabel('Name *').waitFor();
      expect(await page.getByLabel('Name *').inputValue()).toBe('');
      await remember.check();
      await postReply(page, { text: 'Greenwich it is.' });
      await comment(page, 'Greenwich it is.').waitFor();
      await page.goto(at('leap-second'));
      await hydrate(page);
      expect(await page.getByLabel('Name *').inputValue()).toBe('Ani');
      expect(await page.getByLabel('Email *').inputValue()).toBe('ani@example.org');
      expect(await remember.isChecked()).toBe(true);
      await remember.uncheck();
      await fillReply(page, { text: 'Forget me.' });
      await page.getByRole('button', { name: 'Post Comment' }).click();
      await comment(page, 'Forget me.').waitFor();
      expect(await page.evaluate(isForgotten)).toBe(true);
    });

    test('an article without comments has no form, and one with closed comments says so', async () => {
      const { page, expectQuiet } = await site.reader();
      await page.goto(at('great-wall-moon'));
      await page.locator('.end .back-to-top').waitFor();
      expect(await page.locator('.comments').count()).toBe(0);
      await page.goto(at('dart-impact'));
      await page.getByText('Comments are closed.').waitFor();
      expect(await page.getByRole('button', { name: 'Post Comment' }).count()).toBe(0);
      expectQuiet();
    });
  });

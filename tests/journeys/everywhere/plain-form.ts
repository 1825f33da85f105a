import { describe, expect, test } from 'vitest';
import { moderateComment } from '../../../tools/program.ts';
import { holdApp, hydrate } from '../hydration.ts';
import type { Site } from '../site.ts';
import { comment, focusOn, problems } from '../writing.ts';

const ARTICLE = 'articles/csto-summit-yerevan/';

/** Journeys of comments without JavaScript that depend on the host, for hosts with a comments service. */
export const plainFormJourneys = (site: Site) =>
  describe('a reader without JavaScript', () => {
    const plain = () => site.reader({ javaScriptEnabled: false });

    // The form's address, the redirect after it and status 422 go through the host.
    test('reads comments, gets errors, corrects them, and is led to the posted comment', async () => {
      const { page, expectQuiet } = await plain();
      await page.goto(site.url + ARTICLE);
      await page.getByText('Nobody has written yet.').waitFor();
      await page.getByLabel('Comment *').fill('Without script.\n\nTwo paragraphs.');
      await page.getByLabel('Name *').fill('Editor');
      await page.getByLabel('Email *').fill('ani@example.org');
      await page.getByRole('button', { name: 'Post Comment' }).click();
      await problems(page)
        .getByRole('link', { name: /^Name: This name belongs to the newsroom/ })
        .waitFor();
      // The form's address has the hash of the errors, which get the focus.
      await page.locator('#reply-answer:focus').waitFor();
      expect(await page.getByLabel('Comment *').inputValue()).toBe('Without script.\n\nTwo paragraphs.');
      expect(await page.getByLabel('Name *').getAttribute('aria-invalid')).toBe('true');
      expect(await page.locator('.body p').count()).toBeGreaterThan(8);
      await page.getByLabel('Name *').fill('Անի');
      await page.getByRole('button', { name: 'Post Comment' }).click();
      await page.waitForURL(/\/articles\/csto-summit-yerevan\/#comment-/);
      const mine = comment(page, 'Two paragraphs.');
      expect(await mine.getAttribute('id')).toBe(new URL(page.url()).hash.slice(1));
      expect(await mine.locator('bdi').textContent()).toBe('Անի');
      expect(await page.locator('html').innerHTML()).not.toContain('ani@example.org');
      const other = await plain();
      await other.page.goto(site.url + ARTICLE);
      expect(await comment(other.page, 'Two paragraphs.').count()).toBe(1);
      expectQuiet([/status of 422/]);
    });

    // What the writer alone may see must come from no cache of the host.
    test('sees that the comment is held, and nobody else does', async () => {
      const { page, expectQuiet } = await plain();
      const told = page.getByText('Your comment is awaiting moderation.');
      await page.goto(`${site.url}articles/suez-canal/`);
      expect(await page.content()).not.toContain('awaiting moderation');
      await page.getByLabel('Comment *').fill('I sailed it too.');
      await page.getByLabel('Name *').fill('Ani');
      await page.getByLabel('Email *').fill('ani@example.org');
      await page.getByRole('button', { name: 'Post Comment' }).click();
      await told.waitFor();
      await page.goto(`${site.url}articles/suez-canal/`);
      expect(await comment(page, 'I sailed it too.').count()).toBe(0);
      expect(await page.content()).not.toContain('awaiting moderation');
      expectQuiet();
    });

    // The address of the answer has the base path, which the app removes.
    test('the page of a refused form is hydrated with its text, errors and address', async () => {
      const { page, expectQuiet } = await site.reader();
      const release = await holdApp(page);
      await page.goto(site.url + ARTICLE);
      await page.getByLabel('Comment *').fill('Sent before the app was there.');
      await page.getByLabel('Name *').fill('Editor');
      await page.getByLabel('Email *').fill('ani@example.org');
      await page.getByRole('button', { name: 'Post Comment' }).click();
      // The browser moves the focus to the answer once the page is there, away from whoever types before.
      await focusOn(page, '#reply-answer');
      await page.getByLabel('Comment *').evaluate((field: HTMLTextAreaElement) => {
        field.focus();
        field.setSelectionRange(field.value.length, field.value.length);
      });
      await page.keyboard.type(' And more.');
      release();
      await hydrate(page);
      expect(await page.getByLabel('Comment *').inputValue()).toBe(
        'Sent before the app was there. And more.',
      );
      expect(await problems(page).isVisible()).toBe(true);
      expect(page.url().split('#', 1)[0]).toBe(site.url + ARTICLE);
      await page.getByLabel('Name *').fill('Ani');
      await page.getByRole('button', { name: 'Post Comment' }).click();
      await comment(page, 'Sent before the app was there. And more.').waitFor();
      expect(await page.getByLabel('Comment *').inputValue()).toBe('');
      expectQuiet([/status of 422/]);
    });

    // The host passes conditional requests on.
    test('a removed comment is not in the next page', async () => {
      const { page } = await plain();
      await page.goto(site.url + ARTICLE);
      const id = (await comment(page, 'Two paragraphs.').getAttribute('id'))?.replace('comment-', '') ?? '';
      const before = await fetch(site.url + ARTICLE);
      const etag = before.headers.get('etag') ?? '';
      const again = (tag: string) => fetch(site.url + ARTICLE, { headers: { 'if-none-match': tag } });
      expect((await again(etag)).status).toBe(304);
      moderateComment(site.edition, 'remove', id);
      expect((await again(etag)).status).toBe(200);
      await page.reload();
      expect(await comment(page, 'Two paragraphs.').count()).toBe(0);
    });
  });

/** Journeys of comments without JavaScript that do not depend on the host. */
export const refusedFormJourneys = (site: Site) =>
  describe('a form that was refused', () => {
    test('hydration keeps the text of a refused form', async () => {
      const { page, expectQuiet } = await site.reader();
      const release = await holdApp(page);
      await page.goto(site.url + ARTICLE);
      await page.getByLabel('Comment *').fill('Words that nobody touches.');
      await page.getByLabel('Name *').fill('Editor');
      await page.getByLabel('Email *').fill('ani@example.org');
      await page.getByRole('button', { name: 'Post Comment' }).click();
      await problems(page).waitFor();
      release();
      await hydrate(page);
      expect(await page.getByLabel('Comment *').inputValue()).toBe('Words that nobody touches.');
      expectQuiet([/status of 422/]);
    });
  });
